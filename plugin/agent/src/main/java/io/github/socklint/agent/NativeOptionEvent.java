// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/**
 * An option is about to be set past the JDK, on a descriptor that the JDK may not know. What came
 * of it the native recorder tells.
 */
@Name("socklint.NativeOption")
@Label("Native Socket Option")
@Description("A socket option is about to be set by native code")
@Category("socklint")
final class NativeOptionEvent extends Event {
  @Label("Descriptor")
  int descriptor;

  @Label("Option")
  @Description("Its name, or its level and number")
  String option;

  @Label("Asked")
  String asked;

  @Label("Origin")
  @Description("The origin of the request that it was set for; see socklint.OptionAsked")
  String origin;

  @Label("Monotonic Time")
  @Description("System.nanoTime() when it began")
  long startNanos;

  /** The arguments of a call through JNA: descriptor, level, option and more. */
  static void setsockopt(Object arguments) {
    if (arguments instanceof Object[] all
        && all.length > 2
        && all[0] instanceof Integer fd
        && all[1] instanceof Integer level
        && all[2] instanceof Integer option) {
      option(fd, level + " " + option, "", null);
    }
  }

  static void option(int descriptor, String option, String asked, String origin) {
    NativeOptionEvent event = new NativeOptionEvent();
    event.descriptor = descriptor;
    event.option = option;
    event.asked = asked;
    event.origin = origin;
    event.startNanos = System.nanoTime();
    event.commit();
  }
}
