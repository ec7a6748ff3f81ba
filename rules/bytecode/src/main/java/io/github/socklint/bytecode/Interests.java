// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What to look for in constant pools. Names are internal ones ({@code java/net/Socket}). The
 * functions are called by several threads at once, and once or a few times for each distinct name.
 *
 * @param concerns whether a class that names this class is of interest
 * @param heeds whether code that calls this method (owner, name), or inherits it and declares it
 *     anew, looks at watermarks
 * @param heedNames the names of all methods for which {@code heeds} may be true
 * @param heedTypes classes that look at watermarks themselves for whoever extends or creates them
 * @param ofLibraries whether a class belongs to a library whose marks or look the models know: on
 *     the class path its own look tells nothing of the program
 */
public record Interests(
    Predicate<String> concerns,
    BiPredicate<String, String> heeds,
    Set<String> heedNames,
    Set<String> heedTypes,
    Predicate<String> ofLibraries) {

  /** Freezes the sets. */
  public Interests {
    heedNames = Set.copyOf(heedNames);
    heedTypes = Set.copyOf(heedTypes);
  }

  /** No library but that of the API is exempt. */
  public Interests(
      Predicate<String> concerns,
      BiPredicate<String, String> heeds,
      Set<String> heedNames,
      Set<String> heedTypes) {
    this(concerns, heeds, heedNames, heedTypes, name -> false);
  }

  /** Watermarks are of no interest. */
  public static Interests of(Predicate<String> concerns) {
    return new Interests(concerns, (owner, name) -> false, Set.of(), Set.of());
  }
}
