// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Step;
import io.github.socklint.report.Result;
import io.github.socklint.report.allow.Suppression;
import io.github.socklint.report.baseline.Accepted;
import io.github.socklint.report.baseline.BaselineState;
import io.github.socklint.report.match.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Findings as results (section 3.27). */
final class SarifResults {
  static final String FINGERPRINT = "socklint/v1";

  private final SarifLocations locations;
  private final SarifRules rules;

  SarifResults(SarifLocations locations, SarifRules rules) {
    this.locations = locations;
    this.rules = rules;
  }

  /** What tells a result of a file from others with the same path. */
  static String identity(JsonNode result) {
    String fingerprint = result.path("partialFingerprints").path(FINGERPRINT).asString("");
    return fingerprint.isEmpty()
        ? result.path("ruleId") + " " + result.at("/message/text")
            + result.at("/locations/0/physicalLocation/region")
        : fingerprint;
  }

  List<Json> of(List<Result> results) {
    return results.stream().map(this::result).toList();
  }

  private Json result(Result result) {
    Finding finding = result.finding();
    return Json.object()
        .put("ruleId", finding.ruleId())
        .putIfPresent("ruleIndex", rules.index(finding.ruleId()))
        .put("level", finding.level().id())
        .put("message", Json.of("text", finding.message()))
        .put("locations", List.of(locations.location(finding.place())))
        .put("partialFingerprints", Json.of(FINGERPRINT, finding.fingerprint()))
        .putUnlessEmpty("codeFlows", codeFlows(finding.steps()))
        // An empty array says that suppressions were looked for (section 3.27.23).
        .put(
            "suppressions",
            result.suppression().stream().map(SarifResults::suppression).toList())
        .putIfPresent("baselineState", result.state().map(BaselineState::id))
        .put("properties", properties(finding));
  }

  /** Accepted findings that are no longer there. Suppressed, for not every reader heeds states. */
  List<Json> absent(List<Accepted> gone) {
    return gone.stream().map(this::absent).toList();
  }

  private Json absent(Accepted accepted) {
    Identity identity = accepted.identity();
    Suppression suppression = new Suppression(Suppression.Kind.BASELINE, accepted.reason());
    return Json.object()
        .put("ruleId", identity.ruleId())
        .putIfPresent("ruleIndex", rules.index(identity.ruleId()))
        .put("message", Json.of("text", accepted.message()))
        .put("locations", List.of(SarifLocations.of(identity, accepted.line())))
        .put("partialFingerprints", Json.of(FINGERPRINT, identity.fingerprint()))
        .put("suppressions", List.of(suppression(suppression)))
        .put("baselineState", BaselineState.ABSENT.id());
  }

  private Json properties(Finding finding) {
    return Json.object()
        .put("confidence", finding.confidence().name().toLowerCase(Locale.ROOT))
        .put("category", rules.category(finding.ruleId()))
        .put(SarifReported.MODULE, locations.module(finding.place()));
  }

  private static Json suppression(Suppression suppression) {
    return Json.object()
        .put("kind", suppression.kind() == Suppression.Kind.IN_SOURCE ? "inSource" : "external")
        .put("status", "accepted")
        .put("justification", suppression.reason());
  }

  private List<Json> codeFlows(List<Step> steps) {
    if (steps.isEmpty()) {
      return List.of();
    }
    List<Json> flow = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      flow.add(threadFlowLocation(steps.get(i), i, i == steps.size() - 1));
    }
    Json threadFlow = Json.object().put("locations", flow);
    return List.of(Json.object().put("threadFlows", List.of(threadFlow)));
  }

  private Json threadFlowLocation(Step step, int index, boolean last) {
    Json location =
        locations.location(step.place()).put("message", Json.of("text", step.message()));
    return Json.object()
        .put("location", location)
        .put("kinds", kinds(step.kind()))
        .put("executionOrder", index + 1)
        .put("importance", index == 0 || last ? "essential" : "important");
  }

  /** The words of section 3.38.8; what it has no word for is said in ours. */
  static List<String> kinds(Step.Kind kind) {
    return switch (kind) {
      case OPENED -> List.of("acquire", "resource");
      case CONFIGURED -> List.of("configure", "resource");
      case MAY_THROW -> List.of("branch", "implicit");
      case BRANCH -> List.of("branch");
      case CALL -> List.of("call");
      case IO -> List.of("io", "resource");
      case HANDED_OVER -> List.of("transfer", "resource");
      case CLOSED -> List.of("release", "resource");
      case LEAVES -> List.of("exit", "danger");
    };
  }
}
