// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.engine.Engine;
import io.github.socklint.engine.Settings;
import io.github.socklint.fixtures.Expectation;
import io.github.socklint.fixtures.Fixture;
import io.github.socklint.fixtures.FixtureCompiler;
import io.github.socklint.fixtures.FixtureProgram;
import io.github.socklint.fixtures.Fixtures;
import io.github.socklint.fixtures.FrontEnd;
import io.github.socklint.model.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same rules on the same lines, whether a program is read as source or as class files; a
 * fixture names each exception with its reason, in a comment for one of the two.
 */
class SameAsClassFilesTest {

  static Stream<FixtureProgram> programs() {
    return Stream.concat(Fixtures.examples().stream(), Fixtures.programs().stream());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void findsTheSame(FixtureProgram program, @TempDir Path folder) throws IOException {
    FixtureCompiler.Compiled compiled = FixtureCompiler.compile(program, folder);
    Set<String> ofClasses;
    try (ClassPathProgram classes = ClassPathProgram.read(
        List.of(compiled.classes()), compiled.libraries(), Judged.INTERESTS, 2)) {
      Engine engine = new Engine(Judged.MODELS, Settings.defaults());
      ofClasses = shown(engine.analyse(classes).findings());
    }
    Path sources = Files.createDirectories(folder.resolve("only-source"));
    Judged.write(program, sources);
    Set<String> ofSource = shown(Judged.analyse(sources, Fixtures.libraries()).findings());
    ofClasses.removeAll(exceptions(program));
    ofSource.removeAll(exceptions(program));
    assertEquals(String.join("\n", ofClasses), String.join("\n", ofSource));
  }

  private static Set<String> shown(List<Finding> findings) {
    Set<String> shown = new TreeSet<>();
    for (Finding f : findings) {
      shown.add(f.place().sourceFile() + ":" + f.place().line().orElse(0) + " " + f.ruleId());
    }
    return shown;
  }

  private static Set<String> exceptions(FixtureProgram program) {
    Set<String> exceptions = new TreeSet<>();
    for (Fixture fixture : program.fixtures()) {
      for (Expectation e : fixture.expectations()) {
        Optional<FrontEnd> frontEnd = e.frontEnd();
        if (frontEnd.equals(Optional.of(FrontEnd.SOURCE))
            || frontEnd.equals(Optional.of(FrontEnd.BYTECODE))) {
          exceptions.add(fixture.sourceFile() + ":" + e.line() + " " + e.ruleId());
        }
      }
    }
    return exceptions;
  }
}
