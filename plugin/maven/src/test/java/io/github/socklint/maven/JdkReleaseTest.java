// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkReleaseTest {
  @TempDir
  private Path home;

  private OptionalInt version(String release) throws IOException {
    Files.writeString(home.resolve("release"), release);
    return JdkRelease.of(home);
  }

  @Test
  void the_feature_release_is_told() throws IOException {
    assertEquals(OptionalInt.of(17), version("IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n"));
    assertEquals(OptionalInt.of(25), version("JAVA_VERSION=\"25\""));
    assertEquals(OptionalInt.of(8), version("JAVA_VERSION=\"1.8.0_402\""));
  }

  @Test
  void nothing_is_told_where_nothing_is_said() throws IOException {
    assertEquals(OptionalInt.empty(), version(""));
    assertEquals(OptionalInt.empty(), JdkRelease.of(home.resolve("none")));
  }
}
