// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Whom connections come from: an address of the kernel's choice, until it has no free port left
 * ({@code ip_local_port_range}, some 28,000 on Linux; used ones rest in TIME_WAIT), then others of
 * 127.0.0.0/8, all of which are the machine itself, on Linux only. Not others from the start: some
 * servers trust 127.0.0.1 alone (Redis in protected mode).
 */
final class SourceAddresses {
  private static final byte LOOPBACK_NET = 127;
  private static final int OCTETS = 250;
  private static final int MOST = OCTETS * OCTETS;

  private final boolean several;
  private int used;

  /** To a server on this address. */
  SourceAddresses(InetAddress target) {
    byte[] bytes = target.getAddress();
    several = bytes.length == 4
        && bytes[0] == LOOPBACK_NET
        && System.getProperty("os.name").equals("Linux");
  }

  /** The one to bind to, with port 0; empty where the kernel chooses. */
  Optional<InetSocketAddress> current() {
    return used == 0 ? Optional.empty() : Optional.of(new InetSocketAddress(address(used - 1), 0));
  }

  /** Goes on to the next one; false where there is none. */
  boolean advance() {
    if (!several) {
      return false;
    }
    used = used % MOST + 1;
    return true;
  }

  /** A net of its own for each process: another load's ports may still be in use. */
  private static InetAddress address(int index) {
    long net = 1 + ProcessHandle.current().pid() % OCTETS;
    try {
      return InetAddress.getByAddress(
          new byte[] {LOOPBACK_NET, (byte) net, (byte) (index / OCTETS), (byte) (1 + index % OCTETS)
          });
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }
}
