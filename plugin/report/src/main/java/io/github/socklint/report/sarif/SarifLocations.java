// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.finding.Place;
import io.github.socklint.report.source.SourceLocator;
import io.github.socklint.report.source.UriPath;
import java.util.List;

/** Places as locations (section 3.28). */
final class SarifLocations {
  private static final String ROOT = "SRCROOT";

  private final SourceLocator locator;

  SarifLocations(SourceLocator locator) {
    this.locator = locator;
  }

  /** Says what the root is, but not where: section 3.14.14 lets the reader find it. */
  static Json uriBases() {
    return Json.object()
        .put(
            ROOT, Json.object().put("description", Json.of("text", "The root of the repository.")));
  }

  Json location(Place place) {
    return Json.object()
        .put("physicalLocation", physical(place))
        .put("logicalLocations", List.of(logical(place)));
  }

  private Json physical(Place place) {
    Json file =
        Json.object().put("uri", UriPath.encode(locator.path(place))).put("uriBaseId", ROOT);
    Json physical = Json.object().put("artifactLocation", file);
    place.line().ifPresent(line -> physical.put("region", Json.object().put("startLine", line)));
    return physical;
  }

  /** A finding about a field or a whole class has no method. */
  private static Json logical(Place place) {
    if (place.method().isEmpty()) {
      return Json.object().put("fullyQualifiedName", place.className()).put("kind", "type");
    }
    return Json.object()
        .put("name", place.method())
        .put("fullyQualifiedName", place.className() + "." + place.method() + place.descriptor())
        .put("kind", "function");
  }
}
