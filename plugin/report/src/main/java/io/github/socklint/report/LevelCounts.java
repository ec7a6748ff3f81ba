// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.rule.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** How many findings there are of each level, as summaries say it. */
public final class LevelCounts {
  private LevelCounts() {}

  /**
   * The gravest first: {@code 2 new errors, 1 new warning}; empty for none.
   *
   * @param adjective stands before each level, with a blank behind it; empty for none
   */
  public static String text(Collection<Level> levels, String adjective) {
    List<String> parts = new ArrayList<>();
    for (Level level : Level.values()) {
      int count = Collections.frequency(levels, level);
      if (count > 0) {
        parts.add(count + " " + adjective + level.id() + (count == 1 ? "" : "s"));
      }
    }
    return String.join(", ", parts);
  }
}
