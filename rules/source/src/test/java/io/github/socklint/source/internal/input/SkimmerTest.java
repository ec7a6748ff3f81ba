// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of bodies without parsing them. */
class SkimmerTest {

  private static List<String> bodies(String text) {
    return Skimmer.skim(text).bodies().stream()
        .map(b -> b.owner() + "." + b.method() + (b.isPlain() ? "" : " (not plain)"))
        .toList();
  }

  @Test
  void aMethodIsNamedWhateverStandsBeforeAndAfterItsName() {
    assertEquals(
        List.of("A.plain", "A.generic", "A.array", "A.annotated", "A$B.inner"), bodies("""
            class A {
              void plain() {}
              public <T extends A> java.util.List<T> generic(T t) throws E { return null; }
              int[] array(@Size(max = 3) int n) { return new int[] {n}; }
              @Old(since = "1") @java.lang.Deprecated() protected final int annotated() { return 1; }
              interface B { default void inner() {} }
            }
            """));
  }

  @Test
  void whatIsNoMethodHasNoName() {
    assertEquals(List.of("A.", "A.", "A.", "A.", "A."), bodies("""
            class A {
              A() {}
              public A(int n) { this(); }
              static { go(); }
              { go(); }
              int[] numbers = {1, 2};
            }
            """));
  }

  @Test
  void aBodyWithAClassOrALambdaInItIsNotPlain() {
    assertEquals(
        List.of(
            "A.arrow (not plain)",
            "A.reference (not plain)",
            "A.anonymous (not plain)",
            "A.local (not plain)",
            "A.minus"),
        bodies("""
            class A {
              void arrow() { run(() -> 1); }
              void reference() { run(A::go); }
              Object anonymous() { return new Object() { }; }
              void local() { class L {} }
              boolean minus(int n) { return n - - 1 > 2 && L.class != null; }
            }
            """));
  }
}
