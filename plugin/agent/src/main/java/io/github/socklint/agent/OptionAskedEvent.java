// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/**
 * An option was asked for that is to be set on sockets to come, or was refused before it came to
 * one.
 */
@Name("socklint.OptionAsked")
@Label("Socket Option Asked For")
@Description("An option was given to a bootstrap, or marks were made, for channels to come")
@Category("socklint")
final class OptionAskedEvent extends Event {
  @Label("Origin")
  @Description("What the setting on a socket tells, too")
  String origin;

  @Label("Option")
  String option;

  @Label("Asked")
  String asked;

  @Label("Error")
  @Description("Why it was refused at once, before there was a socket; empty where it was not")
  String error;

  @Label("Monotonic Time")
  @Description("System.nanoTime() when it was asked for")
  long startNanos;

  static void tell(String origin, String option, String asked, String error) {
    OptionAskedEvent event = new OptionAskedEvent();
    event.origin = origin;
    event.option = option;
    event.asked = asked;
    event.error = error;
    event.startNanos = System.nanoTime();
    event.commit();
  }
}
