// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Verdicts in the properties of a result, and out of them. */
final class SarifJudgements {
  private SarifJudgements() {}

  static void write(Judgement judgement, ObjectNode properties) {
    properties.put("verdict", judgement.verdict().id());
    properties.put("matchedBy", judgement.matchedBy().id());
    properties.put("connections", judgement.connections());
    ArrayNode evidence = properties.putArray("evidence");
    for (Fact fact : judgement.facts()) {
      ObjectNode one = evidence.addObject();
      one.put("kind", fact.kind());
      one.put("count", fact.count());
      fact.figures().forEach(one::put);
      ArrayNode stack = one.putArray("stack");
      fact.stack().forEach(stack::add);
    }
    properties.remove("life");
    judgement.life().ifPresent(life -> SarifLives.write(life, properties.putObject("life")));
  }

  /** Empty where no verdict is in the properties. */
  static Optional<Judgement> of(JsonNode properties) {
    return Verdict.of(properties.path("verdict").asString(""))
        .map(verdict -> new Judgement(
            verdict,
            Match.of(properties.path("matchedBy").asString("")).orElse(Match.NONE),
            properties.path("connections").asLong(0),
            facts(properties.path("evidence")),
            SarifLives.of(properties.path("life"))));
  }

  private static List<Fact> facts(JsonNode evidence) {
    List<Fact> facts = new ArrayList<>();
    for (JsonNode one : evidence) {
      Map<String, Long> figures = new TreeMap<>();
      one.properties().forEach(p -> {
        if (p.getValue().isIntegralNumber() && !p.getKey().equals("count")) {
          figures.put(p.getKey(), p.getValue().asLong());
        }
      });
      List<String> stack = new ArrayList<>();
      one.path("stack").forEach(frame -> stack.add(frame.asString("")));
      facts.add(
          new Fact(one.path("kind").asString(""), one.path("count").asLong(0), figures, stack));
    }
    return facts;
  }
}
