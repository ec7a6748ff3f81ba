// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.program;

import io.github.socklint.bytecode.Interests;
import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a file's own source looks at watermarks: its class files may be older, or missing. */
final class OwnHeed {
  private static final String CONSTRUCTOR = "<init>";

  private final Program program;
  private final Interests interests;

  OwnHeed(Program program, Interests interests) {
    this.program = program;
    this.interests = interests;
  }

  /** Whether the class extends what looks, or declares anew a method that is called to tell. */
  boolean declares(ClassShape type) {
    return type.superName()
            .map(OwnHeed::internal)
            .filter(interests.heedTypes()::contains)
            .isPresent()
        || type.methods().stream()
            .filter(method -> interests.heedNames().contains(method.name()))
            .anyMatch(method -> inherits(type.name(), method.name()));
  }

  /** Whether the method asks. */
  boolean asks(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call && asks(call.method())
            || op instanceof Op.Closure closure && asks(closure.target())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean asks(MethodId method) {
    return method.name().equals(CONSTRUCTOR)
        ? interests.heedTypes().contains(internal(method.owner()))
        : interests.heedNames().contains(method.name()) && inherits(method.owner(), method.name());
  }

  private boolean inherits(String type, String method) {
    return anyAbove(type, each -> interests.heeds().test(internal(each), method));
  }

  /** Whether it holds for the type or one of its supertypes. */
  private boolean anyAbove(String type, Predicate<String> holds) {
    Deque<String> work = new ArrayDeque<>(Set.of(type));
    Set<String> seen = new HashSet<>();
    while (!work.isEmpty()) {
      String each = work.remove();
      if (seen.add(each)) {
        if (holds.test(each)) {
          return true;
        }
        program.shape(each).ifPresent(shape -> {
          work.addAll(shape.interfaces());
          shape.superName().ifPresent(work::add);
        });
      }
    }
    return false;
  }

  private static String internal(String binaryName) {
    return binaryName.replace('.', '/');
  }
}
