// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The program did or was told something that often comes before misuse. */
@Name("socklint.Touched")
@Label("Socket Touched")
@Description(
    "A read told the end or a write failed for the first time, output was shut down, or a key cancelled")
final class TouchEvent extends SocketEvent {
  static final String END_READ = "end-read";
  static final String OUTPUT_SHUT_DOWN = "output-shut-down";
  static final String WRITE_FAILED = "write-failed";
  static final String KEY_CANCELLED = "key-cancelled";

  @Label("What")
  @Description("end-read, write-failed, output-shut-down or key-cancelled (of an open channel)")
  String what;

  /** Not named commit: Flight Recorder from JDK 22 on takes a static commit for its own. */
  static void tell(String what, Life life) {
    TouchEvent event = new TouchEvent();
    event.what = what;
    event.commit(life);
  }
}
