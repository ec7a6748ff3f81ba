// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Pairs the findings of two runs, each with one at most: two old ones never swallow a third that is
 * new. The surest pairs are made first: fingerprint and file; then the fingerprint alone, for files
 * that moved; then rule, file and method where a compiler numbers the method. Safe for use by many
 * threads.
 */
public final class Matching {
  private static final int NONE = -1;

  private static final List<Function<Identity, Optional<List<String>>>> KEYS = List.of(
      i -> fingerprint(i).map(print -> List.of(print, i.path())),
      i -> fingerprint(i).map(List::of),
      i -> i.unnumberedOwner().map(owner -> List.of(i.ruleId(), i.path(), owner)));

  private final int[] earlierOf;
  private final boolean[] found;

  private Matching(int earlier, int later) {
    earlierOf = new int[later];
    Arrays.fill(earlierOf, NONE);
    found = new boolean[earlier];
  }

  /** Pairs two lists; among equals the first of one list goes to the first of the other. */
  public static Matching of(List<Identity> earlier, List<Identity> later) {
    Matching matching = new Matching(earlier.size(), later.size());
    KEYS.forEach(key -> matching.pair(earlier, later, key));
    return matching;
  }

  private void pair(
      List<Identity> earlier,
      List<Identity> later,
      Function<Identity, Optional<List<String>>> keyOf) {
    Map<List<String>, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < found.length; i++) {
      int index = i;
      Optional<List<String>> key = found[i] ? Optional.empty() : keyOf.apply(earlier.get(i));
      key.ifPresent(k -> free.computeIfAbsent(k, unused -> new ArrayDeque<>()).add(index));
    }
    for (int i = 0; i < earlierOf.length; i++) {
      if (earlierOf[i] == NONE) {
        earlierOf[i] = keyOf
            .apply(later.get(i))
            .flatMap(key -> Optional.ofNullable(free.get(key)))
            .map(Deque::poll)
            .orElse(NONE);
        if (earlierOf[i] != NONE) {
          found[earlierOf[i]] = true;
        }
      }
    }
  }

  private static Optional<String> fingerprint(Identity identity) {
    return Optional.of(identity.fingerprint()).filter(print -> !print.isEmpty());
  }

  /** The index of the earlier one that this later one is; empty where it is new. */
  public OptionalInt earlier(int later) {
    return earlierOf[later] == NONE ? OptionalInt.empty() : OptionalInt.of(earlierOf[later]);
  }

  /** The indexes of earlier ones that are not among the later ones, in their order. */
  public List<Integer> gone() {
    List<Integer> gone = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (!found[i]) {
        gone.add(i);
      }
    }
    return gone;
  }
}
