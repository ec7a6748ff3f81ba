// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;
import java.lang.ref.Reference;

/** Tells of open sockets that became unreachable, from a daemon thread of its own. */
final class Unreachables implements Runnable {
  private Unreachables() {}

  static void watch() {
    Thread thread = new Thread(null, new Unreachables(), "socklint-unreachable", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (Health.isOn()) {
        Reference<? extends FileDescriptor> reference = Recorder.dead.remove();
        tell((Life) reference);
      }
    } catch (InterruptedException e) {
      // Nobody but the JVM's end has a reason to.
    } catch (Throwable t) {
      Health.fault(t);
    }
  }

  /** The life keeps its slot: the descriptor is open until the process ends. */
  private static void tell(Life life) {
    boolean open = Recorder.lives.at(life.descriptor) == life;
    if (open && !life.preClosed && Health.isOn()) {
      Status.unreachables.increment();
      new UnreachableEvent().commit(life);
    }
  }
}
