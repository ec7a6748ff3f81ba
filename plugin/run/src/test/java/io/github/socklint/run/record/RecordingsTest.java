// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir
  private Path folder;

  private void written(String name, Instant when) throws IOException {
    Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "x"), FileTime.from(when));
  }

  private Set<String> left() throws IOException {
    Recordings.removeOlder(folder, START);
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  @Test
  void recordings_of_earlier_runs_go_and_those_of_this_one_stay() throws IOException {
    Instant before = START.minus(Duration.ofSeconds(1));
    written("socklint-17-1767268800000.jfr", before);
    written("socklint-17.recording", before);
    written("socklint-17-2.recording", before);
    Path chunks = Files.createDirectories(folder.resolve("2026_01_01_11_59_00_17"));
    written("2026_01_01_11_59_00_17/2026_01_01_11_59_00.jfr", before);
    Files.setLastModifiedTime(chunks, FileTime.from(before));
    written("socklint-18.recording", START);
    assertEquals("[socklint-18.recording]", left().toString());
  }

  @Test
  void what_is_no_recording_stays() throws IOException {
    written("notes.txt", START.minus(Duration.ofDays(1)));
    assertEquals("[notes.txt]", left().toString());
  }

  @Test
  void a_folder_that_is_not_there_has_none() throws IOException {
    Recordings.removeOlder(folder.resolve("none"), START);
  }
}
