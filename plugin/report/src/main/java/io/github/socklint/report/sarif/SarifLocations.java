// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.finding.Place;
import io.github.socklint.report.match.Identity;
import io.github.socklint.report.source.SourceLocator;
import io.github.socklint.report.source.UriPath;
import java.util.List;
import java.util.OptionalInt;

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

  String module(Place place) {
    return locator.module(place);
  }

  Json location(Place place) {
    return Json.object()
        .put("physicalLocation", physical(place))
        .put("logicalLocations", List.of(logical(place)));
  }

  private Json physical(Place place) {
    return physical(locator.path(place), place.line());
  }

  private static Json physical(String path, OptionalInt line) {
    Json file = Json.object().put("uri", UriPath.encode(path)).put("uriBaseId", ROOT);
    Json physical = Json.object().put("artifactLocation", file);
    line.ifPresent(number -> physical.put("region", Json.object().put("startLine", number)));
    return physical;
  }

  /** Where a finding of an earlier run was. */
  static Json of(Identity identity, OptionalInt line) {
    return Json.object()
        .put("physicalLocation", physical(identity.path(), line))
        .put("logicalLocations", List.of(Json.of("fullyQualifiedName", identity.owner())));
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
