// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings with their verdicts, for people. */
public final class VerdictReport {
  private static final int MOST_CALLS = 20;
  private static final double NANOS_PER_SECOND = 1e9;

  private VerdictReport() {}

  /** The lines on one finding: what it is, the verdict, and each fact with the innermost calls. */
  public static List<String> lines(Finding finding, Judgement judgement) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.place().display() + ": " + finding.level().id() + ": " + finding.message()
        + " [" + finding.ruleId() + "]");
    lines.add("  verdict: " + verdict(judgement));
    for (Fact fact : judgement.facts()) {
      lines.add("    " + fact.kind() + ": " + figures(fact));
      lines.addAll(calls(fact.stack()));
    }
    return lines;
  }

  /** Up to where the program was called by reflection: from there on it is the test runner. */
  private static List<String> calls(List<String> stack) {
    int end = 0;
    while (end < Math.min(stack.size(), MOST_CALLS) && !isReflection(stack.get(end))) {
      end++;
    }
    List<String> lines = new ArrayList<>();
    stack.subList(0, end).forEach(frame -> lines.add("      at " + frame));
    if (end < stack.size()) {
      lines.add("      and " + (stack.size() - end) + " more");
    }
    return lines;
  }

  private static boolean isReflection(String frame) {
    return frame.startsWith("jdk.internal.reflect.") || frame.startsWith("java.lang.reflect.");
  }

  /** The verdict and what it rests on, one clause without a full stop. */
  public static String verdict(Judgement j) {
    return switch (j.verdict()) {
      case CONFIRMED, EXERCISED ->
        j.verdict().id() + ", " + j.connections() + " " + plural(j.connections()) + matched(j);
      case NOT_EXERCISED -> j.verdict().id() + ": no recorded socket has to do with this code";
      case RUNTIME_ONLY -> j.verdict().id() + ": no finding of a rule tells of this code";
    };
  }

  private static String matched(Judgement j) {
    if (j.matchedBy() == Match.METHOD) {
      return " that this method handled: too far from this line to confirm it";
    }
    return j.matchedBy() == Match.OPENING ? " opened where the path begins" : " through this line";
  }

  private static String plural(long count) {
    return count == 1 ? "socket" : "sockets";
  }

  /** How often it was seen, and how bad it was: {@code 3 sockets, the longest for 1.200 s}. */
  public static String figures(Fact fact) {
    return fact.count() + " " + plural(fact.count())
        + fact.figures().entrySet().stream()
            .map(e -> ", " + figure(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
  }

  private static String figure(String name, long value) {
    switch (name) {
      case "longestNanos":
        return String.format(Locale.ROOT, "the longest for %.3f s", value / NANOS_PER_SECOND);
      case "mostBytes":
        return String.format(Locale.ROOT, "at most %,d bytes", value);
      default:
        return String.format(Locale.ROOT, "%,d %s", value, name);
    }
  }
}
