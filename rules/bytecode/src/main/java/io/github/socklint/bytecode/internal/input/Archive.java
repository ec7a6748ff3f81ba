// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.util.List;
import java.util.Locale;

/**
 * An archive: where it is and what of it is read.
 *
 * @param name as the user named it, with {@code !/} before an archive within
 * @param source its bytes
 * @param nesting how many archives it lies in
 * @param budget how many bytes it may inflate to
 */
record Archive(String name, Source source, int nesting, long budget) {
  static final String MANIFEST = "META-INF/MANIFEST.MF";

  private static final List<String> SUFFIXES = List.of(
      ".jar", ".war", ".ear", ".zip", ".rar", ".sar", ".aar", ".jmod", ".hpi", ".nar", ".kar");

  static Archive ofFile(String name, Source source) {
    long budget = Limits.ALWAYS_ALLOWED_BYTES + Limits.MAX_RATIO * source.size();
    return new Archive(name, source, 0, budget);
  }

  static boolean isArchiveName(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && SUFFIXES.contains(name.substring(dot).toLowerCase(Locale.ROOT));
  }
}
