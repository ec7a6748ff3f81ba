// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.sarif;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lives of connections in the properties of results, and out of them. */
final class SarifLives {
  private SarifLives() {}

  static void write(ConnectionLife life, ObjectNode to) {
    write(life.here(), to.putObject("here"));
    life.there().ifPresent(there -> write(there, to.putObject("there")));
  }

  private static void write(End end, ObjectNode to) {
    to.put("role", end.role());
    to.put("local", end.local());
    to.put("peer", end.peer());
    to.put("pid", end.pid());
    end.traffic().ifPresent(traffic -> {
      to.put("bytesIn", traffic.in());
      to.put("bytesOut", traffic.out());
      to.put("unreadAtClose", traffic.unreadAtClose());
      to.put("unsentAtClose", traffic.unsentAtClose());
    });
    ArrayNode moments = to.putArray("moments");
    for (Moment moment : end.moments()) {
      moments
          .addObject()
          .put("atNanos", moment.atNanos())
          .put("what", moment.what().id())
          .put("detail", moment.detail());
    }
  }

  /** Empty where there is no such object. */
  static Optional<ConnectionLife> of(JsonNode life) {
    return end(life.path("here")).map(here -> new ConnectionLife(here, end(life.path("there"))));
  }

  private static Optional<End> end(JsonNode end) {
    if (!end.isObject()) {
      return Optional.empty();
    }
    List<Moment> moments = new ArrayList<>();
    for (JsonNode moment : end.path("moments")) {
      Moment.What.of(moment.path("what").asString(""))
          .ifPresent(what -> moments.add(new Moment(
              moment.path("atNanos").asLong(0), what, moment.path("detail").asString(""))));
    }
    return Optional.of(new End(
        end.path("role").asString(""),
        end.path("local").asString(""),
        end.path("peer").asString(""),
        end.path("pid").asLong(0),
        traffic(end),
        moments));
  }

  private static Optional<End.Traffic> traffic(JsonNode end) {
    return end.has("bytesIn")
        ? Optional.of(new End.Traffic(
            end.path("bytesIn").asLong(0),
            end.path("bytesOut").asLong(0),
            end.path("unreadAtClose").asLong(0),
            end.path("unsentAtClose").asLong(0)))
        : Optional.empty();
  }
}
