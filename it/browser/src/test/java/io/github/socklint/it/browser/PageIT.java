// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What a reader does with the page, on the findings of the demo. */
class PageIT {
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

  @BeforeEach
  void openTheSummary() {
    browser.size(1000, 900);
    browser.open(page, "");
    browser.complaints();
    browser.requests();
  }

  private static int listed() {
    return browser.all("#list > li").size();
  }

  private static void choose(String filter, String value) {
    new Select(browser.one("select[name=" + filter + "]")).selectByValue(value);
  }

  private static boolean visible(String id) {
    return browser.one("[id='" + id + "']").isDisplayed();
  }

  @Test
  void the_summary_leads_to_the_findings_of_a_level() {
    WebElement tile = browser.one(".tile.error");
    int errors =
        Integer.parseInt(tile.findElement(org.openqa.selenium.By.tagName("b")).getText());
    tile.click();
    browser.until(() -> visible("findings"));
    assertEquals(errors, listed());
    assertEquals("#findings?level=error", browser.fragment());
    assertFalse(visible("summary"));
  }

  @Test
  void filters_add_up_and_are_kept_in_the_address() {
    browser.go("#findings");
    int all = listed();
    choose("rule", "socket-leak-on-exception");
    int ofRule = listed();
    choose("level", "error");
    int both = listed();
    assertTrue(0 < both && both < ofRule && ofRule < all, all + ", " + ofRule + ", " + both);
    String address = browser.fragment();
    assertEquals("#findings?level=error&rule=socket-leak-on-exception", address);

    browser.open(page, address);
    assertEquals(both, listed());
    assertEquals("error", browser.one("select[name=level]").getAttribute("value"));
    assertEquals(both + " of " + all + " findings", browser.text("#status"));
  }

  @Test
  void words_are_searched_in_messages_paths_and_classes() {
    browser.go("#findings");
    browser.one("input[name=q]").sendKeys("replicator LINGER");
    assertEquals(1, listed());
    assertTrue(browser.text("#list").contains("linger-unit"), browser.text("#list"));
    assertEquals("#findings?q=replicator+LINGER", browser.fragment());

    browser.one("button[type=reset]").click();
    browser.until(() -> browser.fragment().equals("#findings"));
    assertTrue(listed() > 1);
  }

  @Test
  void the_list_is_put_in_another_order() {
    browser.go("#findings");
    choose("sort", "place");
    List<String> places =
        browser.all("#list .place").stream().map(WebElement::getText).toList();
    List<String> files =
        places.stream().map(place -> place.replaceFirst(":\\d+$", "")).toList();
    assertEquals(files.stream().sorted().toList(), files);
    assertEquals("#findings?sort=place", browser.fragment());
  }

  @Test
  void a_finding_shows_each_step_of_its_path_in_the_code() {
    browser.go("#findings?rule=linger-unit");
    browser.one("#list a").click();
    browser.until(() -> visible("finding"));
    assertTrue(browser.fragment().startsWith("#finding/"), browser.fragment());
    List<WebElement> steps = browser.all("#finding .steps li");
    assertEquals(steps.size(), browser.all("#finding .mark").size());
    assertTrue(
        browser.text("#finding .row.last").contains("FLUSH_TIME"), browser.text(".row.last"));
    for (String heading : List.of("Why it matters", "How to fix it", "To silence it")) {
      assertTrue(browser.text("#finding").contains(heading), heading);
    }
    assertTrue(browser.text("#finding").contains("// socklint:allow linger-unit"));

    browser.one("#finding .steps a").click();
    browser.until(() -> browser.driver().switchTo().activeElement().getAttribute("id") != null
        && browser.driver().switchTo().activeElement().getAttribute("id").equals("step-1"));
  }

  @Test
  void a_confirmed_finding_shows_the_life_of_a_connection_in_text_that_can_be_selected() {
    browser.open(page, "#findings?verdict=confirmed");
    assertEquals(1, listed());
    browser.one("#list a").click();
    browser.until(() -> visible("finding"));
    String drawing = browser.text("#finding svg.ladder");
    for (String text : List.of("SYN-ACK", "Flags [S.]", "CLOSE_WAIT", "12.4 s in CLOSE_WAIT")) {
      assertTrue(drawing.contains(text), () -> text + " in " + drawing);
    }
    browser.driver().executeScript("""
        const text = [...document.querySelectorAll('#finding svg text')]
            .find(each => each.textContent === 'SYN-ACK');
        getSelection().selectAllChildren(text);
        """);
    assertEquals("SYN-ACK", browser.driver().executeScript("return String(getSelection()).trim()"));
  }

  @Test
  void what_was_recorded_in_all_is_drawn_on_the_summary() {
    assertTrue(browser.text("table.histogram").contains("less than 100 \u00b5s"));
    assertTrue(browser.one("svg.line path").isDisplayed());
  }

  @Test
  void from_a_finding_one_comes_back_to_the_same_list() {
    browser.go("#findings?level=error");
    int errors = listed();
    browser.one("#list a").click();
    browser.until(() -> visible("finding"));
    browser.one("#finding .back a").click();
    browser.until(() -> visible("findings"));
    assertEquals("#findings?level=error", browser.fragment());
    assertEquals(errors, listed());
  }

  @Test
  void an_address_without_a_finding_says_so() {
    browser.open(page, "#finding/none");
    assertEquals("No such finding", browser.text("#finding h1"));
  }

  @Test
  void a_rule_has_its_page() {
    browser.open(page, "#rule/linger-zero");
    assertTrue(visible("rule/linger-zero"));
    assertFalse(visible("rules"));
    assertTrue(browser.driver().getTitle().startsWith("SO_LINGER of zero"));
  }

  @Test
  void the_keyboard_is_enough() {
    WebElement body = browser.one("body");
    body.sendKeys(Keys.TAB);
    WebElement skip = browser.driver().switchTo().activeElement();
    assertEquals("Skip to the content", skip.getText());
    skip.sendKeys(Keys.ENTER);
    browser.until(
        () -> "main".equals(browser.driver().switchTo().activeElement().getAttribute("id")));
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement first = browser.driver().switchTo().activeElement();
    assertTrue(first.getAttribute("class").startsWith("tile"), first.getAttribute("outerHTML"));
    first.sendKeys(Keys.ENTER);
    browser.until(() -> visible("findings"));
    assertEquals("findings-title", browser.driver().switchTo().activeElement().getAttribute("id"));
  }

  @Test
  void on_paper_the_list_follows_the_summary() {
    browser.driver().executeScript("dispatchEvent(new Event('beforeprint'))");
    assertTrue(visible("summary") && visible("findings"));
    assertTrue(listed() > 0);
    browser.driver().executeScript("dispatchEvent(new Event('afterprint'))");
    assertFalse(visible("findings"));
  }

  @Test
  void nothing_is_asked_for_and_nothing_complains() {
    browser.open(page, "");
    for (String view : List.of("#findings", "#rules", "#rule/eof-ignored", "#summary")) {
      browser.go(view);
    }
    browser.go("#findings");
    browser.one("#list a").click();
    assertEquals(List.of(), browser.complaints());
    assertEquals(
        List.of(),
        browser.requests().stream()
            .filter(address -> !address.startsWith(page.toUri().toString()))
            .filter(address -> !address.equals("about:blank"))
            .toList());
  }
}
