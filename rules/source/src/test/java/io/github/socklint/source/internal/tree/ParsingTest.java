// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.socklint.source.internal.input.Outline;
import io.github.socklint.source.internal.input.Skimmer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsingTest {
  private static final String TWO = """
      package p; // one

      /* a comment
         of two lines */
      class A {
        int first() {
          return 1;
        }

        int second() {

          return 2;
        }
      }
      """;

  private static int lineOfReturn(Parsing.Alone alone) {
    return alone
        .method()
        .findFirst(ReturnStmt.class)
        .orElseThrow()
        .getRange()
        .orElseThrow()
        .begin
        .line;
  }

  @Test
  void aMethodParsedAloneStandsOnTheLinesOfItsFile() {
    List<Outline.Body> bodies = Skimmer.skim(TWO).bodies();

    List<Parsing.Alone> alone = Parsing.parseAlone(TWO, bodies);

    assertEquals(List.of(7, 12), alone.stream().map(ParsingTest::lineOfReturn).toList());
    assertEquals("A", alone.get(0).owner());
  }

  @Test
  void methodsOfWhichOneDoesNotParseAreNotParsedAlone() {
    String broken = TWO.replace("return 2", "return return");
    assertEquals(List.of(), Parsing.parseAlone(broken, Skimmer.skim(broken).bodies()));
  }

  @Test
  void linesAreThoseOfTheTextWithItsComments() {
    var tree = Parsing.parse(TWO).tree().orElseThrow();
    assertEquals(
        List.of(7, 12),
        tree.findAll(ReturnStmt.class).stream()
            .map(r -> r.getRange().orElseThrow().begin.line)
            .toList());
  }
}
