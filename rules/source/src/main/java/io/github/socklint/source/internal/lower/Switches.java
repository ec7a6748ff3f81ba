// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.flow.Terminator.Condition;
import io.github.socklint.engine.structured.Label;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.engine.structured.Statements.Case;
import io.github.socklint.engine.structured.Test;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Switches, old and new. */
final class Switches {
  private static final MethodId EQUALS =
      new MethodId("java.lang.String", "equals", "(Ljava/lang/Object;)Z");

  private final Body body;
  private final MethodBuilder b;

  Switches(Body body) {
    this.body = body;
    this.b = body.b;
  }

  void statement(SwitchStmt s) {
    body.block(() -> {
      Subject subject = subject(s.getSelector());
      b.switchOn(subject.keys(), cases(s.getEntries(), subject, null));
    });
  }

  int expression(SwitchExpr s, JType expected) {
    int[] result = new int[1];
    JType type = body.typing.of(s);
    JType asked = type.isPrimitive() || !expected.isKnown() || expected.isVoid() ? type : expected;
    // No scope around: the value outlives the switch.
    Subject subject = subject(s.getSelector());
    result[0] = b.switchValue(subject.keys(), cases(s.getEntries(), subject, asked));
    return result[0];
  }

  /**
   * What is switched over.
   *
   * @param value the value itself
   * @param keys a number for each case; the value, for integers
   */
  private record Subject(int value, int keys, JType type, Optional<ClassInfo> enumeration) {}

  private Subject subject(Expression selector) {
    JType type = body.typing.of(selector);
    int value = b.assign(b.variable(), b.copy(body.expressions.value(selector, JType.UNKNOWN)));
    Optional<ClassInfo> enumeration = Typing.reference(type).isClass()
        ? body.world().find(Typing.reference(type).name()).filter(i -> (i.access() & 0x4000) != 0)
        : Optional.empty();
    int keys = value;
    b.at(Body.line(selector));
    if (enumeration.isPresent()) {
      keys = b.call(CallKind.VIRTUAL, new MethodId(type.name(), "ordinal", "()I"), List.of(value));
    } else if (!type.unboxed().isNumeric()) {
      keys = b.opaque();
    }
    return new Subject(value, keys, type, enumeration);
  }

  private List<Case> cases(List<SwitchEntry> entries, Subject subject, JType yielded) {
    List<Case> cases = new ArrayList<>();
    int[] unknownKey = {1_000_000};
    for (SwitchEntry entry : entries) {
      List<Integer> keys = new ArrayList<>();
      List<Test> tests = new ArrayList<>();
      boolean otherwise = entry.isDefault() || entry.getLabels().isEmpty();
      for (Expression label : entry.getLabels()) {
        Optional<Integer> key = key(label, subject);
        if (key.isPresent()) {
          keys.add(key.get());
        } else if (label instanceof NameExpr n && n.getNameAsString().equals("default")) {
          otherwise = true;
        } else if (label.isPatternExpr() || label.isNullLiteralExpr() || isText(label)) {
          tests.add(test(label, entry, subject));
        } else {
          keys.add(unknownKey[0]++);
        }
      }
      Test test = tests.stream().reduce(b::or).orElse(null);
      boolean arrow = entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
      cases.add(new Case(keys, test, otherwise, arrow, () -> lower(entry, arrow, yielded)));
    }
    return cases;
  }

  private boolean isText(Expression label) {
    return body.expressions.constant(label).filter(String.class::isInstance).isPresent();
  }

  private Optional<Integer> key(Expression label, Subject subject) {
    if (subject.enumeration().isPresent() && (label.isNameExpr() || label.isFieldAccessExpr())) {
      String name = label.isNameExpr()
          ? label.asNameExpr().getNameAsString()
          : label.asFieldAccessExpr().getNameAsString();
      int index = 0;
      for (ClassInfo.Field f : subject.enumeration().get().fields()) {
        if (f.name().equals(name)) {
          return Optional.of(index);
        }
        index++;
      }
    }
    return body.expressions
        .constant(label)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }

  private Test test(Expression label, SwitchEntry entry, Subject subject) {
    if (label.isNullLiteralExpr()) {
      return (yes, no) -> b.branch(Condition.EQ, subject.value(), Op.NONE, yes, no);
    }
    if (label instanceof PatternExpr p) {
      return (yes, no) -> {
        Label matches = b.label();
        body.conditions.pattern(p, subject.value(), matches, no);
        b.place(matches);
        if (entry.getGuard().isPresent()) {
          body.conditions.test(entry.getGuard().get()).branch(yes, no);
        } else {
          b.jump(yes);
        }
      };
    }
    return (yes, no) -> {
      int text = body.expressions.value(label, JType.STRING);
      b.at(Body.line(label));
      b.branch(b.call(CallKind.VIRTUAL, EQUALS, List.of(subject.value(), text)), yes, no);
    };
  }

  private void lower(SwitchEntry entry, boolean arrow, JType yielded) {
    for (Statement s : entry.getStatements()) {
      if (arrow && yielded != null && s instanceof ExpressionStmt e) {
        b.at(Body.line(s));
        int value = body.expressions.value(e.getExpression(), yielded);
        b.yields(value);
      } else {
        body.statements.lower(s);
      }
    }
  }
}
