// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.build;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Level;
import io.github.socklint.model.rule.Rule;

/** The text of PMD's ruleset (ruleset_2_0_0.xsd): one rule for each of the catalogue. */
public final class Ruleset {
  /** Where the ruleset stands in the jar, as PMD's own categories do. */
  public static final String PATH = "category/java/socklint.xml";

  /** The release that brought the rules; one that comes later must have its own. */
  static final String SINCE = "0.1.0";

  private static final String WEAKNESS = "https://cwe.mitre.org/data/definitions/%d.html";

  private static final String HEAD = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Made from socklint's catalogue of rules by the build. -->
      <ruleset name="socklint"
          xmlns="http://pmd.sourceforge.net/ruleset/2.0.0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://pmd.sourceforge.net/ruleset/2.0.0 \
      https://pmd.sourceforge.io/ruleset_2_0_0.xsd">
        <description>Misuse of TCP sockets: SO_LINGER, watermarks and buffers, handshake and \
      teardown.</description>
      """;

  private static final String RULE = """

        <rule name="%s"
            language="java"
            since="%s"
            message="%s"
            class="io.github.socklint.pmd.SocketRule"
            externalInfoUrl="%s">
          <description>
      %s    </description>
          <priority>%d</priority>
          <properties>
            <property name="socklintRule" value="%s"/>
          </properties>
          <example><![CDATA[
      // Wrong
      %s]]></example>
          <example><![CDATA[
      // Right
      %s]]></example>
        </rule>
      """;

  private Ruleset() {}

  /** The ruleset with all rules of the catalogue, in its order. */
  public static String of(Catalogue catalogue) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Rule rule : catalogue.rules()) {
      text.append(RULE.formatted(
          rule.pmdName(),
          SINCE,
          escaped(rule.title()),
          WEAKNESS.formatted(rule.cwe().get(0)),
          escaped(rule.helpText()),
          priority(rule.level()),
          rule.id(),
          inCdata(rule.wrong()),
          inCdata(rule.right())));
    }
    return text.append("</ruleset>\n").toString();
  }

  /** PMD's priority, 1 (high) to 5 (low). */
  static int priority(Level level) {
    return switch (level) {
      case ERROR -> 1;
      case WARNING -> 3;
      case NOTE -> 5;
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String inCdata(String text) {
    return text.replace("]]>", "]]]]><![CDATA[>");
  }
}
