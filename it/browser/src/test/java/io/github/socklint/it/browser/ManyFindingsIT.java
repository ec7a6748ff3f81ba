// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 50,000 findings on one page; prints what it takes. */
class ManyFindingsIT {
  private static final int MANY = 50_000;

  private static final String TIMED_SEARCH = """
      const box = document.querySelector('input[name=q]');
      const began = performance.now();
      box.value = arguments[0];
      box.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      return Math.round(performance.now() - began);
      """;

  private static final String TIMED_LOAD = """
      const [load] = performance.getEntriesByType('navigation');
      return Math.round(load.loadEventEnd);
      """;

  @TempDir
  Path folder;

  @Test
  void are_paged_and_filtered() throws IOException {
    try (Browser browser = Browser.open()) {
      Path page = Pages.many(folder, MANY);
      browser.open(page, "#findings");
      browser.until(() -> browser.text("#status").equals("50,000 findings"));
      System.out.printf(
          "%,d findings: %,d bytes, opened in %s ms%n",
          MANY, Files.size(page), browser.driver().executeScript(TIMED_LOAD));
      assertEquals(100, browser.all("#list > li").size());

      Object first = browser.driver().executeScript(TIMED_SEARCH, "49999:");
      assertEquals("1 of 50,000 findings", browser.text("#status"));
      Object second = browser.driver().executeScript(TIMED_SEARCH, "part7 leak");
      assertTrue(browser.text("#status").endsWith(" of 50,000 findings"));
      System.out.printf("first search in %s ms, next in %s ms%n", first, second);

      browser.open(page, "#findings?page=500");
      assertEquals("Page 500 of 500", browser.text("#pages"));
      browser.one("#previous").click();
      assertEquals("#findings?page=499", browser.fragment());
    }
  }
}
