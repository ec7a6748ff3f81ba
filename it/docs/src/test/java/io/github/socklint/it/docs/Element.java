// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element of XML, for looking whether one document has what another shows. */
record Element(Node node) {
  /** What tells one plugin, dependency or goal from another; other texts are a reader's choice. */
  private static final Set<String> NAMES = Set.of("groupId", "artifactId", "goal", "phase");

  /**
   * The root of a document.
   *
   * @throws IllegalArgumentException where it is not well-formed
   */
  static Element of(String xml) {
    try {
      return new Element(DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static Element of(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(e.toString(), e);
    }
  }

  String name() {
    return node.getNodeName();
  }

  String text() {
    return node.getTextContent().strip();
  }

  boolean isNamed(String name, String text) {
    return name().equals(name) && text().equals(text);
  }

  Element parent() {
    return new Element(node.getParentNode());
  }

  List<Element> children() {
    List<Element> children = new ArrayList<>();
    for (Node at = node.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at.getNodeType() == Node.ELEMENT_NODE) {
        children.add(new Element(at));
      }
    }
    return children;
  }

  /**
   * The child of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  Element child(String name) {
    return children().stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("<" + name() + "> has no <" + name + ">"));
  }

  /** This one and all below it. */
  List<Element> all() {
    List<Element> all = new ArrayList<>(List.of(this));
    children().forEach(child -> all.addAll(child.all()));
    return all;
  }

  /**
   * Paths of what is shown and not here, as the most alike element of all below this one has it.
   */
  List<String> missing(Element shown) {
    return all().stream()
        .filter(element -> element.name().equals(shown.name()))
        .map(element -> element.lacking(shown))
        .min((a, b) -> Integer.compare(a.size(), b.size()))
        .orElse(List.of(shown.name()));
  }

  private List<String> lacking(Element shown) {
    if (NAMES.contains(name()) && !text().equals(shown.text())) {
      return List.of(shown.name() + "=" + shown.text());
    }
    List<String> lacking = new ArrayList<>();
    for (Element child : shown.children()) {
      children().stream()
          .filter(mine -> mine.name().equals(child.name()))
          .map(mine -> mine.lacking(child))
          .min((a, b) -> Integer.compare(a.size(), b.size()))
          .orElse(List.of(child.name()))
          .forEach(path -> lacking.add(name() + "/" + path));
    }
    return lacking;
  }
}
