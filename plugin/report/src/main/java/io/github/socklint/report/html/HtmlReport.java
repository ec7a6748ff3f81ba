// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.socklint.model.evidence.Judgement;
import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.report.sarif.SarifLog;
import io.github.socklint.report.source.SourceFolders;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws the findings of a SARIF file as one page. Without a time, the same findings and the same
 * source give the same bytes.
 *
 * @param sources the source that findings tell of, as far as it is at hand
 * @param elapsed how long the run took that made the findings; empty where it is not known
 */
public record HtmlReport(SourceFolders sources, Optional<Duration> elapsed) {
  /** So many findings are listed for browsers that run no script. */
  private static final int PLAIN = 500;

  /** So many lives are drawn, of the gravest findings; each is some ten thousand bytes. */
  private static final int DRAWN = 500;

  /** What the template names. */
  private record Page(
      String title,
      Inlined style,
      Inlined script,
      Summary summary,
      List<Charts> charts,
      List<LifeDrawing> lives,
      List<Item> plain,
      String plainMore,
      List<RulePage.Group> groups,
      String footer,
      String data) {}

  /** A page of which no run is known that it took time. */
  public HtmlReport(SourceFolders sources) {
    this(sources, Optional.empty());
  }

  /** The page. */
  public String text(SarifLog log) {
    List<Entry> entries = Entry.of(log.reported());
    Summary summary = Summary.of(entries, log.coverage(), elapsed);
    Template template = Mustache.compiler()
        .escapeHTML(true)
        .emptyStringIsFalse(true)
        .withLoader(part -> new StringReader(Inlined.resource(part + ".mustache")))
        .compile(Inlined.resource("page.mustache"));
    return template.execute(new Page(
        "socklint: " + summary.headline(),
        Inlined.of("page.css"),
        Inlined.of("page.js"),
        summary,
        log.recorded().map(Charts::of).stream().toList(),
        entries.stream().flatMap(HtmlReport::drawing).limit(DRAWN).toList(),
        entries.stream().limit(PLAIN).map(Item::of).toList(),
        entries.size() > PLAIN
            ? "The first " + PLAIN + " of " + Words.count(entries.size(), "finding") + ":"
            : "",
        RulePage.groups(Catalogue.bundled().rules()),
        "Made by socklint. Reads nothing from the network; all it shows is in this file.",
        PageData.of(entries, Excerpts.of(entries, sources))));
  }

  private static Stream<LifeDrawing> drawing(Entry entry) {
    return entry.reported().judgement().flatMap(Judgement::life).stream()
        .map(life -> LifeDrawing.of(entry.key(), life));
  }

  /**
   * Writes the file, and the folders above it where they are missing.
   *
   * @throws IOException where that fails
   */
  public void write(SarifLog log, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    // Not writeString, which refuses half a surrogate pair.
    Files.write(file, text(log).getBytes(StandardCharsets.UTF_8));
  }
}
