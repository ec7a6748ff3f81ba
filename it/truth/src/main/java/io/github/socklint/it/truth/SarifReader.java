// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the results of a SARIF 2.1.0 file. */
final class SarifReader {
  private static final Pattern JAR = Pattern.compile("([^/\\\\!]+?)(-sources)?\\.jar(?=$|[!/])");

  private SarifReader() {}

  static List<Reported> read(Path sarif) throws IOException {
    JsonNode root;
    try (InputStream in = Files.newInputStream(sarif)) {
      root = JsonMapper.shared().readTree(in);
    } catch (JacksonException e) {
      throw new IOException(sarif + ": not JSON: " + e.getOriginalMessage(), e);
    }
    if (!root.path("runs").isArray()) {
      throw new IOException(sarif + ": not SARIF: no array 'runs' at the top");
    }
    List<Reported> all = new ArrayList<>();
    for (JsonNode run : root.path("runs")) {
      for (JsonNode result : run.path("results")) {
        all.add(reported(result));
      }
    }
    all.sort(Reported.ORDER);
    return List.copyOf(all);
  }

  private static Reported reported(JsonNode result) {
    JsonNode location = result.path("locations").path(0);
    JsonNode physical = location.path("physicalLocation");
    String name =
        location.path("logicalLocations").path(0).path("fullyQualifiedName").asString("");
    int parenthesis = name.indexOf('(');
    String member = (parenthesis < 0 ? name : name.substring(0, parenthesis)).replace('/', '.');
    // A class alone, as for a field that is never closed, has no descriptor after it.
    int dot = parenthesis < 0 ? -1 : member.lastIndexOf('.');
    return new Reported(
        result.path("ruleId").asString(""),
        Level.ofSarif(result.path("level").asString("")),
        jar(physical.path("artifactLocation").path("uri").asString("")),
        dot < 0 ? member : member.substring(0, dot),
        dot < 0 ? "" : member.substring(dot + 1),
        physical.path("region").path("startLine").asInt(0));
  }

  /** The jar that the truth names; a {@code -sources} jar stands for it. */
  private static String jar(String uri) {
    Matcher matcher = JAR.matcher(uri);
    return matcher.find() ? matcher.group(1) + ".jar" : "";
  }
}
