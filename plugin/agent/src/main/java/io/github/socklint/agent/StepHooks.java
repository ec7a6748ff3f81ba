// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;
import java.nio.channels.SelectionKey;

/**
 * What the JDK's changed methods call where a finding's path may have a step. As with
 * {@link Hooks}, nothing is ever thrown from here.
 */
public final class StepHooks {
  private static final int END = -1;

  private StepHooks() {}

  /** A socket was made, without a descriptor. */
  public static void socketMade(Object socket) {
    if (Health.isOn()) {
      try {
        Making.made(socket);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A socket's implementation is about to be given a descriptor. */
  public static void createBegins(Object impl) {
    if (Health.isOn()) {
      try {
        Making.begin(impl);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A socket's implementation was given a descriptor. */
  public static void createEnds() {
    try {
      Making.end();
    } catch (Throwable t) {
      Health.fault(t);
    }
  }

  /** A socket's implementation was given none. */
  public static void createFails(Throwable thrown) {
    createEnds();
  }

  /** A read returned this count. */
  public static void bytesRead(int count, FileDescriptor fd) {
    if (count == END) {
      endRead(fd);
    }
  }

  /** A read into several buffers returned this count. */
  public static void bytesReadInParts(long count, FileDescriptor fd) {
    if (count == END) {
      endRead(fd);
    }
  }

  private static void endRead(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        Life life = Recorder.life(fd);
        if (life != null && !life.endTold) {
          life.endTold = true;
          TouchEvent.tell(TouchEvent.END_READ, life);
        }
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A write threw: that its peer is gone is told with each write. */
  public static void writeFails(Throwable thrown, FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        Life life = Recorder.life(fd);
        if (life != null && !life.failureTold) {
          life.failureTold = true;
          TouchEvent.tell(TouchEvent.WRITE_FAILED, life);
        }
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** The output of a socket or channel was shut down. */
  public static void outputShutDown(Object socket) {
    if (Health.isOn()) {
      try {
        touched(TouchEvent.OUTPUT_SHUT_DOWN, socket);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A key is about to be cancelled; the close of a channel cancels its keys, too. */
  public static void keyCancelled(Object key) {
    if (Health.isOn()) {
      try {
        SelectionKey cancelled = (SelectionKey) key;
        if (cancelled.channel().isOpen()) {
          touched(TouchEvent.KEY_CANCELLED, cancelled.channel());
        }
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  private static void touched(String what, Object socket) throws Throwable {
    FileDescriptor fd = JdkAccess.descriptorOf(socket);
    Life life = fd == null ? null : Recorder.life(fd);
    if (life != null) {
      TouchEvent.tell(what, life);
    }
  }
}
