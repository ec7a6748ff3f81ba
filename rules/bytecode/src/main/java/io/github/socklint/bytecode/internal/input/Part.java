// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.engine.program.Program.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** What reading a part of the input gave; parts of the part may still be on their way. */
final class Part {
  final List<ClassEntry> classes = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<Future<Part>> parts = new ArrayList<>();
  int archives;

  void problem(String where, String reason) {
    problems.add(Problems.of(where, reason));
  }
}
