// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import com.github.javaparser.ParseResult;
import com.github.javaparser.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one clause what the parser did not like. */
final class Mistake {
  private static final Pattern PLACE =
      Pattern.compile("\\(?line (\\d+),\\s*col(?:umn)? (\\d+)\\)?");
  private static final Pattern TOKEN = Pattern.compile("line (\\d+), column (\\d+)");
  private static final int LONGEST = 120;

  private Mistake() {}

  static int line(ParseResult<?> result) {
    Problem first = result.getProblems().get(0);
    Optional<Integer> located =
        first.getLocation().flatMap(l -> l.getBegin().getRange()).map(r -> r.begin.line);
    if (located.isPresent()) {
      return located.get();
    }
    Matcher m = TOKEN.matcher(first.getVerboseMessage());
    Matcher n = PLACE.matcher(first.getVerboseMessage());
    return m.find() ? Integer.parseInt(m.group(1)) : n.find() ? Integer.parseInt(n.group(1)) : 1;
  }

  static String reason(ParseResult<?> result) {
    String message = result.getProblems().get(0).getMessage().replace("Parse error. ", "");
    String line = message.lines().findFirst().orElse("not understood");
    String short_ = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return "line " + line(result) + ": " + short_;
  }
}
