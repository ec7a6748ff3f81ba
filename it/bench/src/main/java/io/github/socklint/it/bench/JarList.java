// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code it/bench/jars.txt}: coordinates by section. */
final class JarList {

  /**
   * Coordinates of an artifact on Maven Central.
   *
   * @param classifier empty for the artifact's own jar
   */
  record Artifact(String group, String name, String version, String classifier) {

    String fileName() {
      return name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
    }

    /** The jar with its sources. */
    Artifact sources() {
      return new Artifact(group, name, version, "sources");
    }
  }

  private final Map<String, List<Artifact>> sections = new LinkedHashMap<>();

  private JarList() {}

  static JarList read(Path file) throws IOException {
    JarList list = new JarList();
    List<Artifact> section = null;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section = new ArrayList<>();
        list.sections.put(line.substring(1, line.length() - 1), section);
        continue;
      }
      String[] parts = line.strip().split(":", -1);
      if (section == null || parts.length != 3) {
        throw new IOException(
            file + ":" + number + ": '" + line + "' is no [section] or group:artifact:version");
      }
      section.add(new Artifact(parts[0], parts[1], parts[2], ""));
    }
    return list;
  }

  List<Artifact> section(String name) {
    List<Artifact> section = sections.get(name);
    if (section == null) {
      throw new IllegalArgumentException("no section [" + name + "] in " + sections.keySet());
    }
    return List.copyOf(section);
  }
}
