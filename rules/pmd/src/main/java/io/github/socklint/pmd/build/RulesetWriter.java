// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.build;

import io.github.socklint.model.rule.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the ruleset into the build's class folder. */
public final class RulesetWriter {
  private RulesetWriter() {}

  /**
   * Writes the ruleset of the bundled catalogue.
   *
   * @param arguments the folder that becomes the jar
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("wanted is one argument, the folder of the classes");
    }
    Path file = Path.of(arguments[0]).resolve(Ruleset.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Ruleset.of(Catalogue.bundled()));
  }
}
