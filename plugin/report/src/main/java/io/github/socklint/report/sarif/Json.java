// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * A JSON object under construction, with its properties in the order in which they were put. There
 * is no way to put a null: SARIF allows hardly any, and one makes an upload fail as a whole.
 */
final class Json {
  private final Map<String, Object> properties = new LinkedHashMap<>();

  static Json object() {
    return new Json();
  }

  /** An object with one property: {@code {"text": "..."}} and the like. */
  static Json of(String name, String value) {
    return object().put(name, value);
  }

  Json put(String name, String value) {
    return set(name, value);
  }

  Json put(String name, int value) {
    return set(name, value);
  }

  Json put(String name, boolean value) {
    return set(name, value);
  }

  Json put(String name, Json value) {
    return set(name, value);
  }

  /** Puts an array of objects or strings. */
  Json put(String name, List<?> values) {
    return set(name, List.copyOf(values));
  }

  /** Leaves the property out where there is nothing in it. */
  Json putUnlessEmpty(String name, List<?> values) {
    return values.isEmpty() ? this : put(name, values);
  }

  /** Leaves the property out where there is no value. */
  Json putIfPresent(String name, Optional<?> value) {
    value.ifPresent(v -> set(name, v));
    return this;
  }

  /** Leaves the property out where there is no value. */
  Json putIfPresent(String name, OptionalInt value) {
    value.ifPresent(v -> set(name, v));
    return this;
  }

  private Json set(String name, Object value) {
    if (properties.put(name, value) != null) {
      throw new IllegalStateException("property '" + name + "' is put twice");
    }
    return this;
  }

  void write(JsonGenerator out) {
    out.writeStartObject();
    properties.forEach((name, value) -> {
      out.writeName(name);
      writeValue(out, value);
    });
    out.writeEndObject();
  }

  private static void writeValue(JsonGenerator out, Object value) {
    if (value instanceof Json object) {
      object.write(out);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(element -> writeValue(out, element));
      out.writeEndArray();
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else {
      out.writeString((String) value);
    }
  }
}
