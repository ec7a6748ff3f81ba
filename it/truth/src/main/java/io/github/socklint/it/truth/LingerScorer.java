// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.List;
import java.util.Optional;

/**
 * Judges the sites of linger.tsv. Findings count on the site's line; also on the next one, for a
 * chained Netty option starts a line above its call, unless that line is a site of its own.
 */
final class LingerScorer {
  private final Places places;
  private final List<Site> sites;
  private final List<Reported> findings;

  LingerScorer(Places places, List<Site> sites, List<Reported> findings) {
    this.places = places;
    this.sites = sites;
    this.findings = findings.stream()
        .filter(f -> RuleGroup.of(f.ruleId()) == RuleGroup.OPTIONS)
        .toList();
  }

  Answer.At judge(Site site) {
    List<Reported> here = findings.stream().filter(f -> counts(site, f)).toList();
    if (site.expectation() instanceof Expectation.Rule wanted) {
      return judge(site, wanted, here);
    }
    Level tolerated = site.expectation() instanceof Expectation.NoteAtMost ? Level.NOTE : null;
    Optional<Reported> alarm = here.stream()
        .filter(f -> tolerated == null || f.level().compareTo(tolerated) > 0)
        .findFirst();
    return alarm
        .map(f -> new Answer.At(site, Answer.FALSE_ALARM, f.ruleId(), here))
        .orElseGet(() -> new Answer.At(site, Answer.SILENT, "", here));
  }

  private static Answer.At judge(Site site, Expectation.Rule wanted, List<Reported> here) {
    List<Reported> ofRule =
        here.stream().filter(f -> f.ruleId().equals(wanted.ruleId())).toList();
    if (ofRule.isEmpty()) {
      return wanted.silenceIsRight()
          ? new Answer.At(site, Answer.SILENT, "", here)
          : new Answer.At(site, Answer.MISSED, wanted.ruleId(), here);
    }
    boolean right = ofRule.stream().allMatch(f -> wanted.levels().contains(f.level()));
    // A wrong level where silence would do is one alarm too many; elsewhere the right one is
    // missing.
    Answer wrong = wanted.silenceIsRight() ? Answer.FALSE_ALARM : Answer.MISSED;
    return new Answer.At(site, right ? Answer.FOUND : wrong, wanted.ruleId(), here);
  }

  private boolean counts(Site site, Reported finding) {
    if (places.atLine(site, finding)) {
      return !answersLineAbove(site, finding);
    }
    boolean nextLine =
        Places.sameClass(site, finding) && site.line() != 0 && finding.line() == site.line() + 1;
    if (!nextLine) {
      return false;
    }
    return siteAt(site, finding.line()).isEmpty() || demanded(site, finding);
  }

  /** Whether a site one line up asks for just this finding, so that it is no alarm down here. */
  private boolean answersLineAbove(Site site, Reported finding) {
    return !demanded(site, finding)
        && siteAt(site, site.line() - 1)
            .filter(above -> demanded(above, finding))
            .isPresent();
  }

  private static boolean demanded(Site site, Reported finding) {
    return site.expectation() instanceof Expectation.Rule wanted
        && wanted.ruleId().equals(finding.ruleId())
        && wanted.levels().contains(finding.level());
  }

  private Optional<Site> siteAt(Site near, int line) {
    return sites.stream()
        .filter(s -> s.line() == line && s.className().equals(near.className()))
        .filter(s -> s.jar().equals(near.jar()))
        .findFirst();
  }
}
