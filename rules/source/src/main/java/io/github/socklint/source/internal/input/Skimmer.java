// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.input;

import io.github.socklint.source.internal.input.Outline.Body;
import io.github.socklint.source.internal.input.Outline.Header;
import io.github.socklint.source.internal.input.Outline.Import;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Skims the tokens of a file once. What it cannot make sense of, it takes for a body. */
public final class Skimmer {
  private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");
  private static final Set<String> MODIFIERS = Set.of("public", "protected", "private");

  private final Tokens tokens;
  private final Set<String> names = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final List<Import> imports = new ArrayList<>();
  private final List<Header> types = new ArrayList<>();
  private final Set<String> inner = new HashSet<>();
  private final List<Body> bodies = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private String packageName = "";

  private Skimmer(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Skims a text. */
  public static Outline skim(String text) {
    Skimmer skimmer = new Skimmer(Tokens.of(text));
    skimmer.names();
    skimmer.structure();
    return new Outline(
        skimmer.packageName,
        skimmer.imports,
        skimmer.names,
        skimmer.words,
        skimmer.types,
        skimmer.inner,
        skimmer.bodies);
  }

  private void names() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Tokens.WORD) {
        String word = tokens.text(i);
        words.add(word);
        if (Character.isUpperCase(word.charAt(0)) || word.charAt(0) == '_') {
          names.add(word);
          qualified(i, word);
        }
      }
    }
  }

  /** Adds {@code java.net.Socket}, where packages stand before the name. */
  private void qualified(int last, String word) {
    int i = last;
    String name = word;
    while (tokens.kind(i - 1) == '.' && tokens.kind(i - 2) == Tokens.WORD) {
      i -= 2;
      name = tokens.text(i) + "." + name;
    }
    if (i != last && Character.isLowerCase(name.charAt(0))) {
      names.add(name);
    }
  }

  private void structure() {
    int i = 0;
    int start = 0;
    int parentheses = 0;
    while (i < tokens.size()) {
      switch (tokens.kind(i)) {
        case '(' -> parentheses++;
        case ')' -> parentheses = Math.max(0, parentheses - 1);
        case ';' -> {
          if (parentheses == 0) {
            declaration(start, i);
            start = i + 1;
          }
        }
        case '{' -> {
          if (parentheses == 0) {
            i = brace(start, i);
            start = i + 1;
          } else {
            // In an annotation, or a lambda in the arguments of a field's initialiser.
            i = skip(start, i);
          }
        }
        case '}' -> {
          open.poll();
          parentheses = 0;
          start = i + 1;
        }
        default -> {}
      }
      i++;
    }
  }

  /** Package and import declarations. */
  private void declaration(int from, int to) {
    if (!open.isEmpty()) {
      return;
    }
    int i = from;
    while (i < to && !tokens.is(i, "package") && !tokens.is(i, "import")) {
      i++;
    }
    if (i == to) {
      return;
    }
    boolean isStatic = tokens.is(i + 1, "static");
    StringBuilder name = new StringBuilder();
    boolean onDemand = false;
    for (int j = i + (isStatic ? 2 : 1); j < to; j++) {
      if (tokens.kind(j) == '*') {
        onDemand = true;
      } else {
        name.append(tokens.text(j));
      }
    }
    if (tokens.is(i, "package")) {
      packageName = name.toString();
    } else {
      String what =
          onDemand && name.length() > 0 ? name.substring(0, name.length() - 1) : name.toString();
      imports.add(new Import(what, isStatic, onDemand));
    }
  }

  /** Looks at what stands before the brace; gives the index of the last token that is done. */
  private int brace(int from, int at) {
    int kind = kindOfType(from, at);
    if (kind >= 0) {
      String simple = tokens.text(kind + 1);
      String name = open.isEmpty() ? simple : open.peek() + "$" + simple;
      open.push(name);
      types.add(new Header(name, supers(kind + 2, at)));
      return at;
    }
    return skip(from, at);
  }

  private int skip(int from, int at) {
    int close = close(at);
    boolean isPlain = body(from, close);
    if (close < tokens.size()) {
      String owner = open.isEmpty() ? "" : open.peek();
      bodies.add(new Body(
          owner,
          tokens.start(from),
          tokens.start(at),
          tokens.start(close),
          method(from, at),
          isPlain));
    }
    return close;
  }

  /** The name of the method whose body starts there; empty where it is none's. */
  private String method(int from, int at) {
    int depth = 0;
    for (int i = from; i < at; i++) {
      char kind = tokens.kind(i);
      if (kind == '(') {
        depth++;
      } else if (kind == ')') {
        depth--;
      } else if (depth == 0 && kind == '=') {
        return "";
      } else if (depth == 0
          && kind == Tokens.WORD
          && tokens.kind(i + 1) == '('
          && isTyped(from, i)) {
        return tokens.text(i);
      }
    }
    return "";
  }

  /** Whether a type stands before the name, as it does not in constructors and annotations. */
  private boolean isTyped(int from, int name) {
    char before = tokens.kind(name - 1);
    return name > from
        && (before == ']'
            || before == '>'
            || before == Tokens.WORD && !MODIFIERS.contains(tokens.text(name - 1)));
  }

  /** The index of {@code class} and the like; -1 where the brace opens no class. */
  private int kindOfType(int from, int at) {
    int parentheses = 0;
    for (int i = from; i < at; i++) {
      char kind = tokens.kind(i);
      if (kind == '(') {
        parentheses++;
      } else if (kind == ')') {
        parentheses--;
      } else if (kind == '=' && parentheses == 0) {
        return -1;
      } else if (parentheses == 0 && isKind(i) && tokens.kind(i - 1) != '.') {
        return i;
      }
    }
    return -1;
  }

  private boolean isKind(int i) {
    return tokens.kind(i) == Tokens.WORD
        && tokens.kind(i + 1) == Tokens.WORD
        && KINDS.contains(tokens.text(i))
        && (!tokens.is(i, "record") || tokens.kind(i + 2) == '(' || tokens.kind(i + 2) == '<');
  }

  /** The names after {@code extends} and {@code implements}. */
  private List<String> supers(int from, int to) {
    List<String> supers = new ArrayList<>();
    int i = skipBrackets(from, to);
    boolean listens = false;
    while (i < to) {
      if (tokens.is(i, "extends") || tokens.is(i, "implements")) {
        listens = true;
      } else if (tokens.is(i, "permits")) {
        listens = false;
      } else if (listens && tokens.kind(i) == Tokens.WORD && tokens.kind(i - 1) != '@') {
        StringBuilder name = new StringBuilder(tokens.text(i));
        while (tokens.kind(i + 1) == '.' && tokens.kind(i + 2) == Tokens.WORD) {
          name.append('.').append(tokens.text(i + 2));
          i += 2;
        }
        supers.add(name.toString());
      }
      i = skipBrackets(i + 1, to);
    }
    return supers;
  }

  private int skipBrackets(int from, int to) {
    int i = from;
    int depth = 0;
    while (i < to) {
      char kind = tokens.kind(i);
      if (kind == '<' || kind == '(') {
        depth++;
      } else if (kind == '>' || kind == ')') {
        depth--;
      } else if (depth == 0) {
        return i;
      }
      i++;
    }
    return i;
  }

  private int close(int open) {
    int depth = 0;
    int i = open;
    for (; i < tokens.size(); i++) {
      char kind = tokens.kind(i);
      if (kind == '{') {
        depth++;
      } else if (kind == '}' && --depth == 0) {
        return i;
      }
    }
    return i;
  }

  /**
   * Looks for classes in a body: local ones, and an anonymous class after {@code new X(…)}.
   *
   * @return whether there is none, nor a lambda
   */
  private boolean body(int from, int to) {
    boolean isPlain = true;
    Deque<String> news = new ArrayDeque<>();
    for (int i = from; i < to; i++) {
      char kind = tokens.kind(i);
      if (kind == '(') {
        news.push(created(i));
      } else if (kind == ')' && !news.isEmpty()) {
        String created = news.pop();
        if (!created.isEmpty() && tokens.kind(i + 1) == '{') {
          inner.add(created);
          isPlain = false;
        }
      } else if (isTogether(i, "->") || isTogether(i, "::")) {
        isPlain = false;
      } else if (isKind(i) && tokens.kind(i - 1) != '.') {
        isPlain = false;
        int end = i;
        while (end < to && tokens.kind(end) != '{') {
          end++;
        }
        inner.addAll(supers(i + 2, end));
      }
    }
    return isPlain;
  }

  /** Whether two characters stand there side by side. */
  private boolean isTogether(int i, String operator) {
    return tokens.kind(i) == operator.charAt(0)
        && tokens.kind(i + 1) == operator.charAt(1)
        && tokens.start(i + 1) == tokens.end(i);
  }

  /** The name in {@code new X<…>(}, or nothing. */
  private String created(int parenthesis) {
    int i = parenthesis - 1;
    int depth = 0;
    while (i >= 0 && (depth > 0 || tokens.kind(i) == '>')) {
      depth += tokens.kind(i) == '>' ? 1 : tokens.kind(i) == '<' ? -1 : 0;
      i--;
    }
    StringBuilder name = new StringBuilder();
    while (i >= 0 && tokens.kind(i) == Tokens.WORD && !tokens.is(i, "new")) {
      name.insert(0, tokens.text(i));
      if (tokens.kind(i - 1) != '.') {
        return tokens.is(i - 1, "new") ? name.toString() : "";
      }
      name.insert(0, '.');
      i -= 2;
    }
    return "";
  }
}
