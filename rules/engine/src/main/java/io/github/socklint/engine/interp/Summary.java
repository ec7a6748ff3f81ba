// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import java.util.List;

/**
 * What a method does, as its callers see it.
 *
 * @param outcomes the ways in which it may end; none where it never ends, as far as is known
 */
public record Summary(List<Outcome> outcomes) {
  /** Nothing is known to come back: where iteration over a recursion starts. */
  public static final Summary BOTTOM = new Summary(List.of());

  /** Freezes the list. */
  public Summary {
    outcomes = List.copyOf(outcomes);
  }
}
