// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

/**
 * What was read of a tree of source.
 *
 * @param files source files that were found
 * @param relevant those that name something of interest
 * @param parsed those that were parsed, for themselves or for others that call them
 * @param classes classes of the tree that were given to the engine to be judged
 */
public record SourceCounts(int files, int relevant, int parsed, int classes) {}
