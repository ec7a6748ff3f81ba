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
import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.api.ApiType;
import io.github.socklint.model.api.Effect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compiles a fixture program, judges its class files and compares. */
final class Judged {
  private static final ApiModels MODELS = ApiModels.bundled();
  private static final Interests INTERESTS = interests();

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

  private static Interests interests() {
    Set<String> names = new LinkedHashSet<>();
    Set<String> types = new LinkedHashSet<>();
    for (ApiType type : MODELS.types()) {
      type.methods().filter(Judged::heeds).forEach(method -> {
        if (method.name().equals("<init>")) {
          types.add(type.name().replace('.', '/'));
        } else {
          names.add(method.name());
        }
      });
    }
    // Of the libraries beside a fixture only these look at marks.
    return new Interests(
        MODELS::concerns, Judged::heeds, names, types, name -> name.startsWith("io/vertx/"));
  }

  private static boolean heeds(String internalName, String method) {
    return MODELS
        .type(internalName.replace('/', '.'))
        .filter(type -> type.methods(method).stream().anyMatch(Judged::heeds))
        .isPresent();
  }

  private static boolean heeds(ApiMethod method) {
    return method.effects().contains(new Effect.HeedsWatermarks());
  }
}
