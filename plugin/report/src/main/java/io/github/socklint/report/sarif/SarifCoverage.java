// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.report.RunSummary;
import io.github.socklint.report.sarif.Coverage.Files;
import io.github.socklint.report.sarif.Coverage.Notice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a run looked at, in its invocation and its properties, and out of them. */
final class SarifCoverage {
  /** The property of a run. */
  static final String FILES = "files";

  private static final String CLASSES = "classes";
  private static final String SOURCES = "sources";
  private static final String SEEN = "seen";
  private static final String ANALYSED = "analysed";

  private SarifCoverage() {}

  static Json files(RunSummary summary) {
    return Json.object()
        .put(CLASSES, files(summary.filesSeen(), summary.filesAnalysed()))
        .put(SOURCES, files(summary.sources().seen(), summary.sources().analysed()));
  }

  private static Json files(int seen, int analysed) {
    return Json.object().put(SEEN, seen).put(ANALYSED, analysed);
  }

  static Json notification(Notice.Kind kind, String text) {
    return Json.object()
        .put("descriptor", Json.of("id", kind.id()))
        .put("level", level(kind))
        .put("message", Json.of("text", text));
  }

  private static String level(Notice.Kind kind) {
    return switch (kind) {
      case INPUT_ERROR -> "error";
      case NOT_ANALYSED, WARNING -> "warning";
      case BOUND_HIT -> "note";
    };
  }

  static Coverage of(List<ObjectNode> runs) {
    Set<String> versions = new LinkedHashSet<>();
    Files classes = new Files(0, 0);
    Files sources = new Files(0, 0);
    List<Notice> notices = new ArrayList<>();
    for (ObjectNode run : runs) {
      versions.add(run.at("/tool/driver/semanticVersion").asString(""));
      JsonNode files = run.path("properties").path(FILES);
      classes = classes.plus(files(files.path(CLASSES)));
      sources = sources.plus(files(files.path(SOURCES)));
      for (JsonNode invocation : run.path("invocations")) {
        invocation.path("toolExecutionNotifications").forEach(n -> notices.add(notice(n)));
      }
    }
    versions.remove("");
    return new Coverage(List.copyOf(versions), classes, sources, notices);
  }

  private static Files files(JsonNode counts) {
    return new Files(counts.path(SEEN).asInt(0), counts.path(ANALYSED).asInt(0));
  }

  private static Notice notice(JsonNode notification) {
    String id = notification.at("/descriptor/id").asString("");
    Notice.Kind kind = Arrays.stream(Notice.Kind.values())
        .filter(k -> k.id().equals(id))
        .findFirst()
        .orElse(Notice.Kind.WARNING);
    return new Notice(kind, notification.at("/message/text").asString(""));
  }
}
