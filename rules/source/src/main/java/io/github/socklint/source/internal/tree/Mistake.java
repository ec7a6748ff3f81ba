// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ParseException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser did not like, and where. */
final class Mistake {
  private static final Pattern PLACE =
      Pattern.compile("\\(?line (\\d+),\\s*col(?:umn)? (\\d+)\\)?");
  private static final int LONGEST = 120;

  private Mistake() {}

  /** Where the token stands that the parser refused. */
  static int position(ParseResult<?> result, String text) {
    Problem first = result.getProblems().get(0);
    Optional<Token> refused = first
        .getCause()
        .filter(c -> c instanceof ParseException)
        .map(c -> ((ParseException) c).currentToken)
        .map(t -> t.next);
    if (refused.isPresent()) {
      Token token = refused.get();
      return token.kind == GeneratedJavaParserConstants.EOF
          ? text.length()
          : Blanks.position(text, token.beginLine, token.beginColumn);
    }
    Optional<Position> located =
        first.getLocation().flatMap(l -> l.getBegin().getRange()).map(r -> r.begin);
    if (located.isPresent()) {
      return Blanks.position(text, located.get().line, located.get().column);
    }
    Matcher m = PLACE.matcher(first.getVerboseMessage());
    return m.find()
        ? Blanks.position(text, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
        : 0;
  }

  /** The line of that, from 1 on, and in one clause what the parser says. */
  static String reason(ParseResult<?> result, String text) {
    String message = result.getProblems().get(0).getMessage().replace("Parse error. ", "");
    String line = message.lines().findFirst().orElse("not understood");
    String short_ = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return "line " + Blanks.line(text, position(result, text)) + ": " + short_;
  }
}
