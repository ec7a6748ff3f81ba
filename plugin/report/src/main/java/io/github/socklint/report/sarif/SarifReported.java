// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.allow.Suppression;
import io.github.socklint.report.allow.Suppression.Kind;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a result says beside its finding. */
final class SarifReported {
  /** The property of a result. */
  static final String MODULE = "module";

  private SarifReported() {}

  static Reported of(Finding finding, JsonNode result) {
    JsonNode properties = result.path("properties");
    return new Reported(
        finding,
        properties.path(MODULE).asString(""),
        result.path("baselineState").asString(""),
        suppression(result.path("suppressions")),
        SarifJudgements.of(properties));
  }

  /** One that was asked for and not granted (section 3.35.3) silences nothing. */
  private static Optional<Suppression> suppression(JsonNode suppressions) {
    for (JsonNode each : suppressions) {
      if (each.path("status").asString("accepted").equals("accepted")) {
        Kind kind =
            each.path("kind").asString("").equals("inSource") ? Kind.IN_SOURCE : Kind.EXTERNAL;
        String reason = each.path("justification").asString("");
        return Optional.of(new Suppression(kind, reason.isBlank() ? "no reason given" : reason));
      }
    }
    return Optional.empty();
  }
}
