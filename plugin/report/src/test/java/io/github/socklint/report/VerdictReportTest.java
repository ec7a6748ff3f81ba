// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Judgement.Match;
import io.github.socklint.model.evidence.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictReportTest {
  /** The lines on a fact with this stack, without the two on finding and verdict. */
  private static List<String> lines(List<String> stack) {
    Judgement judgement = new Judgement(
        Verdict.CONFIRMED,
        Match.LINE,
        1,
        List.of(new Fact("reset-sent", 1, Map.of(), stack)),
        Optional.empty());
    List<String> lines = VerdictReport.lines(Examples.full().results().get(0).finding(), judgement);
    return lines.subList(2, lines.size());
  }

  @Test
  void a_stack_ends_where_a_test_runner_calls_the_test() {
    assertEquals(
        List.of(
            "    reset-sent: 1 socket",
            "      at java.net.Socket.setSoLinger:1106",
            "      at a.Aborter.abort:12",
            "      at a.AborterTest.closes:16",
            "      and 2 more"),
        lines(List.of(
            "java.net.Socket.setSoLinger:1106",
            "a.Aborter.abort:12",
            "a.AborterTest.closes:16",
            "jdk.internal.reflect.DirectMethodHandleAccessor.invoke:103",
            "org.junit.platform.commons.util.ReflectionUtils.invokeMethod:700")));
  }

  @Test
  void a_short_stack_is_whole_and_a_long_one_is_cut() {
    assertEquals(
        List.of("    reset-sent: 1 socket", "      at a.B.c:1"), lines(List.of("a.B.c:1")));
    List<String> deep = lines(Collections.nCopies(50, "a.B.recurses:1"));
    assertEquals(22, deep.size());
    assertEquals("      and 30 more", deep.get(21));
  }
}
