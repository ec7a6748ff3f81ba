// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs.build;

import io.github.socklint.model.rule.Rule;
import io.github.socklint.spotbugs.SocketDetector;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** {@code messages.xml}: what SpotBugs shows of the plugin and of each rule. */
final class MessagesXml {
  /** The detector adds class, method and the finding's own sentence, in this order. */
  private static final String SENTENCE_AND_METHOD = "{2} In {1}";

  private static final String ABOUT =
      "Finds misuse of TCP sockets: lingering closes that reset connections or block for hours,"
          + " watermarks that do nothing, connections that nobody closes and that end in"
          + " CLOSE_WAIT.";

  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

  private MessagesXml() {}

  static String of(List<Rule> rules) {
    Xml xml = new Xml().open("MessageCollection");
    xml.open("Plugin")
        .text("ShortDescription", "socklint")
        .html("Details", html(ABOUT))
        .close();
    // SpotBugs' own categories have B, C, D, E, I, M, P, S, V, X.
    xml.open("BugCategory", "category", PluginXml.CATEGORY)
        .text("Description", "TCP sockets")
        .text("Abbreviation", "T")
        .html("Details", html(ABOUT))
        .close();
    xml.open("Detector", "class", SocketDetector.class.getName())
        .html("Details", html("Follows each socket through the whole program. " + ABOUT))
        .close();
    rules.forEach(rule -> pattern(xml, rule));
    xml.text("BugCode", "Misuse of a socket", "abbrev", PluginXml.ABBREVIATION);
    return xml.close().end();
  }

  private static void pattern(Xml xml, Rule rule) {
    xml.open("BugPattern", "type", rule.spotBugsType())
        .text("ShortDescription", rule.title())
        .text("LongDescription", SENTENCE_AND_METHOD)
        .html("Details", html(rule.helpMarkdown() + allowing(rule)))
        .close();
  }

  private static String allowing(Rule rule) {
    return "\n## To allow it\n\n`// socklint:allow " + rule.id()
        + " <reason>` on the line or the one"
        + " above, where SpotBugs knows the source folders, or `@SuppressFBWarnings(value = \""
        + rule.spotBugsType() + "\", justification = \"<reason>\")`.\n";
  }

  private static String html(String markdown) {
    return HTML.render(MARKDOWN.parse(markdown));
  }
}
