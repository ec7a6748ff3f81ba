// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether the agent is on, and what went wrong in it. The first fault inside the agent switches it
 * off for good: the program must never pay for the agent's mistake twice.
 *
 * <p>Thread-safe.
 */
final class Health {
  /** Read on every call that the JDK makes into the agent. */
  private static volatile boolean on;

  private static final AtomicLong faults = new AtomicLong();
  private static volatile String firstFault = "";

  /** Taken at the start: the program may later lead System.err into a socket of its own. */
  private static final PrintStream console = System.err;

  private Health() {}

  static boolean isOn() {
    return on;
  }

  static void switchOn() {
    on = true;
  }

  static long faults() {
    return faults.get();
  }

  /** The first fault, or the empty text where there was none. */
  static String firstFault() {
    return firstFault;
  }

  /** Takes note of a fault; the first one is told on standard error. Never throws. */
  static void fault(Throwable fault) {
    on = false;
    if (faults.getAndIncrement() > 0) {
      return;
    }
    try {
      firstFault = String.valueOf(fault);
      say("switched itself off after a fault of its own: " + fault
          + "; the program runs on, and what was recorded so far stays");
      Status.commitNow();
    } catch (Throwable second) {
      faults.getAndIncrement();
    }
  }

  static void say(String line) {
    console.println("socklint agent: " + line);
  }
}
