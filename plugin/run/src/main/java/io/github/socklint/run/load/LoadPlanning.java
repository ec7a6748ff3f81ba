// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import io.github.socklint.confirm.load.Bounds;
import io.github.socklint.confirm.load.Deal;
import io.github.socklint.confirm.load.Load;
import io.github.socklint.confirm.load.Mix;
import io.github.socklint.confirm.load.peer.Side;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** From settings to a load. */
final class LoadPlanning {
  /** Short enough to be typed again. */
  private static final long DRAWN_SEEDS = 1_000_000;

  private final LoadSettings settings;

  LoadPlanning(LoadSettings settings) {
    this.settings = settings;
  }

  /**
   * The load.
   *
   * @throws UsageException where a setting is wrong or the system gives too little
   */
  Load load() {
    LoadSettings.Target target = settings.target();
    if (target.connect().isPresent() == target.listen().isPresent()) {
      throw new UsageException(
          MessageId.LOAD,
          "just one of " + name("connect") + " HOST:PORT (a server under test) and "
              + name("listen") + " PORT (a client under test) must be given");
    }
    Bounds bounds = bounds();
    Descriptors.require(Math.min(bounds.atOnce(), bounds.connections()), name("at-once"));
    return new Load(
        target.connect().isPresent() ? Side.CLIENT : Side.SERVER, address(target), bounds, deal());
  }

  private InetSocketAddress address(LoadSettings.Target target) {
    return target
        .connect()
        .map(text -> setting("connect", target).server(text))
        .orElseGet(() -> setting("listen", target).listener(target.listen().orElseThrow()));
  }

  private TargetSetting setting(String name, LoadSettings.Target target) {
    return new TargetSetting(name(name), target.beyondLoopback(), name("beyond-loopback"));
  }

  private Bounds bounds() {
    LoadSettings.Limits limits = settings.limits();
    return new Bounds(
        positive(limits.connections(), "connections"),
        positive(limits.atOnce(), "at-once"),
        Duration.ofSeconds(positive(limits.seconds(), "seconds")));
  }

  private Deal deal() {
    return new Deal(
        settings.seed().orElseGet(() -> ThreadLocalRandom.current().nextLong(DRAWN_SEEDS)),
        settings.mix().map(text -> MixSetting.parse(text, name("mix"))).orElseGet(Mix::usual),
        Duration.ofMillis(positive(settings.limits().holdMillis(), "hold-millis")),
        settings.send().map(new SendSetting(name("send"), settings.workingFolder())::parse));
  }

  private int positive(int number, String name) {
    if (number < 1) {
      throw new UsageException(
          MessageId.LOAD, name(name) + " is " + number + "; it can be 1 or more");
    }
    return number;
  }

  private String name(String kebab) {
    return settings.name().apply(kebab);
  }
}
