// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules run, and at which level where it is not the usual one.
 *
 * @param overrides by rule id: the level of all its findings, or empty where the rule is off; rules
 *     that are not in it judge each finding themselves
 */
public record RuleLevels(Map<String, Optional<Level>> overrides) {
  private static final String OFF = "off";

  /** Every rule, at its own levels. */
  public static final RuleLevels USUAL = new RuleLevels(Map.of());

  /** Freezes the map. */
  public RuleLevels {
    overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
  }

  /**
   * Reads {@code id=level} and {@code id=off} entries, and plain {@code id}s. Where there is a
   * plain id, only the rules that are named run.
   *
   * @param entries what the user wrote, one rule each
   * @param setting what the user calls it, for messages
   * @throws UsageException for an unknown rule or level
   */
  public static RuleLevels parse(List<String> entries, String setting) {
    Map<String, Optional<Level>> overrides = new LinkedHashMap<>();
    Set<String> selected = new LinkedHashSet<>();
    boolean selecting = false;
    for (String entry : entries) {
      String[] parts = entry.strip().split("=", 2);
      String id = rule(parts[0].strip(), setting);
      selected.add(id);
      if (parts.length == 1) {
        selecting = true;
      } else {
        overrides.put(id, level(parts[1], id, setting));
      }
    }
    if (selecting) {
      for (Rule rule : Catalogue.bundled().rules()) {
        if (!selected.contains(rule.id())) {
          overrides.put(rule.id(), Optional.empty());
        }
      }
    }
    return new RuleLevels(overrides);
  }

  /**
   * Checks that the catalogue knows a rule id.
   *
   * @throws UsageException if not; the message names ids that look alike
   */
  public static String rule(String id, String setting) {
    try {
      return Catalogue.bundled().rule(id).id();
    } catch (IllegalArgumentException e) {
      throw new UsageException(MessageId.UNKNOWN_RULE, setting + ": " + e.getMessage(), e);
    }
  }

  private static Optional<Level> level(String text, String id, String setting) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.equals(OFF)) {
      return Optional.empty();
    }
    for (Level level : Level.values()) {
      if (level.id().equals(wanted)) {
        return Optional.of(level);
      }
    }
    throw new UsageException(
        MessageId.RULE_LEVEL,
        setting + ": " + id + " is set to '" + text + "'; it can be error, warning, note or off");
  }
}
