// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.bytecode.Interests;
import io.github.socklint.bytecode.ModelInterests;
import io.github.socklint.engine.Analysis;
import io.github.socklint.engine.Engine;
import io.github.socklint.engine.Settings;
import io.github.socklint.fixtures.Fixture;
import io.github.socklint.fixtures.FixtureCheck;
import io.github.socklint.fixtures.FixtureProgram;
import io.github.socklint.fixtures.Fixtures;
import io.github.socklint.fixtures.FrontEnd;
import io.github.socklint.model.api.ApiModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Judges programs as source. */
final class Judged {
  static final ApiModels MODELS = ApiModels.bundled();
  static final Interests INTERESTS = ModelInterests.of(MODELS);

  private Judged() {}

  /** Writes the files of a program below a folder. */
  static void write(FixtureProgram program, Path folder) throws IOException {
    for (Fixture fixture : program.fixtures()) {
      Path file = folder.resolve(fixture.sourceFile());
      Files.createDirectories(file.getParent());
      Files.writeString(file, fixture.source());
    }
  }

  /** Judges what is below a folder, with these jars as class path. */
  static Analysis analyse(Path folder, List<Path> libraries) throws IOException {
    try (ClassPathProgram classes = ClassPathProgram.read(List.of(), libraries, INTERESTS, 2);
        SourceProgram source =
            SourceProgram.read(List.of(folder), Optional.empty(), classes, MODELS, 2)) {
      return new Engine(MODELS, Settings.defaults()).analyse(source);
    }
  }

  /** Fails unless exactly what the fixtures say is found, and everything could be analysed. */
  static void assertAsExpected(FixtureProgram program, Path folder) throws IOException {
    write(program, folder);
    Analysis analysis = analyse(folder, Fixtures.libraries());
    assertEquals("", FixtureCheck.differences(program, analysis.findings(), FrontEnd.SOURCE));
    assertEquals(List.of(), analysis.problems());
  }
}
