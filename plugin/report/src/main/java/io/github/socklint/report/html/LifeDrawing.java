// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.report.ladder.Ladder;
import io.github.socklint.report.ladder.Rung;
import io.github.socklint.report.ladder.Rung.Called;
import io.github.socklint.report.ladder.Rung.Passed;
import io.github.socklint.report.ladder.Rung.Seen;
import io.github.socklint.report.ladder.Rung.Sent;
import io.github.socklint.report.ladder.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The life of one connection, as the template names its parts: lengths are in the units of the
 * drawing, which is {@code WIDTH} wide.
 *
 * @param key of the finding
 * @param height of the drawing
 * @param steps from top to bottom
 */
record LifeDrawing(
    String key, String here, String there, boolean bothRecorded, int height, List<Step> steps) {
  private static final int TOP = 40;
  private static final int STEP = 30;
  private static final int SLANT = 14;
  private static final int LEFT_AXIS = 260;
  private static final int RIGHT_AXIS = 500;
  private static final String CLOSE_WAIT = "CLOSE_WAIT";

  /**
   * One line of the drawing.
   *
   * @param y where it begins
   * @param end where the next one begins
   * @param textY where text stands in it
   * @param time since the first moment, empty where it is not known
   * @param here what happened at this end, or its new state
   * @param there the same of the other end
   * @param hereAxis the style of the axis from here on
   * @param thereAxis the same of the other end
   * @param arrow a packet; none or one
   * @param gap what went by; empty where nothing did
   * @param gapStyle whether an end stayed in CLOSE_WAIT
   */
  record Step(
      int y,
      int end,
      int textY,
      String time,
      Label here,
      Label there,
      String hereAxis,
      String thereAxis,
      List<Arrow> arrow,
      String gap,
      String gapStyle) {}

  /** Text beside an axis. */
  record Label(String text, String style) {
    static final Label NONE = new Label("", "");
  }

  /**
   * A packet, with how tcpdump would print it.
   *
   * @param head the path of the arrow's head
   */
  record Arrow(
      int fromX,
      int fromY,
      int toX,
      int toY,
      int labelY,
      String head,
      String label,
      String flags,
      String line) {}

  static LifeDrawing of(String key, ConnectionLife life) {
    Ladder ladder = Ladder.of(life);
    List<Step> steps = new ArrayList<>();
    Seen here = new Seen("", false);
    Seen there = here;
    for (Rung rung : ladder.rungs()) {
      steps.add(step(rung, here, there, TOP + steps.size() * STEP, life));
      here = rung.here();
      there = rung.there();
    }
    return new LifeDrawing(
        key,
        Shown.of(ladder.here()),
        Shown.of(ladder.there()),
        ladder.bothRecorded(),
        TOP + steps.size() * STEP + STEP / 2,
        steps);
  }

  private static Step step(Rung rung, Seen here, Seen there, int y, ConnectionLife life) {
    return new Step(
        y,
        y + STEP,
        y + STEP / 2,
        rung.atNanos().isPresent() ? Durations.stamp(rung.atNanos().getAsLong()) : "",
        label(rung, Side.HERE, here, rung.here()),
        label(rung, Side.THERE, there, rung.there()),
        axis(rung.here()),
        axis(rung.there()),
        rung.event() instanceof Sent sent ? List.of(arrow(sent, y, life)) : List.of(),
        rung.event() instanceof Passed passed ? gap(passed, rung) : "",
        gapStyle(rung));
  }

  private static Label label(Rung rung, Side side, Seen before, Seen now) {
    if (rung.event() instanceof Called called) {
      return called.side() == side ? new Label(Shown.of(called.text()), "call") : Label.NONE;
    }
    return now.state().equals(before.state())
        ? Label.NONE
        : new Label(now.state(), now.inferred() ? "state inferred" : "state");
  }

  private static String axis(Seen seen) {
    return switch (seen.state()) {
      case CLOSE_WAIT -> "waits";
      case "ESTABLISHED" -> "open";
      case "CLOSED" -> "shut";
      default -> "turns";
    };
  }

  private static String gap(Passed passed, Rung rung) {
    return Durations.of(passed.nanos()) + (gapStyle(rung).isEmpty() ? " later" : " in CLOSE_WAIT");
  }

  private static String gapStyle(Rung rung) {
    return Stream.of(rung.here(), rung.there()).anyMatch(seen -> seen.state().equals(CLOSE_WAIT))
        ? "waits"
        : "";
  }

  private static Arrow arrow(Sent sent, int y, ConnectionLife life) {
    boolean fromHere = sent.from() == Side.HERE;
    String flags = "Flags " + sent.packet().flags();
    String bytes = sent.bytes() > 0 ? ", length " + sent.bytes() : "";
    String from = tcpdump(fromHere ? life.here().local() : life.here().peer());
    String to = tcpdump(fromHere ? life.here().peer() : life.here().local());
    int toX = fromHere ? RIGHT_AXIS - 3 : LEFT_AXIS + 3;
    int toY = y + STEP / 2 - 4 + SLANT;
    return new Arrow(
        fromHere ? LEFT_AXIS : RIGHT_AXIS,
        y + STEP / 2 - 4,
        toX,
        toY,
        y + STEP / 2 - 6,
        "M" + toX + " " + toY + (fromHere ? "l-10-5.5l1 10z" : "l10-5.5l-1 10z"),
        sent.bytes() > 0
            ? sent.packet().label() + ", " + Words.count(sent.bytes(), "byte") + " in all"
            : sent.packet().label(),
        flags + bytes,
        "IP " + from + " > " + to + ": " + flags + bytes);
  }

  /** tcpdump has a dot before the port, and no brackets. */
  private static String tcpdump(String address) {
    int colon = address.lastIndexOf(':');
    String shown = colon < 0
        ? "?"
        : address.substring(0, colon).replaceAll("[\\[\\]]", "") + "."
            + address.substring(colon + 1);
    return Shown.of(shown);
  }
}
