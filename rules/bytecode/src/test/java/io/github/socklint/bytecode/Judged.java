// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.engine.Analysis;
import io.github.socklint.engine.Engine;
import io.github.socklint.engine.Settings;
import io.github.socklint.fixtures.FixtureCheck;
import io.github.socklint.fixtures.FixtureCompiler;
import io.github.socklint.fixtures.FixtureProgram;
import io.github.socklint.fixtures.FrontEnd;
import io.github.socklint.model.api.ApiModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compiles a fixture program, judges its class files and compares. */
final class Judged {
  private static final ApiModels MODELS = ApiModels.bundled();
  private static final Interests INTERESTS = ModelInterests.of(MODELS);

  private Judged() {}

  /** Fails unless exactly what the fixtures say is found, and everything could be analysed. */
  static void assertAsExpected(FixtureProgram program, Path folder) throws IOException {
    FixtureCompiler.Compiled compiled = FixtureCompiler.compile(program, folder);
    try (ClassPathProgram classes =
        ClassPathProgram.read(List.of(compiled.classes()), compiled.libraries(), INTERESTS, 2)) {
      Analysis analysis = new Engine(MODELS, Settings.defaults()).analyse(classes);
      assertEquals("", FixtureCheck.differences(program, analysis.findings(), FrontEnd.BYTECODE));
      assertEquals(List.of(), analysis.problems());
    }
  }
}
