// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import io.github.socklint.confirm.load.Attempts;
import io.github.socklint.confirm.load.KindTally;
import io.github.socklint.confirm.load.Latencies;
import io.github.socklint.confirm.load.Load;
import io.github.socklint.confirm.load.LoadResult;
import io.github.socklint.confirm.load.peer.Ending;
import io.github.socklint.confirm.load.peer.Side;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a load for tools: {@code load.json}. Times are in the unit that names say. */
public final class LoadJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private LoadJson() {}

  /**
   * Writes {@code load.json} into the folder, which is made where it is missing.
   *
   * @return the file
   * @throws UsageException where it cannot be written
   */
  public static Path write(LoadResult result, Path folder) {
    Path file = folder.resolve("load.json");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, MAPPER.writeValueAsString(json(result)) + "\n");
      return file;
    } catch (IOException e) {
      throw new UsageException(MessageId.OUTPUT, "cannot write " + file + ": " + e, e);
    }
  }

  private static ObjectNode json(LoadResult result) {
    ObjectNode top = MAPPER.createObjectNode();
    Load load = result.load();
    top.put("peersAre", load.side() == Side.CLIENT ? "clients" : "servers");
    top.put("address", Addresses.text(load.address()));
    top.put("seed", load.deal().seed());
    top.put("mix", load.deal().mix().text());
    top.put("holdMillis", load.deal().hold().toMillis());
    top.put("tookMillis", result.took().toMillis());
    top.put("stopped", result.stopped());
    top.put("mostAtOnce", result.mostAtOnce());
    put(top.putObject("connections"), result.attempts());
    ObjectNode peers = top.putObject("peers");
    result.tallies().forEach((kind, tally) -> put(peers.putObject(kind.id()), tally));
    put(peers.putObject("all"), result.total());
    return top;
  }

  private static void put(ObjectNode node, Attempts attempts) {
    node.put("tried", attempts.tried());
    node.put("established", attempts.established());
    node.put("refused", attempts.refused());
    node.put("timedOut", attempts.timedOut());
    node.put("unfinished", attempts.unfinished());
    ObjectNode failures = node.putObject("failures");
    new TreeMap<>(attempts.failures()).forEach(failures::put);
  }

  private static void put(ObjectNode node, KindTally tally) {
    node.put("peers", tally.peers());
    ObjectNode endedBy = node.putObject("endedBy");
    for (Ending ending : Ending.values()) {
      endedBy.put(ending.name().toLowerCase(Locale.ROOT), tally.ended(ending));
    }
    node.put("sentBytes", tally.traffic().sent());
    node.put("receivedBytes", tally.traffic().received());
    put(node.putObject("connectMicros"), tally.connect());
    put(node.putObject("firstByteMicros"), tally.firstByte());
    put(node.putObject("endMicros"), tally.end());
  }

  private static void put(ObjectNode node, Latencies times) {
    node.put("count", times.count());
    node.put("p50", times.atPercentileMicros(50));
    node.put("p90", times.atPercentileMicros(90));
    node.put("p99", times.atPercentileMicros(99));
    node.put("max", times.atPercentileMicros(100));
  }
}
