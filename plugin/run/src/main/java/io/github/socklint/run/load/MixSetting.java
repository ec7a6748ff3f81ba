// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import io.github.socklint.confirm.load.Mix;
import io.github.socklint.confirm.load.peer.PeerKind;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code half-close=3,reset=1}; a kind without a weight has 1. */
final class MixSetting {
  private static final int MOST = 1_000_000;

  private MixSetting() {}

  /**
   * The weights.
   *
   * @param setting what the user calls it
   * @throws UsageException for an unknown or repeated kind, and for a wrong weight
   */
  static Mix parse(String text, String setting) {
    Map<PeerKind, Integer> weights = new EnumMap<>(PeerKind.class);
    for (String entry : text.split(",", -1)) {
      String[] sides = entry.strip().split("=", 2);
      PeerKind kind = PeerKind.find(sides[0])
          .orElseThrow(() -> wrong(setting, "no peer '" + sides[0] + "'; there are " + kinds()));
      if (weights.put(kind, sides.length == 1 ? 1 : weight(sides[1], setting)) != null) {
        throw wrong(setting, sides[0] + " stands there twice");
      }
    }
    if (weights.values().stream().allMatch(weight -> weight == 0)) {
      throw wrong(setting, "all weights are 0; one must be 1 or more");
    }
    return new Mix(weights);
  }

  private static int weight(String text, String setting) {
    try {
      int weight = Integer.parseInt(text.strip());
      if (weight >= 0 && weight <= MOST) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw wrong(setting, "the weight is '" + text + "'; it can be 0 to " + MOST);
  }

  private static String kinds() {
    return Arrays.stream(PeerKind.values()).map(PeerKind::id).collect(Collectors.joining(", "));
  }

  private static UsageException wrong(String setting, String what) {
    return new UsageException(MessageId.LOAD, setting + ": " + what);
  }
}
