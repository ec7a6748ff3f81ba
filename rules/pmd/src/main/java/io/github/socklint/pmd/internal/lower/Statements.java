// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.engine.structured.Test;
import net.sourceforge.pmd.lang.java.ast.ASTAssertStatement;
import net.sourceforge.pmd.lang.java.ast.ASTBlock;
import net.sourceforge.pmd.lang.java.ast.ASTBreakStatement;
import net.sourceforge.pmd.lang.java.ast.ASTContinueStatement;
import net.sourceforge.pmd.lang.java.ast.ASTDoStatement;
import net.sourceforge.pmd.lang.java.ast.ASTExplicitConstructorInvocation;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTExpressionStatement;
import net.sourceforge.pmd.lang.java.ast.ASTForStatement;
import net.sourceforge.pmd.lang.java.ast.ASTForeachStatement;
import net.sourceforge.pmd.lang.java.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.java.ast.ASTLabeledStatement;
import net.sourceforge.pmd.lang.java.ast.ASTLocalVariableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.java.ast.ASTStatement;
import net.sourceforge.pmd.lang.java.ast.ASTStatementExpressionList;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchStatement;
import net.sourceforge.pmd.lang.java.ast.ASTSynchronizedStatement;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.ast.ASTTryStatement;
import net.sourceforge.pmd.lang.java.ast.ASTVariableDeclarator;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.ASTWhileStatement;
import net.sourceforge.pmd.lang.java.ast.ASTYieldStatement;
import net.sourceforge.pmd.lang.java.types.JArrayType;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers statements. */
final class Statements {
  private final Body body;
  private final MethodBuilder b;
  private final Tries tries;

  Statements(Body body) {
    this.body = body;
    this.b = body.b;
    this.tries = new Tries(body);
  }

  /** The statements of a block, in a scope of their own. */
  void block(ASTBlock block) {
    b.scope(() -> block.forEach(this::statement));
    b.at(block.getEndLine());
  }

  /** One statement. */
  void statement(ASTStatement s) {
    b.at(s.getBeginLine());
    if (s instanceof ASTBlock block) {
      block(block);
    } else {
      b.statement(() -> lower(s));
    }
  }

  private void lower(ASTStatement s) {
    if (s instanceof ASTExpressionStatement e) {
      body.expressions.effect(e.getExpr());
    } else if (s instanceof ASTLocalVariableDeclaration declaration) {
      declare(declaration);
    } else if (s instanceof ASTIfStatement choice) {
      choose(choice);
    } else if (s instanceof ASTReturnStatement end) {
      returns(end);
    } else if (s instanceof ASTThrowStatement thrown) {
      b.throwing(body.value(thrown.getExpr()));
    } else if (s instanceof ASTTryStatement attempt) {
      tries.lower(attempt);
    } else if (s instanceof ASTExplicitConstructorInvocation call) {
      Constructors.callOther(body, call);
    } else if (s instanceof ASTStatementExpressionList list) {
      list.forEach(body.expressions::effect);
    } else if (s instanceof ASTSynchronizedStatement guarded) {
      int lock = body.value(guarded.getLockExpression());
      b.synchronizedOn(lock, () -> block(guarded.getBody()));
    } else if (s instanceof ASTAssertStatement assertion) {
      assertion(assertion);
    } else {
      jumpOrLoop(s);
    }
  }

  private void jumpOrLoop(ASTStatement s) {
    if (s instanceof ASTWhileStatement loop) {
      b.whileLoop(body.conditions.test(loop.getCondition()), () -> statement(loop.getBody()));
    } else if (s instanceof ASTDoStatement loop) {
      b.doWhile(() -> statement(loop.getBody()), body.conditions.test(loop.getCondition()));
    } else if (s instanceof ASTForStatement loop) {
      b.scope(() -> forLoop(loop));
    } else if (s instanceof ASTForeachStatement loop) {
      b.scope(() -> forEach(loop));
    } else if (s instanceof ASTSwitchStatement choice) {
      b.scope(() -> body.switches.statement(choice));
    } else if (s instanceof ASTYieldStatement yield) {
      body.switches.yields(yield.getExpr());
    } else if (s instanceof ASTBreakStatement jump) {
      b.breakTo(jump.getLabel());
    } else if (s instanceof ASTContinueStatement jump) {
      b.continueTo(jump.getLabel());
    } else if (s instanceof ASTLabeledStatement labelled) {
      b.labelled(labelled.getLabel(), () -> statement(labelled.getStatement()));
    }
    // Local classes are lowered with the file's other classes; the rest does nothing.
  }

