// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.fixtures.Fixture;
import io.github.socklint.fixtures.FixtureCheck;
import io.github.socklint.fixtures.FixtureCompiler;
import io.github.socklint.fixtures.FixtureProgram;
import io.github.socklint.fixtures.Fixtures;
import io.github.socklint.fixtures.FrontEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fixture and every example of the catalogue, as PMD sees them. */
class FixturesTest {
  /** The first parts of a package. */
  private static final Pattern LIBRARY =
      Pattern.compile("\\b((?:com|io|javax|net|org)\\.\\w+|jnr|okhttp3|okio)\\.\\w");

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
    classPath.addAll(libraries(program, compiled.libraries()));

    PmdRun run = PmdRun.over(compiled.sources(), classPath);

    assertEquals(List.of(), run.report().getProcessingErrors());
    assertEquals(
        "", FixtureCheck.differences(program, run.findings(compiled.sources()), FrontEnd.PMD));
  }

  /** Those that the program names: PMD and the rules read every jar that they are given. */
  private static List<Path> libraries(FixtureProgram program, List<Path> all) throws IOException {
    Set<String> named = new HashSet<>();
    for (Fixture fixture : program.fixtures()) {
      Matcher matcher = LIBRARY.matcher(fixture.source());
      while (matcher.find()) {
        named.add(matcher.group(1).replace('.', '/') + "/");
      }
    }
    List<Path> libraries = new ArrayList<>();
    for (Path jar : all) {
      try (JarFile file = new JarFile(jar.toFile())) {
        if (file.stream().anyMatch(entry -> named.stream().anyMatch(entry.getName()::startsWith))) {
          libraries.add(jar);
        }
      }
    }
    return libraries;
  }
}
