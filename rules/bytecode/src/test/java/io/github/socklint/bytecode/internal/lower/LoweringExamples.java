// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.bytecode.Compiled;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.FlowText;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Each test reads as an example: Java, and the graph that its class file is lowered to. */
abstract class LoweringExamples {
  @TempDir
  Path folder;

  void lowers(String methodName, String java, String expected) {
    String source = "import java.net.Socket;\nclass F {\n" + java + "}\n";
    ClassLowering.Result result =
        ClassLowering.lower(Compiled.bytes(folder, source, "F"), "F", m -> true);
    FlowGraph graph = result.graphs().values().stream()
        .filter(g -> g.method().name().equals(methodName))
        .findFirst()
        .orElseThrow();
    assertEquals(expected, FlowText.of(graph));
  }
}
