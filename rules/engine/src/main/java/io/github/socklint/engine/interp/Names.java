// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import java.util.Locale;

/** What a name says of a unit. */
public final class Names {
  private Names() {}

  /** Whether the name speaks of milliseconds: {@code lingerMillis}, {@code timeoutMs}. */
  public static boolean saysMillis(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("millis")
        || lower.contains("msec")
        || name.endsWith("Ms")
        || name.endsWith("MS")
            && name.length() > 2
            && !Character.isUpperCase(name.charAt(name.length() - 3))
        || lower.endsWith("_ms");
  }
}
