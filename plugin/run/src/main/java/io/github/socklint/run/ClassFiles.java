// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.bytecode.ModelInterests;
import io.github.socklint.engine.program.Program;
import io.github.socklint.engine.program.Program.Problem;
import io.github.socklint.model.api.ApiModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The class files of a run, open until it is over, and what of them could not be read. */
final class ClassFiles implements AutoCloseable {
  private final ClassPathProgram program;
  private final Set<String> named = new LinkedHashSet<>();

  private ClassFiles(ClassPathProgram program, Inputs inputs) {
    this.program = program;
    inputs.judged().forEach(path -> named.add(path.toString()));
    inputs.classPath().forEach(path -> named.add(path.toString()));
  }

  static ClassFiles open(Inputs inputs, ApiModels models) {
    ClassPathProgram program = ClassPathProgram.read(
        inputs.judged(),
        inputs.classPath(),
        ModelInterests.of(models),
        Runtime.getRuntime().availableProcessors());
    return new ClassFiles(program, inputs);
  }

  Program program() {
    return program;
  }

  /** Class files that findings may be about. */
  int seen() {
    return program.counts().judgedClasses();
  }

  /** Paths that the user named and that cannot be read as a whole, a line each. */
  List<String> inputErrors() {
    List<String> errors = new ArrayList<>();
    for (Problem problem : program.problems()) {
      if (named.contains(problem.where())) {
        errors.add(problem.where() + ": " + problem.reason());
      }
    }
    return errors;
  }

  /** These problems without those that are input errors. */
  List<Problem> without(List<Problem> problems) {
    return problems.stream().filter(problem -> !named.contains(problem.where())).toList();
  }

  @Override
  public void close() {
    try {
      program.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the input: " + e.getMessage(), e);
    }
  }
}
