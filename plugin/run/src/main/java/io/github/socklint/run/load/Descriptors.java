// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.lang.management.ManagementFactory;

/** How many descriptors this process may still open. */
final class Descriptors {
  /** For what the JVM opens by itself meanwhile: jars, the selector, the report. */
  private static final int RESERVE = 100;

  private Descriptors() {}

  /**
   * Makes sure that there are enough, where the system tells.
   *
   * @param setting what the user calls the number of connections at once
   * @throws UsageException where there are too few
   */
  static void require(int connections, String setting) {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      require(
          connections,
          setting,
          unix.getMaxFileDescriptorCount(),
          unix.getOpenFileDescriptorCount());
    }
  }

  static void require(int connections, String setting, long most, long open) {
    long left = most - open - RESERVE;
    if (connections > left) {
      throw new UsageException(
          MessageId.DESCRIPTORS,
          setting + " is " + connections + ", and this process may open " + Math.max(0, left)
              + " connections (its limit is " + most
              + " descriptors); raise the limit with 'ulimit -n "
              + (connections + open + RESERVE)
              + "', for the program under test, too, or ask for less at once");
    }
  }
}
