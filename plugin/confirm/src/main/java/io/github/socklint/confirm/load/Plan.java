// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Message;
import io.github.socklint.confirm.load.peer.Part;
import java.time.Duration;
import java.util.SplittableRandom;

/** Deals the parts, one after the other; a deal gives the same parts at every time and place. */
final class Plan {
  private static final int SHORTEST_LINE = 16;
  private static final int LONGEST_LINE = 512;
  private static final int SMALLEST_BURST = 256 * 1024;
  private static final int LARGEST_BURST = 1024 * 1024;

  /** A pause is short beside the hold: a slow reader reads some forty times, not twice. */
  private static final int PAUSES_IN_A_HOLD = 40;

  private final Deal deal;
  private final SplittableRandom random;

  Plan(Deal deal) {
    this.deal = deal;
    this.random = new SplittableRandom(deal.seed());
  }

  /** The next one. Each draws from a stream of its own, however much the others draw. */
  Part next() {
    SplittableRandom own = random.split();
    long holdNanos = deal.hold().toNanos();
    return new Part(
        deal.mix().draw(own),
        deal.message().orElseGet(() -> line(own)),
        own.nextInt(SMALLEST_BURST, LARGEST_BURST + 1),
        Duration.ofNanos(own.nextLong(holdNanos / 2, holdNanos + holdNanos / 2)),
        Duration.ofNanos(own.nextLong(holdNanos / PAUSES_IN_A_HOLD + 1)));
  }

  private static Message line(SplittableRandom random) {
    byte[] line = new byte[random.nextInt(SHORTEST_LINE, LONGEST_LINE + 1)];
    for (int i = 0; i < line.length - 1; i++) {
      line[i] = (byte) random.nextInt('a', 'z' + 1);
    }
    line[line.length - 1] = '\n';
    return Message.of(line);
  }
}
