// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A connection was accepted: its descriptor begins here. */
@Name("socklint.Accept")
@Label("Socket Accepted")
@Description("A connection was accepted")
final class AcceptEvent extends SocketEvent {}
