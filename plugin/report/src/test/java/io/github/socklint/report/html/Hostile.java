// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Place;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.Report;
import io.github.socklint.report.Result;
import io.github.socklint.report.RunSummary;
import io.github.socklint.report.RunSummary.NotAnalysed;
import io.github.socklint.report.RunSummary.SourceFiles;
import io.github.socklint.report.allow.Suppression;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A report in which every text that is not ours is the same hostile one. */
final class Hostile {
  private Hostile() {}

  static Report report(String text) {
    Place place = new Place(text, text, text, text, text + ".java", OptionalInt.of(1));
    Finding finding = new Finding(
        text,
        Level.ERROR,
        Confidence.HIGH,
        place,
        text,
        List.of(new Step(place, Step.Kind.OPENED, text)),
        text);
    return new Report(
        text,
        List.of(),
        List.of(
            new Result(finding, Optional.empty()),
            new Result(finding, Optional.of(new Suppression(Suppression.Kind.IN_SOURCE, text)))),
        List.of(text),
        new RunSummary(
            1,
            1,
            SourceFiles.NONE,
            1,
            List.of(new NotAnalysed(text, text)),
            List.of(text),
            Map.of(text, 1),
            Duration.ZERO),
        Optional.of(text));
  }
}
