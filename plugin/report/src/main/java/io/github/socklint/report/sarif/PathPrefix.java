// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.report.source.UriPath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A folder that goes in front of the paths in a result, wherever they are in it. */
final class PathPrefix {
  private static final String MODULE = "module";

  private final String folder;

  /** With {@code /} between names; empty for none. */
  PathPrefix(String folder) {
    this.folder = folder;
  }

  void apply(ObjectNode result) {
    if (!folder.isEmpty()) {
      applyToPaths(result);
      if (result.path("properties") instanceof ObjectNode properties && properties.has(MODULE)) {
        String module = properties.path(MODULE).asString("");
        properties.put(
            MODULE, module.isEmpty() || module.equals(".") ? folder : folder + "/" + module);
      }
    }
  }

  private void applyToPaths(JsonNode node) {
    JsonNode file = node.path("artifactLocation");
    if (file instanceof ObjectNode location && location.path("uri").isString()) {
      location.put("uri", UriPath.encode(folder) + "/" + location.get("uri").asString());
    }
    node.forEach(this::applyToPaths);
  }

  void applyToMessage(ObjectNode notification) {
    if (notification.get("message") instanceof ObjectNode message && !folder.isEmpty()) {
      message.put("text", folder + ": " + message.path("text").asString(""));
    }
  }
}
