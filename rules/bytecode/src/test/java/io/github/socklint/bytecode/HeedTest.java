// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a program looks at watermarks, told from constant pools. */
class HeedTest {
  private static final String NETTY = """
      package io.netty.channel;
      public interface Channel { boolean isWritable(); void write(); }
      class Own { boolean look(Channel c) { return c.isWritable(); } }
      """;

  private static final String HANDLER = """
      package io.netty.channel;
      public class Handler { public void writabilityChanged() {} public void other() {} }
      """;

  private static final String CHUNKS = """
      package io.netty.handler;
      public class Chunks {}
      """;

  private static final Interests INTERESTS = new Interests(
      name -> false,
      (owner, method) -> owner.startsWith("io/netty/channel/"),
      Set.of("isWritable", "writabilityChanged"),
      Set.of("io/netty/handler/Chunks"));

  @TempDir
  Path folder;

  private boolean heeds(String... sources) throws IOException {
    for (String source : List.of(NETTY, HANDLER, CHUNKS)) {
      Compiled.into(folder, source);
    }
    for (String source : sources) {
      Compiled.into(folder, source, "-cp", folder.toString());
    }
    try (ClassPathProgram program =
        ClassPathProgram.read(List.of(folder), List.of(), INTERESTS, 2)) {
      return program.heedsWatermarks();
    }
  }

  @Test
  void theLibraryAloneDoesNot() throws IOException {
    assertFalse(heeds());
  }

  @Test
  void codeThatOnlyWritesDoesNot() throws IOException {
    assertFalse(heeds("package a; class A { void f(io.netty.channel.Channel c) { c.write(); } }"));
  }

  @Test
  void callerDoes() throws IOException {
    assertTrue(heeds(
        "package a; class A { boolean f(io.netty.channel.Channel c) { return c.isWritable(); } }"));
  }

  @Test
  void callerOfAnotherMethodOfThatNameDoesNot() throws IOException {
    assertFalse(
        heeds(
            "package a; class A { boolean f(java.io.File c) { return isWritable(); } boolean isWritable() { return true; } }"));
  }

  @Test
  void overriderFarBelowDoes() throws IOException {
    assertTrue(heeds(
        "package a; public class Base extends io.netty.channel.Handler {}",
        "package b; class B extends a.Base { public void writabilityChanged() {} }"));
  }

  @Test
  void handlerThatOverridesSomethingElseDoesNot() throws IOException {
    assertFalse(
        heeds("package a; class A extends io.netty.channel.Handler { public void other() {} }"));
  }

  @Test
  void whoeverCreatesOrExtendsAHeedingTypeDoes() throws IOException {
    assertTrue(
        heeds("package a; class A { Object f() { return new io.netty.handler.Chunks(); } }"));
  }
}
