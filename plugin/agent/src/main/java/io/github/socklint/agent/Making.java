// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.net.SocketImpl;

/**
 * Leads from a socket that was made in one place to the descriptor that it is given in another:
 * {@code new Socket()} holds none until it is connected, bound or given an option.
 */
final class Making {
  /** The origin of the socket that this thread is giving a descriptor. */
  private static final ThreadLocal<String> current = new ThreadLocal<>();

  private Making() {}

  private static String origin(SocketImpl impl) {
    return "socket@" + Integer.toHexString(System.identityHashCode(impl));
  }

  static void made(Object socket) {
    SocketImpl impl = JdkAccess.implOf(socket);
    if (impl != null) {
      MadeEvent event = new MadeEvent();
      event.origin = origin(impl);
      event.startNanos = System.nanoTime();
      event.commit();
    }
  }

  static void begin(Object impl) {
    current.set(origin((SocketImpl) impl));
  }

  static void end() {
    current.remove();
  }

  /** Null for what is given a descriptor where it is made. */
  static String current() {
    return current.get();
  }
}
