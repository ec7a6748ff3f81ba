// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run looked at, and what it did not.
 *
 * @param filesSeen class files met, those in archives included
 * @param filesAnalysed those of them that were followed; the others name nothing of interest
 * @param sources the Java source files met
 * @param methodsAnalysed methods that the engine followed
 * @param notAnalysed what could not be analysed, sorted
 * @param inputErrors what the user named and could not be read at all, a line each
 * @param boundsHit the engine's bounds that were hit and in how many methods
 * @param elapsed wall-clock time; only people are told, for reports are the same for the same input
 */
public record RunSummary(
    int filesSeen,
    int filesAnalysed,
    SourceFiles sources,
    int methodsAnalysed,
    List<NotAnalysed> notAnalysed,
    List<String> inputErrors,
    Map<String, Integer> boundsHit,
    Duration elapsed) {

  /**
   * Java source files. Those that are in none of the counts but the first name nothing of interest.
   *
   * @param seen all of them, those in archives included
   * @param compiled those whose classes are all judged as class files
   * @param analysed those with classes that were followed as source
   * @param unreadable those of which nothing could be analysed; {@code notAnalysed} says why
   */
  public record SourceFiles(int seen, int compiled, int analysed, int unreadable) {
    /** No source. */
    public static final SourceFiles NONE = new SourceFiles(0, 0, 0, 0);
  }

  /**
   * Something that was not analysed.
   *
   * @param where a path, an archive entry or a method, as the user would look for it
   * @param reason one clause
   */
  public record NotAnalysed(String where, String reason) implements Comparable<NotAnalysed> {
    @Override
    public int compareTo(NotAnalysed other) {
      int byPlace = where.compareTo(other.where);
      return byPlace != 0 ? byPlace : reason.compareTo(other.reason);
    }

    @Override
    public String toString() {
      return where + ": " + reason;
    }
  }

  /** Freezes and sorts, so that the same input gives the same report. */
  public RunSummary {
    notAnalysed = notAnalysed.stream().distinct().sorted().toList();
    inputErrors = List.copyOf(inputErrors);
    boundsHit = Collections.unmodifiableMap(new TreeMap<>(boundsHit));
  }
}
