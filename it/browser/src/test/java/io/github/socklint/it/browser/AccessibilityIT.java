// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe-core's rules, and no sideways scrolling, in both schemes at three widths. */
class AccessibilityIT {
  @TempDir
  static Path folder;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void drawThePage() throws IOException {
    browser = Browser.open();
    page = Pages.demo(folder);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "light, 360",
    "light, 800",
    "light, 1400",
    "dark, 360",
    "dark, 800",
    "dark, 1400",
  })
  void every_view_is_accessible(String scheme, int width) {
    browser.size(width, 900);
    browser.scheme(scheme);
    browser.open(page, "#findings?verdict=confirmed");
    String finding = browser.one("#list a").getAttribute("hash");
    for (String view : List.of("", "#findings", finding, "#rules", "#rule/linger-zero")) {
      browser.open(page, view);
      Results results = new AxeBuilder().analyze(browser.driver());
      assertTrue(!results.getPasses().isEmpty(), "axe looked at nothing");
      assertEquals(
          List.of(),
          results.getViolations().stream()
              .map(v -> v.getId() + ": " + v.getNodes())
              .toList(),
          () -> view + " " + scheme + " " + width);
      Object overflow = browser
          .driver()
          .executeScript("return document.documentElement.scrollWidth - innerWidth");
      assertTrue(((Number) overflow).intValue() <= 0, () -> view + " is wider than " + width);
    }
  }
}
