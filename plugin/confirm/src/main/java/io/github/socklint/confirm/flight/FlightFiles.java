// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of one process. A process that ended in order leaves one file; of a killed one Flight
 * Recorder's chunk files are left, in a directory whose name ends in the process's number.
 *
 * @param pid the process
 * @param files its files, the oldest first
 */
public record FlightFiles(long pid, List<Path> files) {
  private static final Pattern WHOLE = Pattern.compile("socklint-(\\d{1,10})-\\d+\\.jfr");
  private static final Pattern CHUNKS = Pattern.compile("[\\d_]+_(\\d{1,10})");

  /** Copies the list. */
  public FlightFiles {
    files = List.copyOf(files);
  }

  /**
   * Those in the agent's {@code out} directory.
   *
   * @throws IOException where the directory cannot be listed
   */
  public static List<FlightFiles> in(Path directory) throws IOException {
    List<FlightFiles> found = new ArrayList<>();
    for (Path path : list(directory)) {
      String name = path.getFileName().toString();
      Matcher whole = WHOLE.matcher(name);
      Matcher chunks = CHUNKS.matcher(name);
      if (whole.matches() && Files.size(path) > 0) {
        found.add(new FlightFiles(Long.parseLong(whole.group(1)), List.of(path)));
      } else if (chunks.matches() && Files.isDirectory(path)) {
        List<Path> files =
            list(path).stream().filter(file -> file.toString().endsWith(".jfr")).toList();
        if (!files.isEmpty()) {
          found.add(new FlightFiles(Long.parseLong(chunks.group(1)), files));
        }
      }
    }
    return found;
  }

  /** In the order of their names, which begin with the time. */
  private static List<Path> list(Path directory) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(paths::add);
    }
    paths.sort(Comparator.naturalOrder());
    return paths;
  }

  /** Reads them; a file that cannot be read is a fault of its recording. */
  public Flight read() {
    FlightReader reader = new FlightReader(new Pool());
    files.forEach(reader::read);
    return reader.flight(pid);
  }
}
