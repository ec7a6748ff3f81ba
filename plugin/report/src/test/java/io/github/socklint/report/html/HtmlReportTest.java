// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.evidence.Moment;
import io.github.socklint.model.evidence.Recorded;
import io.github.socklint.model.evidence.Recorded.CloseTime;
import io.github.socklint.model.evidence.Recorded.CloseWait;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.model.rule.Level;
import io.github.socklint.report.Examples;
import io.github.socklint.report.Report;
import io.github.socklint.report.Result;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.report.sarif.SarifWriter;
import io.github.socklint.report.source.SourceFolders;
import io.github.socklint.report.source.SourceLocator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>");

  @TempDir
  Path folder;

  private SarifLog log(Report report) throws IOException {
    SourceLocator locator = new SourceLocator(folder, List.of(), List.of());
    return SarifLog.parse(new SarifWriter(locator).text(report), "test");
  }

  private String page(Report report) throws IOException {
    return new HtmlReport(new SourceFolders(List.of(folder))).text(log(report));
  }

  private static JsonNode data(String page) {
    Matcher data = DATA.matcher(page);
    assertTrue(data.find(), "no data");
    return JsonMapper.shared().readTree(data.group(1));
  }

  private static String string(JsonNode data, JsonNode number) {
    return data.get("strings").get(number.asInt()).asString();
  }

  @Test
  void the_summary_tells_what_was_found_and_what_was_not_looked_at() throws IOException {
    String page = page(Examples.full());
    assertTrue(
        page.contains("<h1 id=\"summary-title\" tabindex=\"-1\">TCP sockets: 2 findings</h1>"));
    assertTrue(page.contains("In 2 files of 2 modules. 2 findings more are silenced"), page);
    assertTrue(page.contains("lib/broken.jar: not analysed: truncated at byte 12"));
    assertTrue(page.contains("<h3>Not readable</h3>"));
    assertTrue(page.contains("100 class files: 10 analysed, 90 skipped"));
  }

  @Test
  void the_time_is_told_where_it_is_known_and_else_the_same_findings_give_the_same_bytes()
      throws IOException {
    SourceFolders none = new SourceFolders(List.of());
    SarifLog log = log(Examples.full());
    String timed = new HtmlReport(none, Optional.of(Duration.ofMillis(1234))).text(log);
    assertTrue(timed.contains("<li>1.2 seconds</li>"));
    assertEquals(page(Examples.full()), page(Examples.full()));
  }

  @Test
  void every_finding_is_in_the_data_gravest_first_and_silenced_ones_last() throws IOException {
    JsonNode data = data(page(Examples.full()));
    List<String> levels = new ArrayList<>();
    for (JsonNode finding : data.get("findings")) {
      levels.add(string(data, finding.get(1)) + (finding.get(13).asBoolean() ? " silenced" : ""));
    }
    assertEquals(List.of("error", "note", "warning silenced", "warning silenced"), levels);
  }

  @Test
  void findings_with_one_fingerprint_have_addresses_of_their_own() throws IOException {
    List<String> keys = new ArrayList<>();
    data(page(Examples.full())).get("findings").forEach(f -> keys.add(f.get(9).asString()));
    assertEquals(List.of("0a1b2c3d", "0a1b2c3d~2", "0a1b2c3d~3", "0a1b2c3d~4"), keys);
  }

  @Test
  void the_code_around_each_step_is_on_the_page() throws IOException {
    Path source = folder.resolve("src/main/java/org/example/Server.java");
    Files.createDirectories(source.getParent());
    Files.createDirectories(folder.resolve("target/classes"));
    Files.writeString(source, "line\n".repeat(41) + "\tsocket = open();\n" + "line\n".repeat(41));
    String artifact = folder.resolve("target/classes").toString();
    JsonNode data = data(page(Examples.report(
        new Result(Examples.leak(Examples.place(artifact, 42), Level.ERROR), Optional.empty()))));
    JsonNode code = data.get("code").iterator().next().get(0);
    assertEquals(38, code.get(0).asInt());
    assertEquals(9, code.get(1).size());
    assertEquals("\tsocket = open();", code.get(1).get(4).asString());
  }

  @Test
  void no_text_becomes_markup() throws IOException {
    String hostile = "</script><img src=x onerror=alert(1)>'\"&<!--\u2028\u202e";
    String page = page(Hostile.report(hostile));
    assertFalse(page.contains("<img"), "in the page");
    assertEquals(2, page.split("<script").length - 1 - (page.split("&lt;script").length - 1));
    assertFalse(page.contains("\u2028") || page.contains("\u202e"), "hidden marks");
    JsonNode data = data(page);
    JsonNode finding = data.get("findings").get(0);
    String shown = Shown.of(hostile);
    assertEquals(shown, string(data, finding.get(0)), "rule");
    assertEquals(shown, string(data, finding.get(5)), "message");
    assertTrue(string(data, finding.get(3)).endsWith(shown + ".java"), "path");
  }

  @Test
  void only_its_own_script_and_style_may_run() throws Exception {
    String page = page(Examples.full());
    assertTrue(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"));
    for (String element : List.of("style", "script")) {
      Matcher text = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
          .matcher(page);
      assertTrue(text.find(), element);
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(text.group(1).getBytes(StandardCharsets.UTF_8));
      String hash = "sha256-" + Base64.getEncoder().encodeToString(digest);
      assertTrue(page.contains(element + "-src '" + hash.replace("=", "&#x3D;") + "'"), hash);
      assertFalse(text.find(), "one " + element);
    }
  }

  @Test
  void nothing_is_fetched() throws IOException {
    String page = page(Examples.full());
    Matcher reference = Pattern.compile(
            "(?i)<(link|img|iframe|base|script[^>]* src)|url\\(|@import")
        .matcher(DATA.matcher(page).replaceAll(""));
    assertFalse(reference.find(), () -> reference.group());
  }

  @Test
  void the_life_of_a_confirmed_connection_is_drawn_and_stays_text() throws IOException {
    End here = new End(
        "connected",
        "<b>127.0.0.1:1",
        "[::1]:80",
        7,
        Optional.empty(),
        List.of(
            new Moment(0, Moment.What.CONNECT_BEGAN, ""),
            new Moment(1000, Moment.What.CONNECTED, ""),
            new Moment(2000, Moment.What.OPTION_SET, "<img>")));
    SarifLog log = log(Examples.full());
    log.judge(
        0,
        new Judgement(
            Verdict.CONFIRMED,
            Judgement.Match.LINE,
            1,
            List.of(),
            Optional.of(new ConnectionLife(here, Optional.empty()))));
    String page = new HtmlReport(new SourceFolders(List.of())).text(log);
    assertTrue(page.contains("<template data-life=\"0a1b2c3d~2\">"));
    assertTrue(page.contains("IP &lt;b&gt;127.0.0.1.1 &gt; ::1.80: Flags [S]"), "tcpdump");
    assertTrue(page.contains(">&lt;img&gt;</text>") && !page.contains("<img"), "option");
    assertTrue(page.contains("[::1]:80, not recorded."));
  }

  @Test
  void what_was_recorded_in_all_is_drawn() throws IOException {
    SarifLog log = log(Examples.full());
    log.recorded(new Recorded(
        84,
        2,
        1,
        1,
        List.of("a fault"),
        List.of(new CloseTime(10_000, 1), new CloseTime(1_000_000_000, 4)),
        List.of(
            new CloseWait(0, 0), new CloseWait(500_000_000, 2), new CloseWait(1_000_000_000, 1))));
    String page = new HtmlReport(new SourceFolders(List.of())).text(log);
    assertTrue(page.contains("less than 10 \u00b5s") && page.contains("less than 1 s"));
    assertTrue(page.contains("d=\"M0.00 120.00H300.00V0.00H600.00V60.00\""), "the line");
    assertTrue(page.contains("a fault"));
  }
}
