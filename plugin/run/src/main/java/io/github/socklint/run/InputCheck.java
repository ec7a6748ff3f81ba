// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the paths that a user named are there at all.
 *
 * @param readable those to go on with
 * @param errors the others, a line each
 */
record InputCheck(List<Path> readable, List<String> errors) {

  static InputCheck of(List<Path> paths) {
    List<Path> readable = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        errors.add(path
            + (Files.isSymbolicLink(path)
                ? ": a link that leads nowhere"
                : ": no such file or folder"));
      } else if (!Files.isReadable(path)) {
        errors.add(path + ": not readable: permission denied");
      } else {
        readable.add(path);
      }
    }
    return new InputCheck(List.copyOf(readable), List.copyOf(errors));
  }
}
