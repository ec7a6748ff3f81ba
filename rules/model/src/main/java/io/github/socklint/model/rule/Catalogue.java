// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All rules, in the order in which reports and pages list them. Immutable.
 *
 * <p>Each rule is one Markdown file beside {@code index.txt}, which names them in order; both are
 * checked strictly when they are read.
 */
public final class Catalogue {
  private static final String INDEX = "index.txt";

  private final Map<String, Rule> rules;

  /** Read once, at the first use. */
  private static final class Bundled {
    static final Catalogue INSTANCE = read(Catalogue::resource);
  }

  private Catalogue(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /** The catalogue of this release. */
  public static Catalogue bundled() {
    return Bundled.INSTANCE;
  }

  /**
   * Reads the index and the files that it names.
   *
   * @param content gives the text of a file by its name
   * @throws RuleFormatException with file and line, where one of them is malformed
   */
  static Catalogue read(UnaryOperator<String> content) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    List<String> lines = content.apply(INDEX).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String id = lines.get(i).strip();
      if (id.isEmpty() || id.startsWith("#")) {
        continue;
      }
      String file = id + ".md";
      if (rules.put(id, RuleFile.parse(file, content.apply(file))) != null) {
        throw new RuleFormatException(INDEX, i + 1, "'" + id + "' stands here a second time");
      }
    }
    return new Catalogue(rules);
  }

  /** The rules in the order of the index. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** The rule with this id, or empty where there is none. */
  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * The rule with this id.
   *
   * @throws IllegalArgumentException where there is none; the message lists ids that look alike
   */
  public Rule rule(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  private String unknown(String id) {
    List<String> near = NearNames.of(id, rules.keySet());
    return near.isEmpty()
        ? "no rule '" + id + "'; the rules are " + String.join(", ", rules.keySet())
        : "no rule '" + id + "'; did you mean " + String.join(", ", near) + "?";
  }

  static String resource(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new RuleFormatException(name, 1, "named in " + INDEX + ", but there is no such file");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + ": " + e.getMessage(), e);
    }
  }
}
