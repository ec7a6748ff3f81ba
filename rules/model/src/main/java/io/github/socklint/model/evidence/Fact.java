// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One kind of thing that happened, how often, and how bad it was.
 *
 * @param kind as the rules of the catalogue name it, for example {@code reset-sent}
 * @param count on how many connections it was seen, at least 1
 * @param figures by name, with the unit in the name: {@code longestNanos}, {@code bytes}
 * @param stack where one of them happened, innermost call first; empty where no stack was recorded
 */
public record Fact(String kind, long count, Map<String, Long> figures, List<String> stack) {
  /** Copies the collections; figures are in the order of their names. */
  public Fact {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    stack = List.copyOf(stack);
  }
}
