// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.browser;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.End.Traffic;
import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Moment;
import io.github.socklint.model.evidence.Moment.What;
import io.github.socklint.model.evidence.Recorded;
import io.github.socklint.model.evidence.Recorded.CloseTime;
import io.github.socklint.model.evidence.Recorded.CloseWait;
import io.github.socklint.model.evidence.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a recording of the demo could have shown. */
final class Lives {
  private static final End PROBE = new End(
      "connected",
      "127.0.0.1:40312",
      "127.0.0.1:8080",
      4711,
      Optional.of(new Traffic(5120, 312, 0, 0)),
      List.of(
          new Moment(0, What.OPENED, ""),
          new Moment(31_000, What.CONNECT_BEGAN, ""),
          new Moment(142_000, What.CONNECTED, ""),
          new Moment(150_000, What.STATE, "ESTABLISHED"),
          new Moment(1_800_000_000L, What.FIRST_EOF, ""),
          new Moment(1_810_000_000L, What.STATE, "CLOSE_WAIT"),
          new Moment(14_200_000_000L, What.LAST_SEEN, "")));

  /** One connection that nobody closed, and that its peer had ended. */
  static final Judgement CONFIRMED = new Judgement(
      Verdict.CONFIRMED,
      Match.LINE,
      7,
      List.of(new Fact(
          "close-wait",
          7,
          Map.of("longestNanos", 12_400_000_000L),
          List.of("java.net.Socket.<init>:319", "io.github.socklint.demo.HealthProbe.probe:22"))),
      Optional.of(new ConnectionLife(PROBE, Optional.empty())));

  static final Recorded RECORDED = new Recorded(
      84,
      2,
      2,
      2,
      List.of(),
      List.of(new CloseTime(10_000, 3), new CloseTime(100_000, 212), new CloseTime(1_000_000, 0)),
      List.of(
          new CloseWait(0, 0), new CloseWait(400_000_000, 7), new CloseWait(9_000_000_000L, 7)));

  private Lives() {}
}
