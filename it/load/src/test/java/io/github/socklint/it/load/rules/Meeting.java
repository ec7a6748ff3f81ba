// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.Bounds;
import io.github.socklint.confirm.load.Deal;
import io.github.socklint.confirm.load.KindTally;
import io.github.socklint.confirm.load.Load;
import io.github.socklint.confirm.load.LoadProgress;
import io.github.socklint.confirm.load.LoadResult;
import io.github.socklint.confirm.load.LoadRun;
import io.github.socklint.confirm.load.Mix;
import io.github.socklint.confirm.load.peer.Message;
import io.github.socklint.confirm.load.peer.Side;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One twin and its peers.
 *
 * @param twin {@code wrong} or {@code right}
 * @param meets how many peers it meets
 */
record Meeting(Scenario scenario, String twin, int meets) {
  private static final long SEED = 4;
  private static final int AT_ONCE = 20;

  /** Longer than any of it takes, so that what hangs is seen. */
  private static final Duration LIMIT = Duration.ofSeconds(40);

  /** The twin's class. It is made in its own process alone. */
  Class<?> type() {
    String simple = twin.equals("wrong") ? "Wrong" : "Right";
    try {
      String name = scenario.getClass().getName() + "$" + simple;
      return Class.forName(name, false, scenario.getClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a scenario's twins are its classes Wrong and Right", e);
    }
  }

  /** How many peers made the mistake show. */
  int telling(Optional<LoadResult> result) {
    return result
        .map(r -> scenario.telling().stream()
                .map(r.tallies()::get)
                .filter(Objects::nonNull)
                .mapToInt(KindTally::peers)
                .sum()
            / scenario.peersAtOnce())
        .orElse(meets);
  }

  /** Returns when all peers are gone. */
  Optional<LoadResult> run(StageProcess stage) throws IOException {
    if (scenario.overwhelmed()) {
      try (FullBacklog busy = FullBacklog.open()) {
        stage.meet(scenario, twin, meets, busy.port());
        // Who has a timeout gives up before there is room.
        if (twin.equals("wrong")) {
          busy.acceptLate(meets);
        }
        stage.done(scenario, twin);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return Optional.empty();
    }
    if (ServingTwin.class.isAssignableFrom(type())) {
      return Optional.of(played(Side.CLIENT, stage.accept(scenario, twin, meets), at -> {}));
    }
    return Optional.of(
        played(Side.SERVER, 0, at -> stage.meet(scenario, twin, meets, at.getPort())));
  }

  private LoadResult played(Side side, int port, Listening listening) throws IOException {
    Optional<Message> message = Optional.of(scenario.message())
        .filter(text -> !text.isEmpty())
        .map(text -> Message.of(text.getBytes(StandardCharsets.US_ASCII)));
    Load load = new Load(
        side,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        new Bounds(meets * scenario.peersAtOnce(), AT_ONCE, LIMIT),
        new Deal(SEED, new Mix(scenario.peers()), scenario.hold(), message));
    try (LoadRun run = new LoadRun(load, new LoadProgress() {
      @Override
      public void listening(InetSocketAddress address) {
        listening.at(address);
      }
    })) {
      return run.run();
    }
  }

  private interface Listening {
    void at(InetSocketAddress address);
  }
}
