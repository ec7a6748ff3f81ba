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
 * How much there is to read.
 *
 * @param classes class files
 * @param bytes their size when inflated
 */
record ClassFiles(long classes, long bytes) {

  static ClassFiles of(List<Path> jars) throws IOException {
    long classes = 0;
    long bytes = 0;
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          if (entry.getName().endsWith(".class")) {
            classes++;
            bytes += entry.getSize();
          }
        }
      }
    }
    return new ClassFiles(classes, bytes);
  }

  /** Unpacks the class files of all jars into one folder, for a peer that reads folders only. */
  static void unpack(List<Path> jars, Path folder) throws IOException {
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          Path file = folder.resolve(entry.getName()).normalize();
          if (!entry.getName().endsWith(".class") || !file.startsWith(folder)) {
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
    return classes + " classes, " + (bytes / 1_000_000) + " MB of class files";
  }
}
