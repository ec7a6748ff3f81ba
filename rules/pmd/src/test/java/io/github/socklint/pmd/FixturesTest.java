// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.fixtures.FixtureCheck;
import io.github.socklint.fixtures.FixtureCompiler;
import io.github.socklint.fixtures.FixtureProgram;
import io.github.socklint.fixtures.Fixtures;
import io.github.socklint.fixtures.FrontEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fixture and every example of the catalogue, as PMD sees them. */
class FixturesTest {

  static List<FixtureProgram> programs() {
    List<FixtureProgram> programs = new ArrayList<>(Fixtures.programs());
    programs.addAll(Fixtures.examples());
    return programs;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void findsWhatItSays(FixtureProgram program, @TempDir Path folder) throws IOException {
    FixtureCompiler.Compiled compiled = FixtureCompiler.compile(program, folder);
    List<Path> classPath = new ArrayList<>(List.of(compiled.classes()));
    if (usesLibraries(program)) {
      classPath.addAll(compiled.libraries());
    }

    PmdRun run = PmdRun.over(compiled.sources(), classPath);

    assertEquals(List.of(), run.report().getProcessingErrors());
    assertEquals(
        "", FixtureCheck.differences(program, run.findings(compiled.sources()), FrontEnd.PMD));
  }

  /** Spares PMD and the rules reading all jars for programs that know the JDK only. */
  private static boolean usesLibraries(FixtureProgram program) {
    return program.fixtures().stream()
        .flatMap(fixture -> fixture.source().lines())
        .anyMatch(line -> line.startsWith("import ")
            && !line.matches("import (static )?(java|javax\\.net|fixtures)\\..*"));
  }
}
