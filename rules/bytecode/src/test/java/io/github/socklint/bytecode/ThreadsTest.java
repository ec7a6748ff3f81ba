// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.engine.flow.FlowText;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsTest {
  @TempDir
  Path folder;

  @Test
  void manyThreadsGetTheSameAnswers() throws Exception {
    for (int i = 0; i < 50; i++) {
      String source = "class C%d extends Thread { public void run() { f(%d); } void f(int i) {} }";
      Compiled.into(folder, source.formatted(i, i));
    }
    try (ClassPathProgram program =
        ClassPathProgram.read(List.of(folder), List.of(), Interests.of(name -> true), 4)) {
      ExecutorService threads = Executors.newFixedThreadPool(8);
      Callable<String> everything = () -> everything(program);
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(threads.submit(everything));
      }
      for (Future<String> answer : answers) {
        assertEquals(everything(program), answer.get());
      }
      threads.shutdown();
    }
  }

  private static String everything(ClassPathProgram program) {
    StringBuilder text = new StringBuilder();
    text.append(program.directSubtypes("java.lang.Thread"));
    for (String name : program.relevantClasses()) {
      ClassShape shape = program.shape(name).orElseThrow();
      for (ClassShape.MethodShape method : shape.methods()) {
        MethodId id = new MethodId(name, method.name(), method.descriptor());
        text.append(FlowText.of(program.graph(id).orElseThrow()));
      }
    }
    return text.toString();
  }
}
