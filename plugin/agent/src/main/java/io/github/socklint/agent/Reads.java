// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;

/**
 * Blocking reads without a timeout that take a second or more. Flight Recorder's own
 * {@code jdk.SocketRead} tells of no descriptor, and of nothing that is still blocked when the
 * process is killed.
 */
final class Reads {
  private static final long LONG_NANOS = 1_000_000_000;

  private Reads() {}

  static void begin(FileDescriptor fd) {
    Life life = Recorder.life(fd);
    if (life != null) {
      life.reading = new Life.Reading();
    }
  }

  static void forget(FileDescriptor fd) {
    Life life = Recorder.life(fd);
    if (life != null) {
      life.reading = null;
    }
  }

  static void end(FileDescriptor fd) {
    Life life = Recorder.life(fd);
    Life.Reading reading = life == null ? null : life.reading;
    if (reading != null) {
      life.reading = null;
      if (System.nanoTime() - reading.beganNanos >= LONG_NANOS) {
        ReadEvent event = new ReadEvent();
        event.ended = true;
        event.startNanos = reading.beganNanos;
        event.commit(life);
      }
    }
  }

  /**
   * Tells of a read that goes on: when it has lasted a second, and again each time that has
   * doubled, so that a long one is not told often.
   *
   * @param last whether this may be the last moment to tell
   */
  static void tell(Life life, boolean last) {
    Life.Reading reading = life.reading;
    if (reading == null) {
      return;
    }
    long lasted = System.nanoTime() - reading.beganNanos;
    boolean first = reading.toldNanos == 0;
    if (lasted < LONG_NANOS || !first && !last && lasted < 2 * reading.toldNanos) {
      return;
    }
    ReadEvent event = new ReadEvent();
    event.startNanos = reading.beganNanos;
    event.readerStack = first ? stack(reading.thread) : "";
    // What has ended meanwhile tells of itself, and its thread may be anywhere.
    if (life.reading == reading) {
      reading.toldNanos = lasted;
      event.commit(life);
    }
  }

  /** A line for each frame: class, method and line, with spaces between. */
  private static String stack(Thread thread) {
    StringBuilder text = new StringBuilder();
    for (StackTraceElement frame : thread.getStackTrace()) {
      text.append(frame.getClassName())
          .append(' ')
          .append(frame.getMethodName())
          .append(' ')
          .append(frame.getLineNumber())
          .append(' ')
          .append(isOfJdk(frame) ? "jdk" : "program")
          .append('\n');
    }
    return text.toString();
  }

  private static boolean isOfJdk(StackTraceElement frame) {
    return frame.getModuleName() != null
        && ModuleLayer.boot()
            .findModule(frame.getModuleName())
            .filter(m -> m.getClassLoader() == null
                || m.getClassLoader() == ClassLoader.getPlatformClassLoader())
            .isPresent();
  }
}
