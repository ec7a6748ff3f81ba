// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Multi-release archives (JAR File Specification): of a class that is there for several releases,
 * the one for the newest counts, whichever Java socklint itself runs on, so that its findings are
 * the same everywhere.
 */
final class Releases {
  private static final String FOLDER = "META-INF/versions/";

  /** Reads the manifest. */
  interface Manifest {
    String read(ZipEntry entry) throws IOException;
  }

  private Releases() {}

  /** The class files and archives that count; neither the manifest nor module descriptors. */
  static List<ZipEntry> choose(List<ZipEntry> entries, Manifest manifest) throws IOException {
    boolean hasVersions = false;
    ZipEntry manifestEntry = null;
    List<ZipEntry> result = new ArrayList<>(entries.size());
    for (ZipEntry entry : entries) {
      if (entry.name().equals(Archive.MANIFEST)) {
        manifestEntry = entry;
      } else if (!entry.name().endsWith("module-info.class")) {
        hasVersions |= entry.name().startsWith(FOLDER);
        result.add(entry);
      }
    }
    if (!hasVersions) {
      return result;
    }
    boolean counts = manifestEntry != null && isMultiRelease(manifest.read(manifestEntry));
    return newest(result, counts);
  }

  private static boolean isMultiRelease(String manifest) {
    for (String line : manifest.toLowerCase(Locale.ROOT).split("\r\n|\r|\n")) {
      if (line.isEmpty()) {
        return false;
      }
      if (line.startsWith("multi-release:")) {
        return line.substring("multi-release:".length()).trim().equals("true");
      }
    }
    return false;
  }

  private static List<ZipEntry> newest(List<ZipEntry> entries, boolean versionsCount) {
    Map<String, Integer> newest = new HashMap<>();
    for (ZipEntry entry : entries) {
      int release = release(entry.name());
      if (versionsCount && release > 0 && release <= Limits.NEWEST_RELEASE) {
        newest.merge(path(entry.name()), release, Math::max);
      }
    }
    List<ZipEntry> result = new ArrayList<>(entries.size());
    for (ZipEntry entry : entries) {
      if (release(entry.name()) == newest.getOrDefault(path(entry.name()), 0)) {
        result.add(entry);
      }
    }
    return result;
  }

  /** The release that an entry is for; 0 for all. */
  private static int release(String name) {
    int end = name.indexOf('/', FOLDER.length());
    if (!name.startsWith(FOLDER) || end < 0) {
      return 0;
    }
    int release = 0;
    for (int i = FOLDER.length(); i < end; i++) {
      int digit = name.charAt(i) - '0';
      if (digit < 0 || digit > 9 || release > 9999) {
        return -1;
      }
      release = release * 10 + digit;
    }
    return release;
  }

  private static String path(String name) {
    return release(name) == 0 ? name : name.substring(name.indexOf('/', FOLDER.length()) + 1);
  }
}
