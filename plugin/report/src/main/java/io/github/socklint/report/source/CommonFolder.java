// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The deepest folder that holds all of some absolute paths. */
final class CommonFolder {
  private CommonFolder() {}

  static Optional<Path> of(List<Path> paths) {
    Path common = null;
    for (Path path : paths) {
      Path folder = path.getParent() == null ? path : path.getParent();
      if (common == null) {
        common = folder;
      }
      while (common != null && !folder.startsWith(common)) {
        common = common.getParent();
      }
      if (common == null) {
        return Optional.empty(); // two drives
      }
    }
    return Optional.ofNullable(common);
  }
}
