// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.input;

import java.util.Arrays;

/** The tokens of a source text; comments are left out. Never fails: what is odd is a token, too. */
public final class Tokens {
  /** An identifier or keyword. */
  public static final char WORD = 'w';

  /** A number, string, character or text block. */
  public static final char LITERAL = 'l';

  private final String text;
  private int size;
  private char[] kinds = new char[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];

  private Tokens(String text) {
    this.text = text;
  }

  /** Splits a text. */
  public static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.split();
    return tokens;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** {@link #WORD}, {@link #LITERAL}, or the character itself; 0 outside of the text. */
  public char kind(int index) {
    return index < 0 || index >= size ? 0 : kinds[index];
  }

  /** Where it starts in the text. */
  public int start(int index) {
    return starts[index];
  }

  /** Where it ends. */
  public int end(int index) {
    return ends[index];
  }

  /** The token as it stands there. */
  public String text(int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** Whether it is this word. */
  public boolean is(int index, String word) {
    return kind(index) == WORD
        && ends[index] - starts[index] == word.length()
        && text.startsWith(word, starts[index]);
  }

  /**
   * The text without comments, and with a blank where several stood: a parser spends most of its
   * time on those. Lines stay.
   */
  public String compacted() {
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < size; i++) {
      gap(from, starts[i], kept);
      kept.append(text, starts[i], ends[i]);
      from = ends[i];
    }
    gap(from, text.length(), kept);
    return kept.toString();
  }

  private void gap(int from, int to, StringBuilder kept) {
    int length = kept.length();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        kept.append(c);
      }
    }
    if (kept.length() == length && from < to) {
      kept.append(' ');
    }
  }

  private void split() {
    int at = 0;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (c <= ' ') {
        at++;
      } else if (c == '/' && text.startsWith("//", at)) {
        at = lineEnd(at);
      } else if (c == '/' && text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? length : end + 2;
      } else {
        at = token(c, at);
      }
    }
  }

  private int token(char c, int at) {
    int end;
    char kind;
    if (Character.isJavaIdentifierStart(c)) {
      end = wordEnd(at + 1);
      kind = WORD;
    } else if (c == '"') {
      end = text.startsWith("\"\"\"", at) ? blockEnd(at + 3) : literalEnd(at + 1, '"');
      kind = LITERAL;
    } else if (c == '\'') {
      end = literalEnd(at + 1, '\'');
      kind = LITERAL;
    } else if (c >= '0' && c <= '9') {
      end = wordEnd(at + 1);
      kind = LITERAL;
    } else {
      end = at + 1;
      kind = c;
    }
    add(kind, at, end);
    return end;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private int literalEnd(int from, char quote) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      } else if (c == '\n' || c == '\r') {
        return at;
      }
      at += c == '\\' ? 2 : 1;
    }
    return text.length();
  }

  private int blockEnd(int from) {
    int at = from;
    while (at < text.length()) {
      if (text.startsWith("\"\"\"", at)) {
        return at + 3;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return text.length();
  }

  private void add(char kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size++] = end;
  }
}
