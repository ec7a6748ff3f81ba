// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that processes are recorded into. */
public final class Recordings {
  /** The agent's file, Flight Recorder's folder of chunks, and the shim's file. */
  private static final Pattern NAMES =
      Pattern.compile("socklint-\\d+-\\d+\\.jfr|[\\d_]+_\\d+|socklint-[\\d-]+\\.recording");

  private Recordings() {}

  /**
   * Removes what earlier runs recorded: their lines may not be those of today's code. What else
   * there is in the folder stays.
   *
   * @param start what was last written to before is of an earlier run
   * @throws IOException where the folder cannot be listed or a file not be removed
   */
  public static void removeOlder(Path folder, Instant start) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> old = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        boolean ours = NAMES.matcher(path.getFileName().toString()).matches();
        if (ours && Files.getLastModifiedTime(path).toInstant().isBefore(start)) {
          old.add(path);
        }
      }
    }
    for (Path path : old) {
      remove(path);
    }
  }

  private static void remove(Path path) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
