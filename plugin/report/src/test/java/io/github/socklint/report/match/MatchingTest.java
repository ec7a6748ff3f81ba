// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static Identity leak(String path, String owner, String fingerprint) {
    return new Identity("socket-leak", path, owner, fingerprint);
  }

  /** The pairs as {@code later<-earlier}, {@code later<-new}, then what is gone. */
  private static List<String> pairs(List<Identity> earlier, List<Identity> later) {
    Matching matching = Matching.of(earlier, later);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < later.size(); i++) {
      var found = matching.earlier(i);
      pairs.add(i + "<-" + (found.isPresent() ? found.getAsInt() : "new"));
    }
    matching.gone().forEach(index -> pairs.add(index + " gone"));
    return pairs;
  }

  @Test
  void the_same_fingerprint_in_the_same_file_is_the_same_finding() {
    assertEquals(
        List.of("0<-1", "1<-0"),
        pairs(
            List.of(leak("A.java", "A.run", "aa"), leak("B.java", "B.run", "bb")),
            List.of(leak("B.java", "B.run", "bb"), leak("A.java", "A.run", "aa"))));
  }

  @Test
  void two_old_ones_do_not_swallow_a_third() {
    Identity one = leak("A.java", "A.run", "aa");
    assertEquals(
        List.of("0<-0", "1<-1", "2<-new"), pairs(List.of(one, one), List.of(one, one, one)));
  }

  @Test
  void one_of_two_that_went_is_told() {
    Identity one = leak("A.java", "A.run", "aa");
    assertEquals(List.of("0<-0", "1 gone"), pairs(List.of(one, one), List.of(one)));
  }

  @Test
  void a_file_that_moved_takes_its_findings_along() {
    assertEquals(
        List.of("0<-0"),
        pairs(
            List.of(leak("src/A.java", "A.run", "aa")),
            List.of(leak("core/src/A.java", "A.run", "aa"))));
  }

  @Test
  void a_copy_in_another_file_is_not_taken_for_the_one_that_stayed() {
    Identity stayed = leak("b.jar!/A.java", "A.run", "aa");
    Identity copy = leak("a.jar!/A.java", "A.run", "aa");
    assertEquals(List.of("0<-new", "1<-0"), pairs(List.of(stayed), List.of(copy, stayed)));
  }

  @Test
  void a_lambda_that_the_compiler_numbers_anew_keeps_its_finding() {
    assertEquals(
        List.of("0<-0"),
        pairs(
            List.of(leak("A.java", "A.lambda$run$0", "aa")),
            List.of(leak("A.java", "A.lambda$run$3", "cc"))));
  }

  @Test
  void a_nested_class_without_a_name_keeps_its_finding() {
    assertEquals(
        List.of("0<-0"),
        pairs(List.of(leak("A.java", "A$1.run", "aa")), List.of(leak("A.java", "A$2.run", "cc"))));
  }

  @Test
  void another_method_of_the_same_file_is_another_finding() {
    assertEquals(
        List.of("0<-new", "0 gone"),
        pairs(List.of(leak("A.java", "A.run", "aa")), List.of(leak("A.java", "A.walk", "cc"))));
  }

  @Test
  void findings_without_fingerprints_are_not_all_the_same() {
    assertEquals(
        List.of("0<-new", "0 gone"),
        pairs(List.of(leak("A.java", "A.run", "")), List.of(leak("B.java", "B.run", ""))));
  }
}
