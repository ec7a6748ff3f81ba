// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Links within the repository lead somewhere. */
class LinksTest {
  private static final String SCHEME = "^[a-z]+:.*";

  /**
   * What is wrong with a link; empty where it leads to a file, and to a heading where it says so.
   */
  private static Optional<String> fault(Page from, String link) {
    String[] parts = link.split("#", 2);
    Path target =
        parts[0].isEmpty() ? from.file() : from.file().resolveSibling(parts[0]).normalize();
    if (!target.startsWith(Page.TOP) || !Files.exists(target)) {
      return Optional.of(link + ": there is no " + target);
    }
    if (parts.length == 2 && !Page.read(target).anchors().contains(parts[1])) {
      return Optional.of(link + ": no such heading in " + target);
    }
    return Optional.empty();
  }

  @Test
  void every_link_within_the_repository_leads_somewhere() {
    List<String> faults = new ArrayList<>();
    int followed = 0;
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        if (!link.matches(SCHEME)) {
          followed++;
          fault(page, link).ifPresent(fault -> faults.add(page.name() + " " + fault));
        }
      }
    }
    assertEquals("", String.join("\n", faults));
    assertTrue(followed > 0, "README.md alone has some");
  }

  @Test
  void links_elsewhere_are_encrypted() {
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        assertTrue(!link.startsWith("http:"), () -> page.name() + " " + link);
      }
    }
  }

  @Test
  void a_link_to_no_file_or_no_heading_is_told() {
    Page page = Page.parse(
        Page.TOP.resolve("README.md"),
        "[a](#the-rules) [b](#four) [c](no/such.md) [d](CHANGELOG.md#added)");
    List<String> told =
        page.links().stream().flatMap(l -> fault(page, l).stream()).toList();
    assertEquals(2, told.size(), told::toString);
    assertTrue(told.get(0).startsWith("#four: no such heading"), told.get(0));
    assertTrue(told.get(1).startsWith("no/such.md: there is no "), told.get(1));
  }
}
