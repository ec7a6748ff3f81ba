// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.util.concurrent.TimeUnit;

/**
 * Tells once a second, from a daemon thread of its own, what goes on: a process may be killed, and
 * then nobody tells how it ended.
 */
final class Watch implements Runnable {
  private Watch() {}

  static void start() {
    Thread thread = new Thread(null, new Watch(), "socklint-watch", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (Health.isOn()) {
        TimeUnit.SECONDS.sleep(1);
        look(false);
      }
    } catch (InterruptedException e) {
      // Nobody but the JVM's end has a reason to.
    } catch (Throwable t) {
      Health.fault(t);
    }
  }

  /** Tells all there is to tell: Flight Recorder is about to end a chunk, or has begun one. */
  static void tellAll() {
    try {
      look(true);
    } catch (Throwable t) {
      Health.fault(t);
    }
    Status.commitNow();
  }

  private static synchronized void look(boolean last) {
    if (Health.isOn()) {
      Recorder.lives.forEach(life -> Reads.tell(life, last));
      Channels.tellChanged();
    }
  }
}
