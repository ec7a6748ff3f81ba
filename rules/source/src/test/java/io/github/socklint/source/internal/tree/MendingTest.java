// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is left of a text when the declaration with the mistake is taken out. */
class MendingTest {
  private static final String WHOLE = """
      package a.b;
      import java.util.List;
      @Deprecated(since = "{")
      public class A<T extends List<?>> extends B implements C {
        private static final int[] X = {1, 2};
        enum E { ONE { void f() {} }, TWO; }
        <<<<<<< HEAD
        A(int x) throws Exception { super(x); }
        =======
        A() {}
        >>>>>>> topic
        Runnable r = new Runnable() { public void run() { int i = 0; } };
        static <U> void generic(List<U> all) { for (U u : all) { if (u == null) return; } }
        String text = \"""
            } { \""";
        int last() { return switch (1) { case 1 -> 2; default -> { yield 3; } }; }
      }
      """;

  private static final List<String> ODDITIES =
      List.of("{", "}", "(", ")", ";", "<", "\"", "'", "/*", "#", "class", "public", "\n", "@", "");

  /** Mends at the place of the mark, which is taken out first. */
  private static Optional<String> mended(String marked) {
    int at = marked.indexOf('|');
    return Mending.mended(marked.substring(0, at) + marked.substring(at + 1), at);
  }

  @Test
  void aBodyIsLeftOutWhereTheMistakeIsInIt() {
    assertEquals(
        Optional.of("class A { void f() {        } int g; }"),
        mended("class A { void f() { int |=; } int g; }"));
  }

  @Test
  void aBodyEndsBeforeTheNextMemberWhereItsBraceIsMissing() {
    assertEquals(
        Optional.of("class A { void f() {      \n}void g() { } }"),
        mended("class A { void f() { x(); \nvoid |g() { } }"));
  }

  @Test
  void aClassIsClosedWhereTheTextEnds() {
    assertEquals(Optional.of("class A { class B {}}"), mended("class A { class B {}|"));
  }

  @Test
  void nothingIsLeftOutOfABodyThatIsEmpty() {
    assertEquals(Optional.empty(), mended("class A { void f() { |} }"));
  }

  @Test
  void noTextMakesItFailAndLinesStay() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(WHOLE);
      for (int n = random.nextInt(4); n >= 0; n--) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        text.replace(from, to, ODDITIES.get(random.nextInt(ODDITIES.size())));
      }
      String broken = text.toString();
      int at = random.nextInt(broken.length() + 1);
      String left = Mending.mended(broken, at).orElse(broken);
      assertEquals(lineEnds(broken), lineEnds(left), () -> "seed " + seed + ": " + broken);
      assertTrue(
          Parsing.parse(broken).mistakes().size() <= 40, () -> "seed " + seed + ": " + broken);
    }
  }

  private static long lineEnds(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