  private void declare(ASTLocalVariableDeclaration declaration) {
    for (ASTVariableDeclarator each : declaration.children(ASTVariableDeclarator.class)) {
      ASTVariableId variable = each.getVarId();
      int slot = body.declare(variable);
      if (each.getInitializer() != null) {
        b.assign(slot, body.value(each.getInitializer(), variable.getTypeMirror()));
      }
    }
  }

  private void choose(ASTIfStatement choice) {
    Test test = body.conditions.test(choice.getCondition());
    ASTStatement otherwise = choice.getElseBranch();
    if (otherwise == null) {
      b.ifThen(test, () -> statement(choice.getThenBranch()));
    } else {
      b.ifElse(test, () -> statement(choice.getThenBranch()), () -> statement(otherwise));
    }
  }

  private void returns(ASTReturnStatement end) {
    ASTExpression value = end.getExpr();
    if (value == null) {
      b.returns();
    } else if (body.result == null) {
      body.expressions.effect(value);
      b.returns();
    } else {
      int result = body.value(value, body.result);
      b.at(end.getBeginLine()).returns(result);
    }
  }

  private void forLoop(ASTForStatement loop) {
    if (loop.getInit() != null) {
      statement(loop.getInit());
    }
    b.at(loop.getBeginLine());
    Test test =
        loop.getCondition() == null ? b.always(true) : body.conditions.test(loop.getCondition());
    ASTStatementExpressionList update = loop.getUpdate();
    b.forLoop(
        test,
        () -> {
          if (update != null) {
            b.statement(() -> update.forEach(body.expressions::effect));
          }
        },
        () -> statement(loop.getBody()));
  }

  private void forEach(ASTForeachStatement loop) {
    ASTExpression over = loop.getIterableExpr();
    JTypeMirror type = over.getTypeMirror();
    ASTVariableId variable = loop.getVarId();
    int values = body.value(over);
    b.at(loop.getBeginLine());
    if (type instanceof JArrayType array) {
      b.forEachElement(values, element -> {
        int slot = body.declare(variable);
        b.assign(
            slot,
            body.conversions.convert(element, array.getComponentType(), variable.getTypeMirror()));
        statement(loop.getBody());
      });
      return;
    }
    MethodId iterator = new MethodId(TypeNames.owner(type), "iterator", "()Ljava/util/Iterator;");
    CallKind kind = TypeNames.isInterface(type) ? CallKind.INTERFACE : CallKind.VIRTUAL;
    b.forEachOf(values, kind, iterator, element -> {
      int slot = body.declare(variable);
      b.assign(slot, element(element, variable.getTypeMirror()));
      statement(loop.getBody());
    });
  }

  /** An element of a collection as the loop's variable: cast, and unboxed where it is primitive. */
  private int element(int element, JTypeMirror type) {
    JTypeMirror box = type.box();
    boolean cast = !TypeNames.isUnknown(box) && !TypeNames.binary(box).equals(TypeNames.OBJECT);
    int value = cast ? b.cast(element, TypeNames.binary(box)) : element;
    return body.conversions.convert(value, box, type);
  }

  private void assertion(ASTAssertStatement assertion) {
    FieldId disabled = new FieldId(body.type.name, "$assertionsDisabled", "Z");
    b.assertion(disabled, body.conditions.test(assertion.getCondition()), () -> {
      if (assertion.hasDetailMessage()) {
        body.value(assertion.getDetailMessageNode());
      }
      b.throwNew("java.lang.AssertionError");
    });
  }
}
