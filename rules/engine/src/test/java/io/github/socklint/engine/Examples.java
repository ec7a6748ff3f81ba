// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.engine.text.TextProgram;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges programs whose lines say what is to be found there: {@code // expect: socket-leak error}.
 * Every other line must stay silent, for all rules but those two that nearly every short example
 * would break.
 *
 * <p>{@code // defect: socket-leak error (wanted: a warning)} stands where the engine is wrong: the
 * finding that it makes today, or {@code nothing}. The test fails on the day it is mended.
 */
final class Examples {
  private static final Pattern EXPECTED = Pattern.compile("// (?:expect|defect): (.*?)( \\(.*)?$");
  private static final Settings SETTINGS = Settings.defaults()
      .withThreads(2)
      .withLevel("connect-no-timeout", Optional.empty())
      .withLevel("read-no-timeout", Optional.empty());

  private Examples() {}

  /** Judges the program and compares all findings with the expectations. */
  static Analysis check(String text) {
    Analysis analysis = analyse(text);
    Set<String> found = new TreeSet<>();
    for (Finding f : analysis.findings()) {
      int line = f.place().line().orElse(0);
      found.add(shown(line, f.ruleId() + " " + f.level().name().toLowerCase(Locale.ROOT)));
    }
    assertEquals(String.join("\n", expected(text)), String.join("\n", found), () -> text);
    assertEquals(List.of(), analysis.problems());
    return analysis;
  }

  /** The same, and no bound may be hit. */
  static Analysis checkExactly(String text) {
    Analysis analysis = check(text);
    assertEquals("{}", analysis.boundsHit().toString(), () -> text);
    return analysis;
  }

  static Analysis analyse(String text) {
    return analyse(text, SETTINGS);
  }

  static Analysis analyse(String text, Settings settings) {
    return new Engine(ApiModels.bundled(), settings).analyse(TextProgram.parse(text));
  }

  private static Set<String> expected(String text) {
    Set<String> expected = new TreeSet<>();
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      Matcher m = EXPECTED.matcher(each);
      if (m.find()) {
        for (String finding : m.group(1).split(", ")) {
          if (!finding.equals("nothing")) {
            expected.add(shown(line, finding.strip()));
          }
        }
      }
    }
    return expected;
  }

  private static String shown(int line, String finding) {
    return String.format(Locale.ROOT, "line %3d: %s", line, finding);
  }
}
