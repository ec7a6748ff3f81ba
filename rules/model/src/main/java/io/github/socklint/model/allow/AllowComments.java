// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.allow;

import io.github.socklint.model.allow.AllowComment.Parsed;
import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The {@code // socklint:allow <rule-id> <reason>} comments of one source file.
 *
 * <p>A comment behind code speaks of its own line; one on a line of its own speaks of the next line
 * that is not such a comment.
 */
public final class AllowComments {
  private final List<Parsed> comments;
  private final List<String> warnings;

  private AllowComments(List<Parsed> comments, List<String> warnings) {
    this.comments = comments;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Reads the comments of a file.
   *
   * @param displayPath the file, as warnings name it
   * @param lines its text
   * @param isRule whether the catalogue knows a rule id
   */
  public static AllowComments of(String displayPath, List<String> lines, Predicate<String> isRule) {
    List<Parsed> comments = AllowComment.parse(lines);
    List<String> warnings = new ArrayList<>();
    for (Parsed comment : comments) {
      String at = displayPath + ":" + comment.line() + ": warning: ";
      if (!isRule.test(comment.ruleId())) {
        warnings.add(MessageId.ALLOW_COMMENT.on(at
            + "socklint:allow names no rule of socklint: '"
            + comment.ruleId()
            + "'; `rules` lists them"));
      } else if (comment.reason().isBlank()) {
        warnings.add(MessageId.ALLOW_COMMENT.on(at
            + "socklint:allow "
            + comment.ruleId()
            + " silences nothing until a reason stands behind it"));
      }
    }
    return new AllowComments(comments, warnings);
  }

  /** Of a file that is there and cannot be read: no comments, and a warning. */
  public static AllowComments unreadable(String displayPath, IOException cause) {
    return new AllowComments(
        List.of(),
        List.of(MessageId.INPUT_UNREADABLE.on(
            displayPath + ": warning: cannot be read for comments: " + cause)));
  }

  /** The reason for which a comment silences this rule on this line (from 1), if one does. */
  public Optional<String> reason(String ruleId, int line) {
    return comments.stream()
        .filter(
            c -> c.about() == line && c.ruleId().equals(ruleId) && !c.reason().isBlank())
        .findFirst()
        .map(Parsed::reason);
  }

  /** What is wrong with comments of this file, a line each. */
  public List<String> warnings() {
    return warnings;
  }
}
