// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

import io.github.socklint.fixtures.FixtureProgram;
import io.github.socklint.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule's wrong example is found on its line, every right one is silent. */
class CatalogueExamplesTest {

  static List<FixtureProgram> programs() {
    return Fixtures.examples();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void findsWhatItSays(FixtureProgram program, @TempDir Path folder) throws IOException {
    Judged.assertAsExpected(program, folder);
  }
}
