// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A descriptor was opened, not accepted. */
@Name("socklint.Open")
@Label("Socket Opened")
@Description("A socket was opened")
final class OpenEvent extends SocketEvent {
  @Label("Origin")
  @Description("That of the socket that was made before; see socklint.Made")
  String origin;
}
