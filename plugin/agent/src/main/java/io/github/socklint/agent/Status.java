// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.util.concurrent.atomic.LongAdder;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** The agent's own counts, at the begin and end of each chunk and when it switches itself off. */
@Name("socklint.Status")
@Label("Agent Status")
@Description("What the agent has counted so far")
@Category("socklint")
@Period("everyChunk")
@StackTrace(false)
final class Status extends Event {
  static final LongAdder opens = new LongAdder();
  static final LongAdder accepts = new LongAdder();
  static final LongAdder closes = new LongAdder();
  static final LongAdder unreachables = new LongAdder();

  /** Lives whose number was given out again although no close was seen. */
  static final LongAdder unseenCloses = new LongAdder();

  /** What was to be watched and is not there, with commas between. Written by {@link #missed}. */
  static volatile String missingChokePoints = "";

  /** A method that a class was to have and has not. */
  static synchronized void missed(String what) {
    if (!missingChokePoints.contains(what)) {
      missingChokePoints = missingChokePoints.isEmpty() ? what : missingChokePoints + ", " + what;
    }
  }

  @Label("On")
  boolean on;

  @Label("Opened")
  long opened;

  @Label("Accepted")
  long accepted;

  @Label("Closed")
  long closed;

  @Label("Unreachable")
  long unreachable;

  @Label("Closed Unseen")
  long closedUnseen;

  @Label("Faults")
  @Description("Faults inside the agent; the first one switches it off")
  long faults;

  @Label("First Fault")
  String firstFault;

  @Label("Missing Choke Points")
  @Description("Methods that the agent wanted to watch and did not find")
  String missing;

  /** Hands the counts of this moment to Flight Recorder. */
  static void commitNow() {
    Status status = new Status();
    status.on = Health.isOn();
    status.opened = opens.sum();
    status.accepted = accepts.sum();
    status.closed = closes.sum();
    status.unreachable = unreachables.sum();
    status.closedUnseen = unseenCloses.sum();
    status.faults = Health.faults();
    status.firstFault = Health.firstFault();
    status.missing = missingChokePoints;
    status.commit();
  }
}
