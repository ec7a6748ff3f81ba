// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Counts Java source in the folders of a run, so that no one takes silence for a clean bill. */
final class SourceFiles extends SimpleFileVisitor<Path> {
  private int count;

  private SourceFiles() {}

  /** How many source files there are; folders that cannot be read are told of elsewhere. */
  static int count(List<Path> paths) {
    SourceFiles visitor = new SourceFiles();
    for (Path path : paths) {
      try {
        Files.walkFileTree(path, visitor);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // the visitor throws none
      }
    }
    return visitor.count;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (file.toString().endsWith(".java")) {
      count++;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }
}
