// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.flow.Terminator.Condition;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.engine.structured.Statements.Case;
import io.github.socklint.engine.structured.Test;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTBlock;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTPattern;
import net.sourceforge.pmd.lang.java.ast.ASTStatement;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchArrowBranch;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchArrowRHS;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchBranch;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchExpression;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchFallthroughBranch;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchLabel;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchLike;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers switch statements and expressions. */
final class Switches {
  private static final MethodId EQUALS =
      new MethodId("java.lang.String", "equals", "(Ljava/lang/Object;)Z");

  private final Body body;
  private final MethodBuilder b;

  /** The type that the switch expression around yields; null outside of one. */
  private JTypeMirror yielded;

  Switches(Body body) {
    this.body = body;
    this.b = body.b;
  }

  void statement(ASTSwitchLike choice) {
    JTypeMirror outer = yielded;
    Selector selector = selector(choice);
    b.switchOn(selector.keys(), cases(choice, selector, null));
    yielded = outer;
  }

  int expression(ASTSwitchExpression choice) {
    JTypeMirror outer = yielded;
    JTypeMirror type = choice.getTypeMirror();
    Selector selector = selector(choice);
    List<Case> cases = cases(choice, selector, type);
    yielded = type;
    int value = b.switchValue(selector.keys(), cases);
    yielded = outer;
    return value;
  }

  /** {@code yield}. */
  void yields(ASTExpression value) {
    b.yields(yielded == null ? body.value(value) : body.value(value, yielded));
  }

  /**
   * What is switched on.
   *
   * @param value its value
   * @param keys the number that cases name
   * @param numbers whether the cases' constants are those numbers
   */
  private record Selector(int value, int keys, boolean numbers, JTypeMirror type) {}

  private Selector selector(ASTSwitchLike choice) {
    ASTExpression tested = choice.getTestedExpression();
    JTypeMirror type = tested.getTypeMirror();
    if (type.unbox().isPrimitive()) {
      int value = body.value(tested, type.getTypeSystem().INT);
      return new Selector(value, value, true, type);
    }
    int value = b.assign(b.variable(), b.copy(body.value(tested)));
    b.at(tested.getBeginLine());
    if (choice.isEnumSwitch()) {
      MethodId ordinal = new MethodId(TypeNames.owner(type), "ordinal", "()I");
      int number = b.call(CallKind.VIRTUAL, ordinal, List.of(value));
      return new Selector(value, number, false, type);
    }
    return new Selector(value, value, false, type);
  }

  private List<Case> cases(ASTSwitchLike choice, Selector selector, JTypeMirror type) {
    List<Case> cases = new ArrayList<>();
    int number = 0;
    for (ASTSwitchBranch branch : choice.getBranches()) {
      ASTSwitchLabel label = branch.getLabel();
      List<Integer> keys = new ArrayList<>();
      for (ASTExpression constant : label.getExprList()) {
        if (selector.numbers()) {
          keys.add(key(constant, number++));
        } else if (choice.isEnumSwitch() && !(constant instanceof ASTNullLiteral)) {
          keys.add(number++);
        }
      }
      boolean isEnum = choice.isEnumSwitch() && !label.isPatternLabel();
      Test test = selector.numbers() || isEnum || label.isDefault() ? null : test(label, selector);
      cases.add(new Case(
          keys,
          test,
          label.isDefault(),
          branch instanceof ASTSwitchArrowBranch,
          () -> branch(branch, type)));
    }
    return cases;
  }

  private static int key(ASTExpression constant, int otherwise) {
    Object value = constant.getConstValue();
    Object number =
        value == null ? null : Conversions.constant(value, constant.getTypeSystem().INT);
    return number instanceof Integer key ? key : otherwise;
  }

  private Test test(ASTSwitchLabel label, Selector selector) {
    Test any = b.always(false);
    for (ASTPattern pattern : label.children(ASTPattern.class)) {
      any = b.or(any, body.patterns.matches(selector.value(), selector.type(), pattern));
    }
    for (ASTExpression constant : label.getExprList()) {
      any = b.or(any, equal(constant, selector));
    }
    ASTExpression guard = label.getGuardExpression();
    return guard == null ? any : b.and(any, body.conditions.test(guard));
  }

  private Test equal(ASTExpression constant, Selector selector) {
    return (whenTrue, whenFalse) -> {
      if (constant instanceof ASTNullLiteral) {
        b.branch(Condition.EQ, selector.value(), Op.NONE, whenTrue, whenFalse);
        return;
      }
      int value = body.value(constant);
      b.branch(
          b.call(CallKind.VIRTUAL, EQUALS, List.of(selector.value(), value)), whenTrue, whenFalse);
    };
  }

  private void branch(ASTSwitchBranch branch, JTypeMirror type) {
    if (branch instanceof ASTSwitchFallthroughBranch several) {
      for (ASTStatement statement : several.getStatements()) {
        body.statements.statement(statement);
      }
      return;
    }
    ASTSwitchArrowRHS right = ((ASTSwitchArrowBranch) branch).getRightHandSide();
    b.at(right.getBeginLine());
    if (right instanceof ASTBlock block) {
      body.statements.statement(block);
    } else if (right instanceof ASTThrowStatement thrown) {
      body.statements.statement(thrown);
    } else if (right instanceof ASTExpression value) {
      b.statement(() -> {
        if (type == null) {
          body.expressions.effect(value);
        } else {
          b.yields(body.value(value, type));
        }
      });
    }
  }
}
