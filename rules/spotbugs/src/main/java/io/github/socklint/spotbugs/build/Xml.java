// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs.build;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML file, an element a line. */
final class Xml {
  private static final String INDENT = "  ";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  /** What is written; the writer's exceptions cannot happen, for nothing is read or stored. */
  private interface Writing {
    void run() throws XMLStreamException;
  }

  Xml() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    write(() -> xml.writeStartDocument("UTF-8", "1.0"));
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element that others go into; attributes are names and values in turn. */
  Xml open(String name, String... attributes) {
    write(() -> {
      newLine();
      xml.writeStartElement(name);
      attributes(attributes);
    });
    depth++;
    return this;
  }

  Xml close() {
    depth--;
    write(() -> {
      newLine();
      xml.writeEndElement();
    });
    return this;
  }

  Xml empty(String name, String... attributes) {
    write(() -> {
      newLine();
      xml.writeEmptyElement(name);
      attributes(attributes);
    });
    return this;
  }

  Xml text(String name, String content, String... attributes) {
    write(() -> {
      newLine();
      xml.writeStartElement(name);
      attributes(attributes);
      xml.writeCharacters(content);
      xml.writeEndElement();
    });
    return this;
  }

  /** HTML stays readable. */
  Xml html(String name, String content) {
    if (content.contains("]]>")) {
      throw new IllegalArgumentException("ends a CDATA section: " + content);
    }
    write(() -> {
      newLine();
      xml.writeStartElement(name);
      xml.writeCData("\n" + content);
      xml.writeEndElement();
    });
    return this;
  }

  String end() {
    write(() -> {
      xml.writeEndDocument();
      xml.flush();
    });
    return text + "\n";
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + INDENT.repeat(depth));
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }
}
