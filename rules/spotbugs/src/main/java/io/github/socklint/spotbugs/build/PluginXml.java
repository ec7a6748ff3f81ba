// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs.build;

import io.github.socklint.model.rule.Rule;
import io.github.socklint.spotbugs.SocketDetector;
import java.util.List;
import java.util.stream.Collectors;

/** {@code findbugs.xml}: the detector, and a bug pattern for each rule. */
final class PluginXml {
  static final String ID = "io.github.socklint.spotbugs";
  static final String CATEGORY = "SOCKET";
  static final String ABBREVIATION = "SOCK";

  private PluginXml() {}

  static String of(List<Rule> rules, String version) {
    Xml xml = new Xml()
        .open(
            "FindbugsPlugin",
            "pluginid",
            ID,
            "version",
            version,
            "provider",
            "socklint",
            "defaultenabled",
            "true")
        .empty("BugCategory", "category", CATEGORY)
        .empty(
            "Detector",
            "class",
            SocketDetector.class.getName(),
            "speed",
            "fast",
            "reports",
            rules.stream().map(Rule::spotBugsType).collect(Collectors.joining(",")));
    for (Rule rule : rules) {
      pattern(xml, rule);
    }
    return xml.close().end();
  }

  /** SpotBugs has room for one CWE number: the closest. The details list all. */
  private static void pattern(Xml xml, Rule rule) {
    String type = rule.spotBugsType();
    if (rule.cwe().isEmpty()) {
      xml.empty("BugPattern", "type", type, "abbrev", ABBREVIATION, "category", CATEGORY);
    } else {
      String cwe = Integer.toString(rule.cwe().get(0));
      xml.empty(
          "BugPattern", "type", type, "abbrev", ABBREVIATION, "category", CATEGORY, "cweid", cwe);
    }
  }
}
