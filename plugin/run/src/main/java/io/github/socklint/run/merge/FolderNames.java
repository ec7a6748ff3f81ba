// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.merge;

import io.github.socklint.run.merge.SarifFiles.Named;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Names repositories after the folders in which their reports are. Each name is given once. */
final class FolderNames {
  private static final String USUAL_FILE = "socklint";
  private static final Path USUAL_FOLDER = Path.of("target", "socklint");

  private final Set<String> given = new HashSet<>();

  /** With {@code /} between names: {@code payments/api} for payments/api/target/socklint. */
  String of(Named file) {
    String name = name(file);
    String unique = name;
    for (int number = 2; !given.add(unique); number++) {
      unique = name + "-" + number;
    }
    return unique;
  }

  private static String name(Named file) {
    Path whole = file.path().toAbsolutePath().normalize();
    Path folder = whole.getParent();
    String stem = whole.getFileName().toString().replaceFirst("\\.sarif$", "");
    if (folder.endsWith(USUAL_FOLDER)) {
      folder = folder.getParent().getParent();
    }
    Path below = file.isGiven()
        ? Path.of(stem.equals(USUAL_FILE) ? String.valueOf(folder.getFileName()) : stem)
        : below(file, folder, stem);
    return below.toString().replace(below.getFileSystem().getSeparator(), "/");
  }

  private static Path below(Named file, Path folder, String stem) {
    Path start = file.start().toAbsolutePath().normalize();
    Path below = folder.startsWith(start) ? start.relativize(folder) : Path.of("");
    if (stem.equals(USUAL_FILE)) {
      return below.toString().isEmpty() ? Path.of(String.valueOf(folder.getFileName())) : below;
    }
    return below.resolve(stem);
  }
}
