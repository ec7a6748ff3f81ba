// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The sockets that this process has open, by the kernel's word. */
final class Descriptors {
  private static final Path FOLDER = Path.of("/proc/self/fd");

  private Descriptors() {}

  static Set<String> sockets() throws IOException {
    Set<String> sockets = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String target = target(file);
        if (target.startsWith("socket:")) {
          sockets.add(target);
        }
      }
    }
    return sockets;
  }

  /** How many sockets are open that were not in an earlier answer. */
  static int since(Set<String> before) throws IOException {
    Set<String> now = sockets();
    now.removeAll(before);
    return now.size();
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return ""; // Closed since: the folder's own descriptor, for one.
    }
  }
}
