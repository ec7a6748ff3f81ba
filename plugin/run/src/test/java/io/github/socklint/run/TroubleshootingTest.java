// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that explains the IDs of messages. */
class TroubleshootingTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^## (SL\\d{3}): \\S.*\n\n\\S");

  @Test
  void eachIdOfAMessageIsAHeadingWithText() throws IOException {
    String page = Files.readString(Path.of("TROUBLESHOOTING.md"));
    List<String> headings = HEADING
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .map(h -> h.substring(3, 8))
        .toList();
    List<String> codes = Arrays.stream(MessageId.values()).map(MessageId::code).toList();
    assertEquals(codes, headings);
  }

  @Test
  void idsAreSortedAndUnique() {
    List<String> codes = Arrays.stream(MessageId.values()).map(MessageId::code).toList();
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
  }

  @Test
  void theReadmeLeadsToThePage() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    assertTrue(readme.contains("(plugin/run/TROUBLESHOOTING.md)"));
  }
}
