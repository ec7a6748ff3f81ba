// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for what held on entry. They stand among a state's fields, so that what a branch learns of
 * a parameter or of a field's first value is kept even where the variable is assigned later:
 * callers compare it with what they know, and drop outcomes that cannot be.
 */
public final class Entry {
  /** The name of a parameter's first value; no field has it. */
  private static final String PARAMETER = "";

  private static final Set<String> CLOSED_ALREADY = Set.of(
      "closed",
      "isclosed",
      "stopped",
      "isstopped",
      "shutdown",
      "isshutdown",
      "disposed",
      "destroyed",
      "terminated");

  private Entry() {}

  /** Whether a flag of this object that says it is closed was true on entry. */
  public static boolean saysClosed(State s) {
    return s.fields().entrySet().stream()
        .anyMatch(e -> isField(e.getKey())
            && fieldOf(e.getKey()).object() == 0
            && e.getValue().isNonZero()
            && CLOSED_ALREADY.contains(simpleName(fieldOf(e.getKey()))));
  }

  /** The fields of an object that were certainly false, 0 or null on entry, by qualified name. */
  public static Set<String> flagsDownOnEntry(State s, int object) {
    Set<String> down = new HashSet<>();
    s.fields().forEach((key, first) -> {
      if (isField(key) && key.of() == object && first.isZero()) {
        down.add(key.name());
      }
    });
    return down;
  }

  private static String simpleName(FieldKey field) {
    return field.name().substring(field.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static FieldKey parameter(int index) {
    return new FieldKey(FieldKey.ENTRY, PARAMETER, index);
  }

  static FieldKey field(FieldKey key) {
    return new FieldKey(FieldKey.ENTRY, key.name(), key.object());
  }

  static boolean isParameter(FieldKey key) {
    return key.object() == FieldKey.ENTRY && key.name().isEmpty();
  }

  static int parameterIndex(FieldKey key) {
    return key.of();
  }

  static boolean isField(FieldKey key) {
    return key.object() == FieldKey.ENTRY && !key.name().isEmpty();
  }

  /** The field whose first value the key stands for. */
  static FieldKey fieldOf(FieldKey key) {
    return new FieldKey(key.of(), key.name());
  }

  /** Whether a boolean parameter was tested on this path, and so decided what it does. */
  public static boolean isDecidedByParameter(State s) {
    for (Map.Entry<FieldKey, Value> e : s.fields().entrySet()) {
      if (isParameter(e.getKey())
          && e.getValue() instanceof Value.Sym sym
          && sym.low() >= 0
          && sym.high() <= 1
          && (sym.low() == sym.high() || sym.nonZero())) {
        return true;
      }
    }
    return false;
  }
}
