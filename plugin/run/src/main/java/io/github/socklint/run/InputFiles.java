// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.bytecode.ModelInterests;
import io.github.socklint.engine.program.Program;
import io.github.socklint.engine.program.Program.Problem;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.source.SourceCounts;
import io.github.socklint.source.SourceProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The class files and sources of a run, open until it is over, and what could not be read. */
final class InputFiles implements AutoCloseable {
  private final ClassPathProgram program;
  private final SourceProgram source;
  private final Set<String> named = new LinkedHashSet<>();

  private InputFiles(ClassPathProgram program, SourceProgram source, Inputs inputs) {
    this.program = program;
    this.source = source;
    inputs.judged().forEach(path -> named.add(path.toString()));
    inputs.classPath().forEach(path -> named.add(path.toString()));
  }

  static InputFiles open(Inputs inputs, ApiModels models) {
    int threads = Runtime.getRuntime().availableProcessors();
    List<Path> compiled = inputs.judged().stream()
        .filter(path -> !path.toString().endsWith(".java") || Files.isDirectory(path))
        .toList();
    ClassPathProgram program =
        ClassPathProgram.read(compiled, inputs.classPath(), ModelInterests.of(models), threads);
    List<Path> sources = inputs.readsSource() ? inputs.judged() : List.of();
    SourceProgram source = SourceProgram.read(sources, inputs.encoding(), program, models, threads);
    return new InputFiles(program, source, inputs);
  }

  Program program() {
    return source.counts().files() == 0 ? program : source;
  }

  /** What was read of sources. */
  SourceCounts sources() {
    return source.counts();
  }

  /** How files were decoded where there is a doubt, a line each. */
  List<String> notes() {
    return source.notes().stream().map(n -> n.where() + ": " + n.reason()).toList();
  }

  /** Class files that findings may be about. */
  int seen() {
    return program.counts().judgedClasses();
  }

  /** Paths that the user named and that cannot be read as a whole, a line each. */
  List<String> inputErrors() {
    List<String> errors = new ArrayList<>();
    for (Problem problem : program().problems()) {
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
      source.close();
      program.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the input: " + e.getMessage(), e);
    }
  }
}
