// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How much there is to read in jars.
 *
 * @param kind what is read: the end of the files' names
 * @param files how many there are
 * @param bytes their size when inflated
 */
record Input(Kind kind, long files, long bytes) {

  /** What is read. */
  enum Kind {
    CLASSES(".class", "classes"),
    SOURCES(".java", "source files");

    private final String suffix;
    private final String plural;

    Kind(String suffix, String plural) {
      this.suffix = suffix;
      this.plural = plural;
    }
  }

  static Input of(Kind kind, List<Path> jars) throws IOException {
    long files = 0;
    long bytes = 0;
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          if (entry.getName().endsWith(kind.suffix)) {
            files++;
            bytes += entry.getSize();
          }
        }
      }
    }
    return new Input(kind, files, bytes);
  }

  /** Unpacks the files of all jars into one folder, for a peer that reads folders only. */
  static void unpack(Kind kind, List<Path> jars, Path folder) throws IOException {
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          Path file = folder.resolve(entry.getName()).normalize();
          if (!entry.getName().endsWith(kind.suffix) || !file.startsWith(folder)) {
            continue;
          }
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  String display() {
    return files + " " + kind.plural + ", " + (bytes / 1_000_000) + " MB";
  }
}
