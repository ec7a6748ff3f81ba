// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;

/** Calls that set an option and threw, those too that threw before the kernel was asked. */
final class Refusals {
  /** The exception of this thread that was told last, as its identity: it is held by nobody. */
  private static final ThreadLocal<Integer> told = new ThreadLocal<>();

  private Refusals() {}

  /** An exception was told as part of an event; null is none. */
  static void toldOf(Throwable thrown) {
    if (thrown != null) {
      told.set(System.identityHashCode(thrown));
    }
  }

  /** Each exception is told once, though it leaves several methods. */
  static void optionCallFails(Throwable thrown, Object socket) throws Throwable {
    Integer last = told.get();
    if (last != null && last == System.identityHashCode(thrown)) {
      return;
    }
    toldOf(thrown);
    FileDescriptor fd = JdkAccess.descriptorOf(socket);
    Life life = fd == null ? null : Recorder.life(fd);
    if (life == null) {
      OptionAskedEvent.tell("", "", "", thrown.toString());
      return;
    }
    OptionEvent event = new OptionEvent();
    event.option = "";
    event.asked = "";
    event.readBack = "";
    event.error = thrown.toString();
    event.commit(life);
  }
}
