// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Reads {@code HOST:PORT}, and keeps loads on this machine. */
final class TargetSetting {
  private static final int LAST_PORT = 65_535;

  private final String setting;
  private final boolean beyondLoopback;
  private final String beyondLoopbackSetting;

  TargetSetting(String setting, boolean beyondLoopback, String beyondLoopbackSetting) {
    this.setting = setting;
    this.beyondLoopback = beyondLoopback;
    this.beyondLoopbackSetting = beyondLoopbackSetting;
  }

  /**
   * A server's address.
   *
   * @throws UsageException where it is none, or is beyond loopback and may not be
   */
  InetSocketAddress server(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw wrong(text, "HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080");
    }
    return address(text, text.substring(0, colon), port(text, text.substring(colon + 1), 1));
  }

  /**
   * Where to listen: a port alone is one of 127.0.0.1.
   *
   * @throws UsageException as above
   */
  InetSocketAddress listener(String text) {
    int colon = text.lastIndexOf(':');
    String host = colon <= 0 ? "127.0.0.1" : text.substring(0, colon);
    return address(text, host, port(text, text.substring(colon + 1), 0));
  }

  private int port(String text, String port, int least) {
    try {
      int number = Integer.parseInt(port);
      if (number >= least && number <= LAST_PORT) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw wrong(text, "an address with a port from " + least + " to " + LAST_PORT);
  }

  private UsageException wrong(String found, String allowed) {
    return new UsageException(
        MessageId.LOAD, setting + " is '" + found + "'; it can be " + allowed);
  }

  /** A name may lead to several addresses, and to others at the next look: it is looked up once. */
  private InetSocketAddress address(String text, String host, int port) {
    InetAddress[] all;
    try {
      all = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new UsageException(
          MessageId.LOAD, setting + " is '" + text + "'; no address is known for " + host, e);
    }
    for (InetAddress address : all) {
      if (!address.isLoopbackAddress() && !beyondLoopback) {
        throw new UsageException(
            MessageId.BEYOND_LOOPBACK,
            setting + " is '" + text + "', and " + address.getHostAddress()
                + " is beyond loopback; hostile peers are for programs of your own: "
                + beyondLoopbackSetting + " lets them go there");
      }
    }
    return new InetSocketAddress(all[0], port);
  }
}
