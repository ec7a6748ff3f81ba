// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * An open socket became unreachable: nobody can close it any more. The stack that opened it is that
 * of the opening event of the same life.
 */
@Name("socklint.Unreachable")
@Label("Socket Unreachable While Open")
@Description("An open socket became unreachable, and is never closed")
@StackTrace(false)
final class UnreachableEvent extends SocketEvent {}
