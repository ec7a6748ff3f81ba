// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

/**
 * What was read of a tree of source.
 *
 * @param files source files that were found
 * @param compiled those whose classes are all judged as class files
 * @param analysed those with classes that were given to the engine to be judged
 * @param unreadable those of which nothing could be analysed
 * @param classes classes of the tree that were given to the engine to be judged
 */
public record SourceCounts(int files, int compiled, int analysed, int unreadable, int classes) {}
