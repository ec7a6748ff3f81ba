// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Markdown below the front matter: a lead, then sections under {@code ##} headings. */
final class Sections {
  private static final String FENCE = "```";

  private final String file;
  private final String lead;
  private final Map<String, Section> sections = new LinkedHashMap<>();

  /** A section's text, stripped, and the line of its heading. */
  private record Section(int line, String body) {}

  /**
   * @param file the file's name, for messages
   * @param firstLine the line of the file on which the text starts, counted from 1
   * @param lines the text
   * @param headings the headings that must stand there, in this order, and no other
   */
  Sections(String file, int firstLine, List<String> lines, List<String> headings) {
    this.file = file;
    String heading = "";
    int headingLine = firstLine;
    StringBuilder body = new StringBuilder();
    boolean inCode = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      inCode ^= line.startsWith(FENCE);
      if (!inCode && line.startsWith("## ")) {
        put(heading, headingLine, body);
        heading = line.substring(3).strip();
        headingLine = firstLine + i;
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    if (inCode) {
      throw new RuleFormatException(file, headingLine, "a code block of this section never ends");
    }
    put(heading, headingLine, body);
    lead = sections.remove("").body();
    if (!List.copyOf(sections.keySet()).equals(headings)) {
      throw new RuleFormatException(
          file, firstLine, "sections are " + sections.keySet() + ", expected " + headings);
    }
  }

  private void put(String heading, int line, StringBuilder body) {
    Section section = new Section(line, body.toString().strip());
    if (sections.put(heading, section) != null) {
      throw new RuleFormatException(file, line, "section '" + heading + "' stands here again");
    }
    if (section.body().isEmpty()) {
      String name = heading.isEmpty() ? "the sentence above the first section" : heading;
      throw new RuleFormatException(file, line, "no text in '" + name + "'");
    }
  }

  /** The text above the first heading. */
  String lead() {
    return lead;
  }

  /** The text below a heading, stripped. */
  String text(String heading) {
    return sections.get(heading).body();
  }

  /** The one Java block that is all of a section; ends with a line feed. */
  String code(String heading) {
    Section section = sections.get(heading);
    String open = FENCE + "java\n";
    String body = section.body();
    boolean oneBlock =
        body.startsWith(open) && body.endsWith("\n" + FENCE) && body.split(FENCE, -1).length == 3;
    if (!oneBlock) {
      throw new RuleFormatException(
          file, section.line(), "section '" + heading + "' must be one ```java block, no more");
    }
    return body.substring(open.length(), body.length() - FENCE.length());
  }
}
