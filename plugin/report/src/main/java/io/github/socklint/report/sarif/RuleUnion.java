// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules and weaknesses of several runs, each once, as the first run that has it tells it. */
final class RuleUnion {
  private static final String RULES = "/tool/driver/rules";
  private static final String TAXA = "/taxonomies/0/taxa";

  private final Map<String, JsonNode> rules = new LinkedHashMap<>();
  private final Map<String, JsonNode> taxa = new LinkedHashMap<>();

  void add(ObjectNode run) {
    run.at(RULES).forEach(rule -> rules.putIfAbsent(rule.path("id").asString(""), rule));
    run.at(TAXA).forEach(taxon -> taxa.putIfAbsent(taxon.path("id").asString(""), taxon));
  }

  /** Lets a result point to where its rule stands among all. */
  void point(ObjectNode result) {
    int index = List.copyOf(rules.keySet()).indexOf(result.path("ruleId").asString(""));
    if (index < 0) {
      result.remove("ruleIndex");
    } else {
      result.put("ruleIndex", index);
    }
  }

  void putInto(ObjectNode run) {
    if (run.at("/tool/driver") instanceof ObjectNode driver) {
      driver.putArray("rules").addAll(rules.values());
    }
    if (run.at("/taxonomies/0") instanceof ObjectNode taxonomy && !taxa.isEmpty()) {
      taxonomy.putArray("taxa").addAll(taxa.values());
    }
  }
}
