// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.rule.Catalogue;
import io.github.socklint.model.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the build wrote is what the catalogue says. */
class DescriptorsTest {
  private static final List<Rule> RULES = Catalogue.bundled().rules();

  private static String built(String name) throws IOException {
    // Not by the class loader's search, which could come upon SpotBugs' own file of this name.
    String folder = DescriptorsTest.class
        .getResource("Descriptors.class")
        .toString()
        .replaceAll("io/github/.*", "");
    try (InputStream in = java.net.URI.create(folder + name).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Document parsed(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(built(name))));
  }

  private static List<Element> patterns(Document document) {
    NodeList found = document.getElementsByTagName("BugPattern");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String child(Element pattern, String name) {
    return pattern.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void theFilesAreThoseOfTheCatalogue() throws Exception {
    String version = parsed("findbugs.xml").getDocumentElement().getAttribute("version");
    assertTrue(version.matches("\\d+\\.\\d+\\.\\d+.*"), version);
    for (Map.Entry<String, String> file : Descriptors.files(RULES, version).entrySet()) {
      assertEquals(
          file.getValue(), built(file.getKey()), file.getKey() + ": rebuild rules/spotbugs");
    }
  }

  @Test
  void everyRuleIsABugPatternOfOurCategoryWithItsClosestWeakness() throws Exception {
    List<Element> patterns = patterns(parsed("findbugs.xml"));
    assertEquals(
        RULES.stream().map(Rule::spotBugsType).toList(),
        patterns.stream().map(pattern -> pattern.getAttribute("type")).toList());
    for (int i = 0; i < RULES.size(); i++) {
      List<Integer> cwe = RULES.get(i).cwe();
      assertEquals(
          cwe.isEmpty() ? "" : cwe.get(0).toString(), patterns.get(i).getAttribute("cweid"));
      assertEquals("SOCKET", patterns.get(i).getAttribute("category"));
    }
  }

  @Test
  void everyRuleIsExplainedInHtml() throws Exception {
    List<Element> patterns = patterns(parsed("messages.xml"));
    for (int i = 0; i < RULES.size(); i++) {
      Rule rule = RULES.get(i);
      assertEquals(rule.spotBugsType(), patterns.get(i).getAttribute("type"));
      assertEquals(rule.title(), child(patterns.get(i), "ShortDescription"));
      String details = child(patterns.get(i), "Details");
      for (String part : List.of(
          "<h2>Why</h2>",
          "<h2>Fix</h2>",
          "<h2>Wrong</h2>",
          "<h2>Right</h2>",
          "socklint:allow " + rule.id())) {
        assertTrue(details.contains(part), () -> rule.id() + " lacks " + part);
      }
    }
  }

  @Test
  void rulesOfLevelErrorRankBeforeOthers() throws IOException {
    assertTrue(built("bugrank.txt").contains("5 BugPattern SOCK_SOCKET_LEAK\n"));
    assertTrue(built("bugrank.txt").contains("8 BugPattern SOCK_LINGER_ZERO\n"));
    assertTrue(built("bugrank.txt").contains("10 BugPattern SOCK_CONNECT_NO_TIMEOUT\n"));
  }
}
