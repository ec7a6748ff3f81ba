// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.model.finding.Place;
import java.util.Optional;

/**
 * The methods as they were written: compilers move the body of a lambda to a method of its own,
 * which no one can annotate or name in a filter that lasts.
 */
final class WrittenMethods {
  private static final int ACC_SYNTHETIC = 0x1000;
  private static final int MOST_NESTED = 20;

  private final Program program;

  WrittenMethods(Program program) {
    this.program = program;
  }

  /** The method in whose source the place is; the place's own where that cannot be told. */
  MethodId at(Place place) {
    MethodId method = new MethodId(place.className(), place.method(), place.descriptor());
    Optional<ClassShape> shape = program.shape(place.className());
    for (int depth = 0; depth < MOST_NESTED && isMoved(shape, method); depth++) {
      Optional<MethodId> around = around(shape.get(), method);
      if (around.isEmpty()) {
        break;
      }
      method = around.get();
    }
    return method;
  }

  private static boolean isMoved(Optional<ClassShape> shape, MethodId method) {
    return shape
        .flatMap(s -> s.method(method.name(), method.descriptor()))
        .filter(m -> (m.access() & ACC_SYNTHETIC) != 0)
        .isPresent();
  }

  /** The method of the class that makes an object of this one. */
  private Optional<MethodId> around(ClassShape shape, MethodId lambda) {
    for (MethodShape m : shape.methods()) {
      MethodId candidate = new MethodId(shape.name(), m.name(), m.descriptor());
      if (!candidate.equals(lambda)
          && program.graph(candidate).filter(graph -> makes(graph, lambda)).isPresent()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean makes(FlowGraph graph, MethodId lambda) {
    return graph.blocks().stream()
        .flatMap(block -> block.ops().stream())
        .anyMatch(op -> op instanceof Op.Closure closure && closure.target().equals(lambda));
  }
}
