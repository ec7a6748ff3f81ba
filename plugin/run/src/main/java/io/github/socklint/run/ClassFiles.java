// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.bytecode.BytecodeProgram;
import io.github.socklint.engine.program.Program;
import io.github.socklint.model.api.ApiModels;
import java.nio.file.Path;
import java.util.List;

/** The class files of a run, open until it is over. */
final class ClassFiles implements AutoCloseable {
  private final BytecodeProgram program;

  private ClassFiles(BytecodeProgram program) {
    this.program = program;
  }

  static ClassFiles open(List<Path> judged, List<Path> classPath, ApiModels models) {
    return new ClassFiles(BytecodeProgram.open(judged, classPath, models));
  }

  Program program() {
    return program;
  }

  int seen() {
    return 0;
  }

  int skipped() {
    return 0;
  }

  int sources() {
    return 0;
  }

  @Override
  public void close() {
    program.close();
  }
}
