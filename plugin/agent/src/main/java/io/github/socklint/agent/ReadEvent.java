// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A blocking read without a timeout took a second or more, or has so far. */
@Name("socklint.ReadBlocked")
@Label("Socket Read Blocked")
@Description("A read that no timeout bounds took a second or more")
final class ReadEvent extends SocketEvent {
  @Label("Ended")
  @Description("Whether it has ended; while it goes on, its end is the time of the event")
  boolean ended;

  @Label("Reader's Stack")
  @Description("Where it waits, while it goes on; afterwards the stack is that of the event")
  String readerStack;
}
