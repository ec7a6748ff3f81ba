// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A socket option was set, or refused. */
@Name("socklint.OptionSet")
@Label("Socket Option Set")
@Description("A socket option was set or refused")
final class OptionEvent extends SocketEvent {
  @Label("Option")
  @Description("Its name, as SO_LINGER")
  String option;

  @Label("Asked")
  @Description("The value asked for; -1 for SO_LINGER is off")
  String asked;

  @Label("Read Back")
  @Description("The value that the kernel then told; empty where it cannot be read")
  String readBack;

  @Label("Origin")
  @Description("The origin of the request that it was set for; see socklint.OptionAsked")
  String origin;

  @Label("Error")
  @Description("The exception where it was refused")
  String error;
}
