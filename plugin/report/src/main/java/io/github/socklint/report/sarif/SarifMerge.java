// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many SARIF files of socklint as one log with one run: code scanning takes one run of a tool. A
 * finding that several files have (fingerprint and path) is there once, with the worst verdict. Of
 * what is added only the results are kept, so that memory grows with findings, not with files. For
 * one thread.
 */
public final class SarifMerge {
  /**
   * What is one finding in several files.
   *
   * @param nth counts the equal ones of one file: those are different findings
   */
  private record Key(String fingerprint, String uri, int nth) {}

  private final Map<Key, ObjectNode> results = new LinkedHashMap<>();
  private final RuleUnion rules = new RuleUnion();
  private final Map<String, JsonNode> notifications = new LinkedHashMap<>();
  private final Set<String> automationIds = new LinkedHashSet<>();
  private final FileCounts files = new FileCounts();
  private final RecordedSum recorded = new RecordedSum();
  private Optional<ObjectNode> first = Optional.empty();
  private boolean successful = true;

  /**
   * Adds the runs of a file, which is of no use to anybody else from now on.
   *
   * @param folder goes in front of each path, for files of repositories that may have the same
   *     paths; with {@code /} between names, empty for none
   */
  public void add(SarifLog log, String folder) {
    PathPrefix prefix = new PathPrefix(folder);
    Map<Key, Integer> seen = new HashMap<>();
    for (ObjectNode run : log.runs()) {
      run.path("results").forEach(result -> {
        if (result instanceof ObjectNode each) {
          prefix.apply(each);
          add(each, seen);
        }
      });
      run.path("invocations").forEach(invocation -> add(invocation, prefix));
      rules.add(run);
      files.add(run);
      automationIds.add(run.at("/automationDetails/id").asString(""));
      if (first.isEmpty()) {
        first = Optional.of(run);
      }
      run.remove("results");
    }
    log.recorded().ifPresent(recorded::add);
  }

  private void add(ObjectNode result, Map<Key, Integer> seen) {
    String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asString("");
    Key kind = new Key(SarifResults.identity(result), uri, 0);
    int nth = seen.merge(kind, 1, Integer::sum);
    results.merge(new Key(kind.fingerprint(), uri, nth), result, Duplicates::worse);
  }

  private void add(JsonNode invocation, PathPrefix prefix) {
    successful &= invocation.path("executionSuccessful").asBoolean(true);
    for (JsonNode notification : invocation.path("toolExecutionNotifications")) {
      if (notification instanceof ObjectNode each) {
        prefix.applyToMessage(each);
        notifications.putIfAbsent(each.toString(), each);
      }
    }
  }

  /**
   * Says in the merged file that something is not in it.
   *
   * @param problem one line
   */
  public void addProblem(String problem) {
    successful = false;
    ObjectNode notification = JsonNodeFactory.instance.objectNode().put("level", "error");
    notification.putObject("descriptor").put("id", "input-error");
    notification.putObject("message").put("text", problem);
    notifications.putIfAbsent(notification.toString(), notification);
  }

  /**
   * The merged log, with its results in the order of paths and lines. Nothing may be added after.
   *
   * @throws IllegalStateException where nothing was added
   */
  public SarifLog merged() {
    ObjectNode run = first.orElseThrow(() -> new IllegalStateException("nothing was added"));
    run.remove(List.of("automationDetails", "properties"));
    automationIds.stream()
        .filter(id -> automationIds.size() == 1 && !id.isEmpty())
        .forEach(id -> run.putObject("automationDetails").put("id", id));
    rules.putInto(run);
    files.putInto(run);
    ObjectNode invocation = run.putArray("invocations").addObject();
    invocation.put("executionSuccessful", successful);
    invocation.putArray("toolExecutionNotifications").addAll(notifications.values());
    ArrayNode all = run.putArray("results");
    sorted().forEach(result -> all.add(finished(result)));
    SarifLog log = SarifLog.of(run);
    recorded.sum().ifPresent(log::recorded);
    return log;
  }

  private List<ObjectNode> sorted() {
    List<ObjectNode> all = new ArrayList<>(results.values());
    String physical = "/locations/0/physicalLocation";
    all.sort(Comparator.comparing(
            (ObjectNode r) -> r.at(physical + "/artifactLocation/uri").asString(""))
        .thenComparing(r -> r.at(physical + "/region/startLine").asInt(0))
        .thenComparing(r -> r.path("ruleId").asString("")));
    return all;
  }

  /** All results of a run tell of suppressions, or none does (section 3.27.23). */
  private ObjectNode finished(ObjectNode result) {
    rules.point(result);
    if (!result.path("suppressions").isArray()) {
      result.putArray("suppressions");
    }
    return result;
  }
}
