// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, messages and code that mean to be markup, or to break the page by their length. */
class HostileIT {
  @TempDir
  static Path folder;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void drawThePage() throws IOException {
    browser = Browser.open();
    page = Pages.hostile(folder);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void assertHarmless(String view) {
    assertEquals(List.of(), browser.all("img"), view);
    assertTrue(!browser.driver().getTitle().equals("owned"), view);
    assertEquals(List.of(), browser.complaints(), view);
    Object overflow =
        browser.driver().executeScript("return document.documentElement.scrollWidth - innerWidth");
    assertTrue(((Number) overflow).intValue() <= 0, () -> view + " scrolls sideways");
  }

  @Test
  void hostile_text_stays_text() {
    browser.size(360, 800);
    browser.open(page, "");
    assertHarmless("summary");
    browser.go("#findings");
    assertEquals(2, browser.all("#list > li").size());
    assertHarmless("findings");
    for (String finding :
        browser.all("#list a").stream().map(a -> a.getAttribute("hash")).toList()) {
      browser.open(page, finding);
      assertTrue(browser.one("#finding").isDisplayed());
      assertHarmless(finding);
    }
  }

  @Test
  void hostile_code_is_shown_with_its_marks_spelled_out() {
    browser.size(1000, 800);
    browser.open(page, "#findings?q=onerror");
    browser.one("#list a").click();
    browser.until(() -> browser.one("#finding").isDisplayed());
    assertTrue(browser.text("#finding .row.hit").contains("<img src=x"), "the code");
    assertTrue(browser.text("#finding .row.hit").contains("U+202E"), "the turning mark");
  }

  @Test
  void a_hostile_filter_in_the_address_finds_nothing_and_does_nothing() {
    browser.open(page, "#findings?rule=%3Cimg%20src%3Dx%3E&page=-3&sort=__proto__&q=%00");
    assertHarmless("address");
    browser.open(page, "#finding/%E0%A4%A/9");
    assertHarmless("broken escape");
  }
}
