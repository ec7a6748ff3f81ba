// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.source.UriPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Results of a SARIF file as findings, as far as they tell, and back. */
final class SarifFindings {
  private SarifFindings() {}

  static Finding of(ObjectNode result) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : result.at("/codeFlows/0/threadFlows/0/locations")) {
      JsonNode location = step.path("location");
      steps.add(new Step(
          place(location),
          kind(step.path("kinds")),
          location.at("/message/text").asString("")));
    }
    return new Finding(
        result.path("ruleId").asString(""),
        level(result.path("level").asString("")),
        confidence(result.at("/properties/confidence").asString("")),
        place(result.at("/locations/0")),
        result.at("/message/text").asString(""),
        steps,
        result.path("partialFingerprints").path(SarifResults.FINGERPRINT).asString(""));
  }

  private static Place place(JsonNode location) {
    String name = location.at("/logicalLocations/0/fullyQualifiedName").asString("");
    int parenthesis = name.indexOf('(');
    int dot = parenthesis < 0 ? -1 : name.lastIndexOf('.', parenthesis);
    int line = location.at("/physicalLocation/region/startLine").asInt(0);
    return new Place(
        "",
        dot < 0 ? name : name.substring(0, dot),
        dot < 0 ? "" : name.substring(dot + 1, parenthesis),
        dot < 0 ? "" : name.substring(parenthesis),
        UriPath.decode(location.at("/physicalLocation/artifactLocation/uri").asString("")),
        line > 0 ? OptionalInt.of(line) : OptionalInt.empty());
  }

  private static Step.Kind kind(JsonNode kinds) {
    List<String> words = new ArrayList<>();
    kinds.forEach(k -> words.add(k.asString("")));
    return Arrays.stream(Step.Kind.values())
        .filter(k -> SarifResults.kinds(k).equals(words))
        .findFirst()
        .orElse(Step.Kind.CALL);
  }

  private static Level level(String id) {
    return Arrays.stream(Level.values())
        .filter(l -> l.id().equals(id))
        .findFirst()
        .orElse(Level.WARNING);
  }

  private static Confidence confidence(String id) {
    return Arrays.stream(Confidence.values())
        .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(id))
        .findFirst()
        .orElse(Confidence.LOW);
  }

  static void write(Finding finding, ObjectNode result) {
    Place place = finding.place();
    result.put("ruleId", finding.ruleId());
    result.put("level", finding.level().id());
    result.putObject("message").put("text", finding.message());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", UriPath.encode(place.sourceFile()));
    place.line().ifPresent(line -> physical.putObject("region").put("startLine", line));
    location
        .putArray("logicalLocations")
        .addObject()
        .put("name", place.method())
        .put("fullyQualifiedName", place.className() + "." + place.method() + place.descriptor())
        .put("kind", "function");
    result.putObject("partialFingerprints").put(SarifResults.FINGERPRINT, finding.fingerprint());
    result
        .putObject("properties")
        .put("confidence", finding.confidence().name().toLowerCase(Locale.ROOT));
  }
}
