// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which reports go where.
 *
 * @param console whether the report for people goes to standard output
 * @param sarifToOutput whether SARIF goes to standard output
 * @param sarifFile the SARIF file, where one is written
 */
record Formats(boolean console, boolean sarifToOutput, Optional<Path> sarifFile) {
  private static final String SARIF = "sarif";
  private static final String CONSOLE = "console";

  /**
   * Reads {@code --format} and {@code --out}.
   *
   * @throws UsageException for an unknown format, and for two formats that would share one output
   */
  static Formats of(List<String> wanted, Optional<Path> out) {
    Set<String> formats = new LinkedHashSet<>();
    wanted.forEach(format -> formats.add(check(format)));
    if (formats.isEmpty()) {
      formats.add(CONSOLE);
      out.ifPresent(folder -> formats.add(SARIF));
    }
    boolean sarif = formats.contains(SARIF);
    boolean console = formats.contains(CONSOLE);
    if (sarif && console && out.isEmpty()) {
      throw new UsageException(
          MessageId.FORMAT,
          "--format sarif,console needs --out DIR: both cannot go to standard output");
    }
    return new Formats(
        console,
        sarif && out.isEmpty(),
        out.filter(folder -> sarif).map(folder -> folder.resolve("socklint.sarif")));
  }

  private static String check(String format) {
    String name = format.strip().toLowerCase(Locale.ROOT);
    if (name.equals("html")) {
      throw new UsageException(
          MessageId.FORMAT,
          "--format html comes with a later version; this one writes sarif and console");
    }
    if (!name.equals(SARIF) && !name.equals(CONSOLE)) {
      throw new UsageException(
          MessageId.FORMAT, "--format is '" + format + "'; it can be sarif, console or both");
    }
    return name;
  }
}
