// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment right before a block, for the tests and invisible to readers:
 *
 * <ul>
 *   <li>{@code <!-- not run: REASON -->} the command cannot be run here;
 *   <li>{@code <!-- exit 1 -->} the command ends with this code, not with 0;
 *   <li>{@code <!-- needs PROGRAM -->} the command is skipped where that program is not installed;
 *   <li>{@code <!-- file NAME -->} the block is that file of the reader's, for commands further
 *       down;
 *   <li>{@code <!-- plugin -->} the XML goes into the plugins of the reader's POM, for commands
 *       further down;
 *   <li>{@code <!-- in BUILD -->} the XML is part of {@code it/builds/src/it/BUILD/pom.xml}, which
 *       a real build uses; {@code parent} is one of them;
 *   <li>{@code <!-- example: REASON -->} nothing can be said of the block but that it is well
 *       formed.
 * </ul>
 *
 * @param kind the first word or words
 * @param text what follows; may be empty
 */
record Remark(Kind kind, String text) {
  private static final Pattern FORM =
      Pattern.compile("(?s)<!--\\s*(not run|exit|needs|file|plugin|in)\\b:?\\s*(.*?)\\s*-->");

  /** What a comment asks for. */
  enum Kind {
    NOT_RUN,
    EXIT,
    NEEDS,
    FILE,
    PLUGIN,
    IN
  }

  /** The remark that a comment makes; empty where it is a comment like any other. */
  static Optional<Remark> of(String comment) {
    Matcher matcher = FORM.matcher(comment.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Kind kind = Kind.valueOf(matcher.group(1).replace(' ', '_').toUpperCase(java.util.Locale.ROOT));
    return Optional.of(new Remark(kind, matcher.group(2)));
  }
}
