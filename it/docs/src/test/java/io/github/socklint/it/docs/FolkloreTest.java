// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.rule.MeasuredFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each saying is held against a fact that it/kernel proves. */
class FolkloreTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| .* \\|$");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

  @Test
  void every_saying_names_facts_that_are_measured() throws IOException {
    String page = Files.readString(Page.TOP.resolve("rules/FOLKLORE.md"));
    List<String> unknown = new ArrayList<>();
    int sayings = 0;
    for (String row : ROW.matcher(page).results().map(MatchResult::group).toList()) {
      String proof = row.split("\\|")[3].strip();
      if (!proof.equals("proven by")) {
        sayings++;
        List<String> names = NAME.matcher(proof).results().map(m -> m.group(1)).toList();
        assertFalse(names.isEmpty(), row);
        names.stream()
            .filter(name -> MeasuredFacts.bundled().find(name).isEmpty())
            .forEach(unknown::add);
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(sayings > 0, "the page has sayings");
  }
}
