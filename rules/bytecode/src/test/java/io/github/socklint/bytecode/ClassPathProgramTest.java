// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathProgramTest {
  private static final String SOURCE = """
      package org.example;
      import java.net.Socket;
      class Client extends Thread {
        static final int PORT = 4711;
        Socket open() throws java.io.IOException { return new Socket("localhost", PORT); }
      }
      class User { void use() throws Exception { new Client().open().close(); } }
      class Other { String text = "nothing"; }
      """;

  @TempDir
  Path folder;

  private ClassPathProgram program() {
    return ClassPathProgram.read(
        List.of(Compiled.into(folder, SOURCE)),
        List.of(),
        Interests.of("java/net/Socket"::equals),
        2);
  }

  @Test
  void onlyClassesThatNameSomethingOfInterestAreRelevant() {
    assertEquals(List.of("org.example.Client", "org.example.User"), program().relevantClasses());
  }

  @Test
  void findsTheClassesThatNameAnother() {
    assertTrue(program().classesNaming(Set.of("org.example.Client")).contains("org.example.User"));
    assertFalse(
        program().classesNaming(Set.of("org.example.Client")).contains("org.example.Other"));
  }

  @Test
  void tellsTheShapeOfJudgedAndJdkClasses() {
    ClassShape client = program().shape("org.example.Client").orElseThrow();
    assertEquals("org/example/Fixture.java", client.sourceFile());
    assertEquals(folder.toString(), client.artifact());
    assertEquals(4711, client.fields().get(0).constant().orElseThrow());
    assertEquals(
        List.of("java.io.IOException"),
        client.method("open", "()Ljava/net/Socket;").orElseThrow().exceptions());

    ClassShape socket = program().shape("java.net.Socket").orElseThrow();
    assertEquals(List.of("java.io.Closeable"), socket.interfaces());
    assertFalse(program().isJudged("java.net.Socket"));
    assertTrue(program().graph(new MethodId("java.net.Socket", "close", "()V")).isEmpty());
  }

  @Test
  void knowsSubtypes() {
    assertEquals(List.of("org.example.Client"), program().directSubtypes("java.lang.Thread"));
  }
}
