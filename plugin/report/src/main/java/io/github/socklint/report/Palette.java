// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.rule.Level;
import java.util.Map;

/** Colours for terminals (ECMA-48), or none. */
public enum Palette {
  /** No escape sequences at all: files, pipes, and whoever asks for it. */
  PLAIN,
  /** The eight basic colours, which every theme makes readable. */
  COLOUR;

  /**
   * The palette for an output.
   *
   * @param terminal whether a person looks at it
   * @param environment variables: {@code NO_COLOR} (no-color.org) and {@code TERM=dumb} switch
   *     colours off
   */
  public static Palette of(boolean terminal, Map<String, String> environment) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
        || environment.getOrDefault("TERM", "").equals("dumb");
    return terminal && !refused ? COLOUR : PLAIN;
  }

  String level(Level level) {
    return switch (level) {
      case ERROR -> escape("1;31", level.id());
      case WARNING -> escape("1;33", level.id());
      case NOTE -> escape("1;36", level.id());
    };
  }

  String bold(String text) {
    return escape("1", text);
  }

  String dim(String text) {
    return escape("2", text);
  }

  private String escape(String codes, String text) {
    return this == PLAIN ? text : "\u001b[" + codes + "m" + text + "\u001b[0m";
  }
}
