// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.ladder;

import java.util.OptionalLong;

/**
 * A line of the diagram.
 *
 * @param atNanos when, counted from the life's first moment; empty where that is not known
 * @param event what happened
 * @param here the state of this end afterwards
 * @param there the state of the other end afterwards
 */
public record Rung(OptionalLong atNanos, Event event, Seen here, Seen there) {

  /** What happened. */
  public sealed interface Event permits Sent, Called, Passed {}

  /**
   * A packet went from one end to the other.
   *
   * @param bytes of data, in all packets of this kind together; 0 for packets without
   */
  public record Sent(Side from, Packet packet, long bytes) implements Event {}

  /**
   * A program did something, or something was seen at its end.
   *
   * @param text a few words
   */
  public record Called(Side side, String text) implements Event {}

  /**
   * Time went by and nothing happened.
   *
   * @param nanos how long
   */
  public record Passed(long nanos) implements Event {}

  /**
   * A TCP state.
   *
   * @param state its name, as {@code CLOSE_WAIT}
   * @param inferred whether it follows from the packets alone, and no recorder saw it
   */
  public record Seen(String state, boolean inferred) {}
}
