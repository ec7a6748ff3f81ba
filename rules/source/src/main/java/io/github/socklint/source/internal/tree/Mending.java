// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import io.github.socklint.source.internal.input.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Mends a text that does not parse: leaves out the body that holds the mistake or, outside of
 * bodies, the declaration, and closes what was left open. The parser itself gives up the whole file
 * for a mistake outside of bodies. Lines stay.
 */
final class Mending {
  /**
   * A brace that is open.
   *
   * @param type the name of the class whose body it opens, empty for an anonymous one; null where
   *     it opens code
   */
  private record Frame(int brace, String type) {
    boolean isCode() {
      return type == null;
    }
  }

  private final String text;
  private final Tokens tokens;
  private final Headers headers;

  /** The open braces, outermost first, before the mistake. */
  private final Deque<Frame> open = new ArrayDeque<>();

  /** The braces that close what stands outermost. */
  private final List<Integer> closing = new ArrayList<>();

  /** The token that the parser refused. */
  private final int mistake;

  /** Where the declaration begins that holds the mistake. */
  private int declaration;

  private Mending(String text, int at) {
    this.text = text;
    this.tokens = Tokens.of(text);
    this.headers = new Headers(tokens);
    int i = 0;
    while (i < tokens.size() && tokens.end(i) <= at) {
      i++;
    }
    this.mistake = i;
    for (int j = 0; j < mistake; j++) {
      step(j);
    }
  }

  private void step(int i) {
    char kind = tokens.kind(i);
    if (kind == '{') {
      boolean isType = headers.opensType(declaration, i);
      open.addLast(new Frame(i, isType ? headers.typeName(declaration, i) : null));
      declaration = i + 1;
    } else if (kind == '}') {
      open.pollLast();
      if (open.isEmpty()) {
        closing.add(i);
      }
      declaration = i + 1;
    } else if (kind == ';') {
      declaration = i + 1;
    }
  }

  /**
   * The text without what does not parse.
   *
   * @param at the position of what the parser refused
   * @return empty where nothing can be left out
   */
  static Optional<String> mended(String text, int at) {
    String mended = new Mending(text, at).mended();
    return mended.equals(text) ? Optional.empty() : Optional.of(mended);
  }

  private String mended() {
    Optional<Frame> body = open.stream().filter(Frame::isCode).findFirst();
    if (body.isPresent()) {
      return inBody(body.get());
    }
    if (mistake >= tokens.size() && !open.isEmpty()) {
      return text + "}".repeat(open.size());
    }
    return open.isEmpty() ? outsideOfTypes() : amongMembers();
  }

  /** Leaves a body out. One that runs into the next member, or to the text's end, lacks its end. */
  private String inBody(Frame body) {
    String type = open.stream()
        .takeWhile(f -> !f.equals(body))
        .reduce((first, last) -> last)
        .map(Frame::type)
        .orElse("");
    int from = tokens.end(body.brace());
    boolean plain = open.stream().dropWhile(f -> !f.equals(body)).allMatch(Frame::isCode);
    for (int i = body.brace() + 1; plain && i <= mistake && i < tokens.size(); i++) {
      if (startsLine(i) && headers.isMember(i, type) && mistake <= headers.end(i)) {
        StringBuilder mended = new StringBuilder(text);
        Blanks.fill(mended, from, tokens.start(i));
        return mended.insert(tokens.start(i), '}').toString();
      }
    }
    StringBuilder mended = new StringBuilder(text);
    int close = close(body.brace());
    if (close < tokens.size()) {
      Blanks.fill(mended, from, tokens.start(close));
      return mended.toString();
    }
    Blanks.fill(mended, from, text.length());
    long around = open.stream().takeWhile(f -> !f.equals(body)).count();
    return mended.append("}".repeat((int) around + 1)).toString();
  }

  private String amongMembers() {
    int end = endOfMember(declaration);
    int from = Math.min(declaration, mistake);
    String type = open.getLast().type();
    for (int i = Math.max(mistake, from); i < end && tokens.kind(i) != '{'; i++) {
      if (i > from && (headers.isMember(i, type) || headers.isType(i))) {
        return without(from, i);
      }
    }
    return without(from, end);
  }

  /** The token behind a member: after its semicolon or body, and before the end of its class. */
  private int endOfMember(int from) {
    for (int i = from; i < tokens.size(); i++) {
      char kind = tokens.kind(i);
      if (kind == ';') {
        return i + 1;
      } else if (kind == '{') {
        return Math.min(tokens.size(), close(i) + 1);
      } else if (kind == '}') {
        return i;
      }
    }
    return tokens.size();
  }

  private String outsideOfTypes() {
    for (int brace : closing) {
      int next = brace + 1;
      if (next <= mistake && !headers.isType(next) && headers.isMember(next, "")) {
        // One brace too many has closed the class.
        return without(brace, next);
      }
    }
    int i = Math.max(mistake, declaration + 1);
    while (i < tokens.size() && !headers.isType(i) && !tokens.is(i, "import")) {
      i++;
    }
    return without(declaration, i);
  }

  private boolean startsLine(int i) {
    int newline = text.lastIndexOf('\n', tokens.start(i));
    return i == 0 || tokens.start(i - 1) < newline || tokens.kind(i - 1) == '}';
  }

  private int close(int brace) {
    int depth = 0;
    for (int i = brace; i < tokens.size(); i++) {
      depth += tokens.kind(i) == '{' ? 1 : tokens.kind(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The text without these tokens. */
  private String without(int from, int to) {
    if (from >= to || from >= tokens.size()) {
      return text;
    }
    StringBuilder left = new StringBuilder(text);
    Blanks.fill(left, tokens.start(from), tokens.end(to - 1));
    return left.toString();
  }
}
