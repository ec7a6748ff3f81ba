// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.time.Duration;

/**
 * One thing that a peer does; when it is done, or its time is up, the next step of the
 * {@link Script} begins. A step that reads is done at the other side's FIN.
 */
interface Step {

  /** The longest that it may take; zero where it takes no time. */
  Duration limit();

  /**
   * Does what can be done without waiting; called when it begins and whenever the channel is ready
   * or {@link #wakeNanos} has come.
   *
   * @return whether the step is done
   * @throws IOException where the connection is broken
   */
  boolean proceed(Wire wire) throws IOException;

  /** What it waits for, as {@code SelectionKey} has it; 0 for nothing but time. */
  int interest(Wire wire);

  /** When it wants to proceed though nothing is ready, by the wire's clock. */
  default long wakeNanos() {
    return Long.MAX_VALUE;
  }
}
