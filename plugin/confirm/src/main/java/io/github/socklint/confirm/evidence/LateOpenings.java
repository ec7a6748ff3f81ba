// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sockets that were objects before they had a descriptor: {@code new Socket()} has none until it is
 * bound, connected or asked for an option, and it is there that a recording sees it begin. The path
 * of a finding begins at the object.
 */
final class LateOpenings {
  private final Map<Method, NavigableMap<Integer, Set<Cohort>>> begun = new HashMap<>();
  private final Map<Method, NavigableSet<Integer>> openings = new HashMap<>();

  private record Method(String className, String name, String descriptor) {}

  /**
   * Those of recorded connections.
   *
   * @param told all findings: between an object and its descriptor there is no other's opening
   */
  LateOpenings(Collection<Cohort> cohorts, List<Finding> told) {
    for (Cohort cohort : cohorts) {
      cohort.openedAt().ifPresent(stack -> put(stack.frames(), cohort));
    }
    for (Finding finding : told) {
      finding.steps().stream()
          .filter(step -> step.kind() == Step.Kind.OPENED)
          .map(Step::place)
          .filter(place -> place.line().isPresent())
          .forEach(place -> openings
              .computeIfAbsent(method(place), m -> new TreeSet<>())
              .add(place.line().getAsInt()));
    }
  }

  private void put(List<Frame> frames, Cohort cohort) {
    if (frames.size() > 1 && isLate(frames.get(0)) && !frames.get(1).ofJdk()) {
      Frame site = frames.get(1);
      begun
          .computeIfAbsent(
              new Method(site.className(), site.method(), site.descriptor()), m -> new TreeMap<>())
          .computeIfAbsent(site.line(), line -> new LinkedHashSet<>())
          .add(cohort);
    }
  }

  /** A call on an object that was there before. */
  private static boolean isLate(Frame called) {
    String name = called.method();
    return called.ofJdk()
        && (name.equals("bind")
            || name.equals("connect")
            || name.startsWith("set")
            || name.startsWith("get"));
  }

  private static Method method(Place place) {
    return new Method(place.className(), place.method(), place.descriptor());
  }

  /**
   * The connections of an object that is made here: those that begin next in the same method,
   * before another finding's opening.
   */
  Set<Cohort> after(Place opening) {
    if (opening.line().isEmpty()) {
      return Set.of();
    }
    int line = opening.line().getAsInt();
    Map.Entry<Integer, Set<Cohort>> next =
        begun.getOrDefault(method(opening), new TreeMap<>()).higherEntry(line);
    if (next == null) {
      return Set.of();
    }
    Integer other = openings.getOrDefault(method(opening), new TreeSet<>()).higher(line);
    return other != null && other < next.getKey() ? Set.of() : next.getValue();
  }
}
