// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JDK says of itself in its file {@code release}. */
final class JdkRelease {
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d{1,4})");

  private JdkRelease() {}

  /** The feature release, 8 and 17 for example; empty where there is no such file or line. */
  static OptionalInt of(Path home) {
    try {
      Matcher version =
          VERSION.matcher(Files.readString(home.resolve("release"), StandardCharsets.UTF_8));
      return version.find()
          ? OptionalInt.of(Integer.parseInt(version.group(1)))
          : OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }
}
