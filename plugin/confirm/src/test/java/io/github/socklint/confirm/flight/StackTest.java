// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StackTest {
  private static final Frame INNER = frame("sun.nio.ch.Net", true);
  private static final Frame SOCKET = frame("java.net.Socket", true);
  private static final Frame PROGRAM = frame("org.example.Client", false);
  private static final Frame THREAD = frame("java.lang.Thread", true);

  private static Frame frame(String className, boolean ofJdk) {
    return new Frame(className, "call", "()V", 1, ofJdk);
  }

  @Test
  void itBeginsAtTheOneCallOfTheJdkThatTheProgramMade() {
    Stack stack = Stack.cut(List.of(INNER, SOCKET, PROGRAM, THREAD), false);
    assertEquals(List.of(SOCKET, PROGRAM, THREAD), stack.frames());
    assertEquals(Optional.of(PROGRAM), stack.callSite());
  }

  @Test
  void itIsLeftWholeWhereNoProgramIsOnIt() {
    Stack stack = Stack.cut(List.of(INNER, THREAD), false);
    assertEquals(List.of(INNER, THREAD), stack.frames());
    assertEquals(Optional.empty(), stack.callSite());
  }

  @Test
  void itMayBeginInTheProgramItself() {
    assertEquals(List.of(PROGRAM), Stack.cut(List.of(PROGRAM), true).frames());
  }
}
