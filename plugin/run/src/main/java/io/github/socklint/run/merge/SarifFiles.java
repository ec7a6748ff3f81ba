// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.merge;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The SARIF files that a user means.
 *
 * @param found in the order given, those of a folder sorted; each once
 * @param problems what was named and is not there, a line each
 */
record SarifFiles(List<Named> found, List<String> problems) {

  /**
   * A file.
   *
   * @param start the folder that the user gave, or the file itself
   */
  record Named(Path path, Path start) {
    /** Whether the user named the file and not a folder. */
    boolean isGiven() {
      return path.equals(start);
    }
  }

  static SarifFiles of(MergeRequest request) {
    Path result = normal(request.result());
    Map<Path, Named> found = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Path start : request.paths()) {
      try {
        for (Path file : below(start)) {
          if (!normal(file).equals(result)) {
            found.putIfAbsent(normal(file), new Named(file, start));
          }
        }
      } catch (IOException | UncheckedIOException e) {
        problems.add(MessageId.INPUT_UNREADABLE.on(start + ": cannot be listed: " + e));
      }
    }
    return new SarifFiles(List.copyOf(found.values()), problems);
  }

  /** A file that is missing is told when it is read. */
  private static List<Path> below(Path start) throws IOException {
    if (!Files.isDirectory(start)) {
      return List.of(start);
    }
    try (Stream<Path> all = Files.walk(start)) {
      return all.filter(path -> path.toString().endsWith(".sarif"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
