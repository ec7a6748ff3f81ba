// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

/** What a site asks of socklint; each kind has a share of right answers. */
enum SiteKind {
  LINGER("linger and watermark sites"),
  BUG("real bugs found"),
  FINE("fine sites silent"),
  DEBATABLE("debatable sites at most a note");

  private final String text;

  SiteKind(String text) {
    this.text = text;
  }

  static SiteKind of(Site site) {
    if (site.table() == Site.Table.LINGER) {
      return LINGER;
    }
    if (site.expectation() instanceof Expectation.RealBug) {
      return BUG;
    }
    return site.expectation() instanceof Expectation.Silent ? FINE : DEBATABLE;
  }

  /** What its share counts. */
  String text() {
    return text;
  }
}
