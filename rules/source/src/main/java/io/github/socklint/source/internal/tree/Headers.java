// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import io.github.socklint.source.internal.input.Tokens;
import java.util.Set;

/** Recognises where declarations begin in text that does not parse. */
final class Headers {
  private static final Set<String> ACCESS = Set.of("public", "protected", "private");
  private static final Set<String> MODIFIERS = Set.of(
      "public",
      "protected",
      "private",
      "static",
      "final",
      "abstract",
      "synchronized",
      "native",
      "strictfp",
      "default",
      "sealed",
      "transient",
      "volatile");
  private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");

  /** Words that are neither a type nor a name. */
  private static final Set<String> STATEMENTS = Set.of(
      "assert",
      "break",
      "case",
      "catch",
      "continue",
      "do",
      "else",
      "extends",
      "finally",
      "for",
      "goto",
      "if",
      "implements",
      "import",
      "instanceof",
      "new",
      "package",
      "return",
      "super",
      "switch",
      "synchronized",
      "this",
      "throw",
      "throws",
      "try",
      "while",
      "yield");

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

  private final Tokens tokens;

  Headers(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether the header of a class begins there, modifiers and annotations included. */
  boolean isType(int at) {
    int i = afterModifiers(at);
    return isWord(i) && KINDS.contains(tokens.text(i)) && isName(i + 1);
  }

  /** Whether a member begins there that no body of a method can hold. */
  boolean isMember(int at, String typeName) {
    int i = afterModifiers(at);
    if (hasAccess(at, i)) {
      return isWord(i) || tokens.kind(i) == '<';
    }
    if (tokens.is(i, typeName) && tokens.kind(i + 1) == '(') {
      return isFollowedByBody(i + 1);
    }
    int name = afterType(tokens.kind(i) == '<' ? afterBrackets(i, '<', '>') : i);
    return name > i && isName(name) && tokens.kind(name + 1) == '(' && isFollowedByBody(name + 1);
  }

  /** The brace or semicolon that ends the header, or the text's end. */
  int end(int at) {
    int i = at;
    while (i < tokens.size() && tokens.kind(i) != '{' && tokens.kind(i) != ';') {
      i++;
    }
    return i;
  }

  /** Whether the brace opens the body of a class, named or anonymous. */
  boolean opensType(int declaration, int brace) {
    for (int i = declaration; i < brace; i++) {
      if (isWord(i)
          && KINDS.contains(tokens.text(i))
          && isName(i + 1)
          && tokens.kind(i - 1) != '.') {
        return true;
      }
    }
    return isAnonymous(brace);
  }

  private boolean isAnonymous(int brace) {
    int i = brace - 1;
    int depth = 0;
    while (i >= 0 && (tokens.kind(i) == ')' || depth > 0)) {
      depth += tokens.kind(i) == ')' ? 1 : tokens.kind(i) == '(' ? -1 : 0;
      i--;
    }
    while (i >= 0 && (isName(i) || ".<>,?".indexOf(tokens.kind(i)) >= 0)) {
      i--;
    }
    return tokens.is(i, "new");
  }

  /** The name of the class whose body the brace opens; empty for an anonymous one. */
  String typeName(int declaration, int brace) {
    for (int i = declaration; i < brace; i++) {
      if (isWord(i) && KINDS.contains(tokens.text(i)) && isName(i + 1)) {
        return tokens.text(i + 1);
      }
    }
    return "";
  }

  private boolean hasAccess(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isWord(i) && ACCESS.contains(tokens.text(i))) {
        return true;
      }
    }
    return false;
  }

  private int afterModifiers(int at) {
    int i = at;
    while (true) {
      if (tokens.kind(i) == '@' && isName(i + 1)) {
        i += 2;
        while (tokens.kind(i) == '.' && isWord(i + 1)) {
          i += 2;
        }
        i = tokens.kind(i) == '(' ? afterBrackets(i, '(', ')') : i;
      } else if (isWord(i) && MODIFIERS.contains(tokens.text(i))) {
        i++;
      } else {
        return i;
      }
    }
  }

  /** Behind a type that begins there; the same place where none does. */
  private int afterType(int at) {
    if (!isName(at) && !(isWord(at) && PRIMITIVES.contains(tokens.text(at)))) {
      return at;
    }
    int i = at + 1;
    while (tokens.kind(i) == '.' && isName(i + 1)) {
      i += 2;
    }
    i = tokens.kind(i) == '<' ? afterBrackets(i, '<', '>') : i;
    while (tokens.kind(i) == '[' && tokens.kind(i + 1) == ']') {
      i += 2;
    }
    return i;
  }

  private boolean isFollowedByBody(int parenthesis) {
    int i = afterBrackets(parenthesis, '(', ')');
    if (tokens.is(i, "throws")) {
      i++;
      while (isName(i) || tokens.kind(i) == '.' || tokens.kind(i) == ',') {
        i++;
      }
    }
    return tokens.kind(i) == '{';
  }

  private int afterBrackets(int at, char open, char close) {
    int depth = 0;
    int i = at;
    for (; i < tokens.size(); i++) {
      char kind = tokens.kind(i);
      depth += kind == open ? 1 : kind == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
      if (kind == '{' || kind == '}' || kind == ';') {
        return i;
      }
    }
    return i;
  }

  private boolean isWord(int i) {
    return tokens.kind(i) == Tokens.WORD;
  }

  private boolean isName(int i) {
    return isWord(i)
        && !STATEMENTS.contains(tokens.text(i))
        && !MODIFIERS.contains(tokens.text(i))
        && !PRIMITIVES.contains(tokens.text(i));
  }
}
