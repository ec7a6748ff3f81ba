// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Misuse that a recording shows and no finding tells of, by the code that brought it about. Only
 * what is misuse wherever it happens: an open socket at the end of a process may be meant.
 *
 * @param finding made of the recording: its line is that of the call on the stack
 */
public record RuntimeOnly(Finding finding, Judgement judgement) {
  private static final Map<Kind, String> RULES = new EnumMap<>(Map.of(
      Kind.RESET_SENT, "linger-zero",
      Kind.CLOSE_BLOCKED, "linger-long-close",
      Kind.CLOSED_BY_GC, "socket-leak",
      Kind.CLOSE_WAIT, "eof-not-closed",
      Kind.OPTION_CLAMPED, "lowat-exceeds-buffer"));

  private record Key(Kind kind, Frame site) {}

  /** What is left when these findings tell of theirs; see {@link Verdicts#tells}. */
  public static List<RuntimeOnly> of(Evidence evidence, List<Finding> told, Catalogue rules) {
    Map<Key, FactSum> all = new HashMap<>();
    for (Cohort cohort : evidence.cohorts()) {
      for (Cohort.Seen seen : cohort.seen()) {
        if (RULES.containsKey(seen.kind()) && !seen.brief()) {
          seen.stack()
              .callSite()
              .map(site -> new Key(seen.kind(), site))
              .ifPresent(
                  key -> all.computeIfAbsent(key, k -> new FactSum(k.kind())).add(cohort, seen));
        }
      }
    }
    Set<String> known = known(told, rules);
    List<RuntimeOnly> only = new ArrayList<>();
    all.forEach((key, sum) -> {
      if (!known.contains(
          inMethod(key.kind().id(), key.site().className(), key.site().method()))) {
        only.add(of(key, sum, evidence));
      }
    });
    only.sort(Comparator.comparing(RuntimeOnly::finding, Finding.REPORT_ORDER));
    return only;
  }

  /** The kinds of evidence that findings have told of, each with the methods they told it of. */
  private static Set<String> known(List<Finding> told, Catalogue rules) {
    Set<String> known = new HashSet<>();
    for (Finding f : told) {
      for (String kind : rules.find(f.ruleId()).map(Rule::evidence).orElse(List.of())) {
        known.add(inMethod(kind, f.place().className(), f.place().method()));
        f.steps()
            .forEach(
                s -> known.add(inMethod(kind, s.place().className(), s.place().method())));
      }
    }
    return known;
  }

  private static String inMethod(String kind, String className, String method) {
    return kind + " " + className + "." + method;
  }

  private static RuntimeOnly of(Key key, FactSum sum, Evidence evidence) {
    Frame site = key.site();
    String outermost = site.className().replaceFirst("\\$.*", "");
    Place place = new Place(
        "",
        site.className(),
        site.method(),
        site.descriptor(),
        outermost.replace('.', '/') + ".java",
        site.line() > 0 ? OptionalInt.of(site.line()) : OptionalInt.empty());
    Finding finding = new Finding(
        RULES.get(key.kind()),
        Level.WARNING,
        Confidence.HIGH,
        place,
        message(key.kind()),
        List.of(),
        fingerprint(key));
    Judgement judgement = new Judgement(
        Verdict.RUNTIME_ONLY,
        Match.LINE,
        sum.connections(),
        List.of(sum.fact()),
        sum.mostTelling().map(evidence::lifeOf));
    return new RuntimeOnly(finding, judgement);
  }

  private static String fingerprint(Key key) {
    Frame site = key.site();
    String text =
        key.kind().id() + "\n" + site.className() + "\n" + site.method() + site.descriptor();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String message(Kind kind) {
    return switch (kind) {
      case RESET_SENT -> "SO_LINGER of zero, set here, reset connections when they were closed.";
      case CLOSE_BLOCKED -> "SO_LINGER, set here, made close wait for the peer.";
      case CLOSED_BY_GC -> "Sockets opened here were closed by nobody but the garbage collector.";
      case CLOSE_WAIT ->
        "Sockets opened here stayed in CLOSE_WAIT: the peer had closed, and the program had not.";
      default -> "The kernel took a smaller SO_RCVLOWAT than the one that is set here.";
    };
  }
}
