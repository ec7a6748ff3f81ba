// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A socket was made that has no descriptor yet. */
@Name("socklint.Made")
@Label("Socket Made")
@Description("An unconnected Socket or ServerSocket was made; it has no descriptor yet")
@Category("socklint")
final class MadeEvent extends Event {
  @Label("Origin")
  @Description("What its opening tells, too")
  String origin;

  @Label("Monotonic Time")
  @Description("System.nanoTime() when it was made")
  long startNanos;
}
