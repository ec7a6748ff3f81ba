// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A connect was settled, or begun where it does not settle at once. */
@Name("socklint.Connect")
@Label("Socket Connect")
@Description("A socket was connected, or the connect was begun, or it failed")
final class ConnectEvent extends SocketEvent {
  static final String CONNECTED = "connected";
  static final String STARTED = "started";
  static final String FAILED = "failed";

  @Label("Outcome")
  @Description("connected, started (to be settled later) or failed")
  String outcome;

  @Label("Error")
  @Description("The exception where it failed")
  String error;
}
