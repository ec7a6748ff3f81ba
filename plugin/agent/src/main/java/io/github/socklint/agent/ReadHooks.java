// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;

/**
 * What the JDK's changed methods call around blocking reads. As with {@link Hooks}, nothing is ever
 * thrown from here.
 */
public final class ReadHooks {
  private ReadHooks() {}

  /** A read begins that blocks until there is something to read. */
  public static void readBegins(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        Reads.begin(fd);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** The read that has begun has a timeout. */
  public static void readIsTimed(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        Reads.forget(fd);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A read ends, in whatever way. */
  public static void readEnds(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        Reads.end(fd);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A channel is read. */
  public static void channelReadBegins(FileDescriptor fd, boolean blocking) {
    if (blocking) {
      readBegins(fd);
    }
  }

  /** A channel was read. */
  public static void channelReadEnds(FileDescriptor fd, boolean blocking) {
    if (blocking) {
      readEnds(fd);
    }
  }
}
