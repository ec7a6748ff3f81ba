// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one rule file: front matter between {@code ---} lines, the summary, then the sections.
 *
 * <p>Every key and every section must be there. {@code None known.} stands for an empty section of
 * misses or false alarms.
 */
final class RuleFile {
  private static final String MARKER = "---";
  private static final String NONE = "None known.";
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Set<String> KEYS = new TreeSet<>(
      Set.of("id", "title", "level", "level-note", "group", "evidence", "facts", "cwe", "sources"));
  private static final List<String> HEADINGS =
      List.of("Why", "Fix", "Wrong", "Right", "Known misses", "Known false alarms");

  private RuleFile() {}

  /**
   * @param file the file's name, {@code id.md}
   * @param text what it holds
   * @throws RuleFormatException with file and line, where the text is not a rule
   */
  static Rule parse(String file, String text) {
    List<String> lines = text.lines().toList();
    int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(MARKER) + 1;
    if (end < 1 || !lines.get(0).equals(MARKER)) {
      throw new RuleFormatException(file, 1, "no front matter between two '---' lines at the top");
    }
    FrontMatter front = new FrontMatter(file, 2, String.join("\n", lines.subList(1, end)), KEYS);
    Sections body = new Sections(file, end + 2, lines.subList(end + 1, lines.size()), HEADINGS);
    return new Rule(
        id(front, file),
        required(front, "title"),
        constant(front, "level", Level.values()),
        front.text("level-note"),
        constant(front, "group", RuleGroup.values()),
        evidence(front),
        facts(front),
        cwe(front),
        body.lead().replace('\n', ' '),
        body.text("Why"),
        body.text("Fix"),
        body.code("Wrong"),
        body.code("Right"),
        nonEmpty(front, "sources"),
        optional(body.text("Known misses")),
        optional(body.text("Known false alarms")));
  }

  private static String id(FrontMatter front, String file) {
    String id = required(front, "id");
    if (!KEBAB.matcher(id).matches() || !file.equals(id + ".md")) {
      throw front.bad("id", "id '" + id + "' is not the kebab-case name of its file");
    }
    return id;
  }

  private static String required(FrontMatter front, String key) {
    return Optional.of(front.text(key))
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> front.bad(key, "'" + key + "' is empty"));
  }

  private static List<String> nonEmpty(FrontMatter front, String key) {
    return Optional.of(front.list(key))
        .filter(list -> !list.isEmpty())
        .orElseThrow(() -> front.bad(key, "'" + key + "' names none, at least one is needed"));
  }

  private static <E extends Enum<E>> E constant(FrontMatter front, String key, E[] all) {
    String text = front.text(key);
    Stream<E> named = Arrays.stream(all).filter(each -> spelled(each).equals(text));
    return named
        .findFirst()
        .orElseThrow(() -> front.bad(
            key,
            "'" + text + "' is no " + key + ", expected one of "
                + Arrays.stream(all).map(RuleFile::spelled).toList()));
  }

  private static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> evidence(FrontMatter front) {
    List<String> ids = front.list("evidence");
    for (String id : ids) {
      if (!KEBAB.matcher(id).matches()) {
        throw front.bad("evidence", "'" + id + "' is no kebab-case id");
      }
    }
    return ids;
  }

  private static List<MeasuredFact> facts(FrontMatter front) {
    MeasuredFacts all = MeasuredFacts.bundled();
    return front.list("facts").stream()
        .map(id -> all.find(id)
            .orElseThrow(
                () -> front.bad("facts", "'" + id + "' is not in facts.yaml" + near(id, all))))
        .toList();
  }

  private static String near(String id, MeasuredFacts all) {
    List<String> near = NearNames.of(id, all.ids());
    return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
  }

  private static List<Integer> cwe(FrontMatter front) {
    try {
      return nonEmpty(front, "cwe").stream().map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw front.bad("cwe", "expected CWE numbers: " + e.getMessage());
    }
  }

  private static String optional(String text) {
    return text.equals(NONE) ? "" : text;
  }
}
