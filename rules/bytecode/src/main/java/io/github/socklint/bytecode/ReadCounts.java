// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

/**
 * What was read.
 *
 * @param judgedClasses classes that findings may be about
 * @param classPathClasses classes read for types and summaries
 * @param relevantClasses judged classes that name something of interest
 * @param duplicates class files left out since another of that name came before
 * @param archives archives opened, those within archives included
 */
public record ReadCounts(
    int judgedClasses, int classPathClasses, int relevantClasses, int duplicates, int archives) {}
