// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.document.FileLocation;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.reporting.RuleContext;

/** A finding as PMD reports it. */
final class Violation {
  private Violation() {}

  static void report(RuleContext context, ASTCompilationUnit file, Finding finding, Rule rule) {
    int line = Math.max(1, finding.place().line().orElse(1));
    JavaNode node = node(file, line);
    String text = text(finding, rule);
    if (isAlone(node, line) && node.getBeginLine() == line) {
      context.addViolationWithMessage(node, "{0}", text);
    } else {
      context.addViolationWithPosition(node, line, line, "{0}", text);
    }
  }

  /** The message, the level where it is not the rule's usual one, and the path that leads there. */
  static String text(Finding finding, Rule rule) {
    StringBuilder text = new StringBuilder();
    if (finding.level() != rule.level()) {
      text.append(finding.level().id()).append(": ");
    }
    text.append(finding.message());
    if (finding.steps().size() > 1) {
      List<String> steps = new ArrayList<>();
      finding.steps().forEach(step -> steps.add(at(step, finding) + ": " + step.message()));
      text.append(" Path: ").append(String.join("; ", steps));
    }
    // Reports of PMD put their own full stop behind it, or none.
    return text.toString().replaceFirst("\\.$", "");
  }

  private static String at(Step step, Finding finding) {
    String file = step.place().sourceFile();
    String simple = file.substring(file.lastIndexOf('/') + 1);
    boolean same = file.equals(finding.place().sourceFile());
    return step.place().line().isEmpty()
        ? simple
        : (same ? "line " : simple + ":") + step.place().line().getAsInt();
  }

  /**
   * The outermost node that starts on the line and ends there; where there is none the innermost
   * one around the line. Annotations around it may suppress the violation.
   */
  private static JavaNode node(ASTCompilationUnit file, int line) {
    JavaNode at = file;
    JavaNode next = file;
    while (next != null && !isAlone(next, line)) {
      at = next;
      next = null;
      for (JavaNode child : at.children()) {
        FileLocation lines = lines(child);
        boolean around = lines.getStartLine() <= line && lines.getEndLine() >= line;
        if (around && (next == null || lines.getStartLine() == line)) {
          next = child;
        }
      }
    }
    return next == null ? at : next;
  }

  private static boolean isAlone(JavaNode node, int line) {
    FileLocation lines = lines(node);
    return lines.getStartLine() == line && lines.getEndLine() == line;
  }

  /** All lines of a node; what a declaration gives as its own lines are those of its name. */
  private static FileLocation lines(JavaNode node) {
    return node.getTextDocument().toLocation(node.getTextRegion());
  }
}
