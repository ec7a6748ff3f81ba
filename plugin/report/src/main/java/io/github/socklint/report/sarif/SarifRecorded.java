// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.evidence.Recorded;
import io.github.socklint.model.evidence.Recorded.CloseTime;
import io.github.socklint.model.evidence.Recorded.CloseWait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was recorded in all: in the properties of a run, and out of them. */
final class SarifRecorded {
  private SarifRecorded() {}

  static void write(Recorded recorded, ObjectNode to) {
    to.put("sockets", recorded.sockets());
    to.put("processes", recorded.processes());
    to.put("byAgent", recorded.byAgent());
    to.put("byShim", recorded.byShim());
    ArrayNode faults = to.putArray("faults");
    recorded.faults().forEach(faults::add);
    ArrayNode times = to.putArray("closeTimes");
    recorded
        .closeTimes()
        .forEach(t -> times.addObject().put("upToNanos", t.upToNanos()).put("count", t.count()));
    ArrayNode levels = to.putArray("closeWait");
    recorded
        .closeWait()
        .forEach(l -> levels.addObject().put("atNanos", l.atNanos()).put("count", l.count()));
  }

  /** Empty where there is no such object. */
  static Optional<Recorded> of(JsonNode recorded) {
    if (!recorded.isObject()) {
      return Optional.empty();
    }
    List<String> faults = new ArrayList<>();
    recorded.path("faults").forEach(fault -> faults.add(fault.asString("")));
    List<CloseTime> times = new ArrayList<>();
    recorded
        .path("closeTimes")
        .forEach(t -> times.add(
            new CloseTime(t.path("upToNanos").asLong(0), t.path("count").asLong(0))));
    List<CloseWait> levels = new ArrayList<>();
    recorded
        .path("closeWait")
        .forEach(l -> levels.add(
            new CloseWait(l.path("atNanos").asLong(0), l.path("count").asLong(0))));
    return Optional.of(new Recorded(
        recorded.path("sockets").asLong(0),
        recorded.path("processes").asLong(0),
        recorded.path("byAgent").asLong(0),
        recorded.path("byShim").asLong(0),
        faults,
        times,
        levels));
  }
}
