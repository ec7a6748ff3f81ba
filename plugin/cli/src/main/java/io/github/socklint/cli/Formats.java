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
 * Which reports are wanted, and whether in a folder.
 *
 * @param console the report for people, on standard output
 * @param sarif the one for tools, in the folder; on standard output where there is none
 * @param html the page, in the folder
 */
record Formats(boolean console, boolean sarif, boolean html, Optional<Path> out) {
  private static final String CONSOLE = "console";
  private static final String SARIF = "sarif";
  private static final String HTML = "html";

  /**
   * Reads {@code --format} and {@code --out}.
   *
   * @throws UsageException for an unknown format, for two formats that would share one output, and
   *     for a page without a folder
   */
  static Formats of(List<String> wanted, Optional<Path> out) {
    Set<String> formats = new LinkedHashSet<>();
    wanted.forEach(format -> formats.add(check(format)));
    if (formats.isEmpty()) {
      formats.add(CONSOLE);
      out.ifPresent(folder -> formats.addAll(List.of(SARIF, HTML)));
    }
    if (formats.contains(HTML) && out.isEmpty()) {
      throw new UsageException(MessageId.FORMAT, "--format html needs --out DIR for the page");
    }
    if (formats.contains(SARIF) && formats.contains(CONSOLE) && out.isEmpty()) {
      throw new UsageException(
          MessageId.FORMAT,
          "--format sarif,console needs --out DIR: both cannot go to standard output");
    }
    return new Formats(
        formats.contains(CONSOLE), formats.contains(SARIF), formats.contains(HTML), out);
  }

  private static String check(String format) {
    String name = format.strip().toLowerCase(Locale.ROOT);
    if (!Set.of(CONSOLE, SARIF, HTML).contains(name)) {
      throw new UsageException(
          MessageId.FORMAT,
          "--format is '" + format
              + "'; it can be sarif, html or console, or several of them with a comma between");
    }
    return name;
  }
}
