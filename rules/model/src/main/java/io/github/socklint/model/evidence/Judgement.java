// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on one finding.
 *
 * @param matchedBy how the recorded connections were told to be those of the finding
 * @param connections how many of them there were
 * @param facts what confirms the finding; empty unless it is confirmed, or known at run time only
 * @param life the most telling of these connections; empty where there are no facts
 */
public record Judgement(
    Verdict verdict,
    Match matchedBy,
    long connections,
    List<Fact> facts,
    Optional<ConnectionLife> life) {
  /** No recorded connection is the finding's. */
  public static final Judgement NOT_EXERCISED =
      new Judgement(Verdict.NOT_EXERCISED, Match.NONE, 0, List.of(), Optional.empty());

  /** By what a connection is told to be a finding's, the surest first. */
  public enum Match {
    /** The finding's own line is on a stack of the connection. */
    LINE("line"),
    /** The line where the path of the finding opens the socket is. */
    OPENING("opening"),
    /** A call of the finding's method made, changed or closed the connection. */
    METHOD("method"),
    /** None. */
    NONE("none");

    private final String id;

    Match(String id) {
      this.id = id;
    }

    /** Its name in SARIF's properties and on the console. */
    public String id() {
      return id;
    }

    /** The one of this name; empty where there is none. */
    public static Optional<Match> of(String id) {
      return Arrays.stream(values()).filter(match -> match.id.equals(id)).findFirst();
    }
  }

  /** Copies the list. */
  public Judgement {
    facts = List.copyOf(facts);
  }
}
