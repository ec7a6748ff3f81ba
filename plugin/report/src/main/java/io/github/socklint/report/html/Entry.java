// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.sarif.Reported;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finding on the page.
 *
 * @param key its address on the page is {@code #finding/} and this: the fingerprint, with a number
 *     where several have the same
 */
record Entry(String key, Reported reported) {
  /** What to fix first stands first: by level, then by what was seen on the running program. */
  private static final Comparator<Reported> GRAVEST_FIRST = Comparator.comparing(
          (Reported r) -> !r.isOpen())
      .thenComparing(r -> r.finding().level())
      .thenComparing(r -> rank(r.judgement()))
      .thenComparing(Reported::finding, Finding.REPORT_ORDER);

  /** The findings that are there, silenced ones last. */
  static List<Entry> of(List<Reported> all) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    all.stream().filter(r -> !r.isGone()).sorted(GRAVEST_FIRST).forEach(reported -> {
      String fingerprint = Shown.of(reported.finding().fingerprint());
      int number = seen.merge(fingerprint, 1, Integer::sum);
      entries.add(new Entry(number == 1 ? fingerprint : fingerprint + "~" + number, reported));
    });
    return entries;
  }

  private static int rank(Optional<Judgement> judgement) {
    Verdict verdict = judgement.map(Judgement::verdict).orElse(Verdict.EXERCISED);
    return switch (verdict) {
      case CONFIRMED -> 0;
      case RUNTIME_ONLY -> 1;
      case EXERCISED -> 2;
      case NOT_EXERCISED -> 3;
    };
  }

  Finding finding() {
    return reported.finding();
  }

  /** As people would call it; empty where it is not known. */
  String module() {
    return reported.module().equals(".") ? "(root)" : reported.module();
  }

  /** Empty where no recording was held against it. */
  Optional<Verdict> verdict() {
    return reported.judgement().map(Judgement::verdict);
  }

  String href() {
    return "#finding/" + encoded(key);
  }

  /** For fragments, as the browser's {@code encodeURIComponent} does. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
