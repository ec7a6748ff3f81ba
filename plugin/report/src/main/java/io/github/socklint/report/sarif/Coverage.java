// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import java.util.List;

/**
 * What the runs of a SARIF file looked at.
 *
 * @param toolVersions of socklint, each once, in the order of the runs
 * @param classFiles met, and of them those that were followed
 * @param sourceFiles met, and of them those that were followed
 * @param notices what the runs have to say beside their findings
 */
public record Coverage(
    List<String> toolVersions, Files classFiles, Files sourceFiles, List<Notice> notices) {

  /** Files of one kind; those that were not followed name nothing of interest or cannot be read. */
  public record Files(int seen, int analysed) {
    Files plus(Files other) {
      return new Files(seen + other.seen, analysed + other.analysed);
    }
  }

  /** A sentence of a kind. */
  public record Notice(Kind kind, String text) {

    /** What a notice is about. */
    public enum Kind {
      /** Something that the user named could not be read at all. */
      INPUT_ERROR("input-error"),
      /** A file, an entry of an archive or a method was not analysed. */
      NOT_ANALYSED("not-analysed"),
      /** A comment or a setting is wrong. */
      WARNING("warning"),
      /** A bound of the engine was hit. */
      BOUND_HIT("bound-hit");

      private final String id;

      Kind(String id) {
        this.id = id;
      }

      /** Its name in SARIF. */
      String id() {
        return id;
      }
    }
  }

  /** Copies the lists. */
  public Coverage {
    toolVersions = List.copyOf(toolVersions);
    notices = List.copyOf(notices);
  }

  /** The notices of a kind. */
  public List<String> texts(Notice.Kind kind) {
    return notices.stream().filter(n -> n.kind() == kind).map(Notice::text).toList();
  }
}
