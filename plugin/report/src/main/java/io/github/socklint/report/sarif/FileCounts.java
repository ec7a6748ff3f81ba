// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many files several runs looked at: each number of one kind is added to those of that kind.
 */
final class FileCounts {
  /** The property of a run. */
  private static final String FILES = "files";

  private final ObjectNode sum = JsonNodeFactory.instance.objectNode();

  void add(ObjectNode run) {
    add(run.path("properties").path(FILES), sum);
  }

  private static void add(JsonNode counts, ObjectNode to) {
    counts.properties().forEach(entry -> {
      String name = entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isIntegralNumber()) {
        to.put(name, to.path(name).asLong(0) + value.asLong());
      } else if (value.isObject()) {
        add(value, to.get(name) instanceof ObjectNode known ? known : to.putObject(name));
      }
    });
  }

  /** Leaves the run as it is where nothing was counted. */
  void putInto(ObjectNode run) {
    if (!sum.isEmpty()) {
      run.putObject("properties").set(FILES, sum);
    }
  }
}
