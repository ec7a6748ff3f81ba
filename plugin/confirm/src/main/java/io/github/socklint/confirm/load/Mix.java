// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * How often each kind of peer comes, in proportion to its weight.
 *
 * @param weights 0 or more; kinds that are not named do not come
 */
public record Mix(Map<PeerKind, Integer> weights) {
  private static final int USUAL_WELL_BEHAVED = 3;

  /**
   * With these weights.
   *
   * @throws IllegalArgumentException where a weight is negative or none is above 0
   */
  public Mix {
    if (weights.values().stream().anyMatch(weight -> weight < 0)
        || weights.values().stream().allMatch(weight -> weight == 0)) {
      throw new IllegalArgumentException("no weight above 0, or one below: " + weights);
    }
    weights = Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  /** Every kind once, and well-behaved ones three times: a yardstick needs some of them. */
  public static Mix usual() {
    Map<PeerKind, Integer> weights = new EnumMap<>(PeerKind.class);
    for (PeerKind kind : PeerKind.values()) {
      weights.put(kind, 1);
    }
    weights.put(PeerKind.WELL_BEHAVED, USUAL_WELL_BEHAVED);
    return new Mix(weights);
  }

  /** The next kind by this source of chance. */
  PeerKind draw(RandomGenerator random) {
    long total = weights.values().stream().mapToLong(Integer::longValue).sum();
    long ticket = random.nextLong(total);
    for (Map.Entry<PeerKind, Integer> entry : weights.entrySet()) {
      ticket -= entry.getValue();
      if (ticket < 0) {
        return entry.getKey();
      }
    }
    throw new AssertionError("a ticket beyond the total of " + total);
  }

  /** As users write it: {@code half-close=3,reset=1}. */
  public String text() {
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getKey().id() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }
}
