// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers objects and unknown values by where they come from, so that the same place gives the same
 * number on every visit and iteration ends.
 */
final class Ids {
  /** Numbers below are parameters. */
  static final int FIRST = 256;

  /** Numbers of the objects that an outcome brings start here. */
  static final int EXPORTED = 1 << 18;

  /** What is added to the number of an object when the place makes a newer one. */
  static final int OLDER = 1 << 20;

  private record Place(int block, int op, Object detail) {}

  private final Map<Place, Integer> numbers = new HashMap<>();

  int of(int block, int op, Object detail) {
    return numbers.computeIfAbsent(new Place(block, op, detail), p -> FIRST + numbers.size());
  }
}
