// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.structured.MethodBuilder;
import java.util.List;
import java.util.function.IntUnaryOperator;
import net.sourceforge.pmd.lang.java.ast.ASTArrayAccess;
import net.sourceforge.pmd.lang.java.ast.ASTAssignableExpr.ASTNamedReferenceExpr;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTTypeExpression;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.BinaryOp;
import net.sourceforge.pmd.lang.java.ast.UnaryOp;
import net.sourceforge.pmd.lang.java.symbols.JFieldSymbol;
import net.sourceforge.pmd.lang.java.symbols.JVariableSymbol;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.Substitution;

/** Reads and writes variables, fields and array elements. */
final class Assignments {
  private final Body body;
  private final MethodBuilder b;

  Assignments(Body body) {
    this.body = body;
    this.b = body.b;
  }

  /**
   * What is written to; its operands are computed.
   *
   * @param slot the local variable; else {@link Op#NONE}
   * @param field the field; null where it is none
   * @param object the field's object or the array
   * @param index of the array; else {@link Op#NONE}
   */
  private record Target(int slot, FieldId field, int object, int index) {}

  private static final Target NOWHERE = new Target(Op.NONE, null, Op.NONE, Op.NONE);

  /** The value of a name or of a field. */
  int read(ASTExpression e) {
    if (e instanceof ASTFieldAccess access && isLength(access)) {
      int array = body.value(access.getQualifier());
      return at(e).compute("length", List.of(array));
    }
    if (e instanceof ASTVariableAccess access) {
      ASTVariableId local = Captures.local(access);
      if (local != null) {
        at(e);
        return body.read(local);
      }
    }
    Target target = target(e, List.of());
    if (target.field() == null) {
      return at(e).opaque();
    }
    int value = at(e).loadField(target.object(), target.field());
    JTypeMirror declared =
        symbol(e) instanceof JFieldSymbol field ? field.getTypeMirror(Substitution.EMPTY) : null;
    JTypeMirror actual = e.getTypeMirror();
    return Expressions.isNarrower(actual, declared)
        ? b.cast(value, TypeNames.binary(actual))
        : value;
  }

  private static boolean isLength(ASTFieldAccess access) {
    return access.getName().equals("length")
        && access.getQualifier().getTypeMirror().isArray();
  }

  private static JVariableSymbol symbol(ASTExpression e) {
    return e instanceof ASTNamedReferenceExpr named ? named.getReferencedSym() : null;
  }

  private Target target(ASTExpression e, List<ASTExpression> next) {
    if (e instanceof ASTArrayAccess element) {
      int array = body.value(element.getQualifier());
      array = body.expressions.stable(array, List.of(element.getIndexExpression()));
      int index = body.expressions.stable(body.value(element.getIndexExpression()), next);
      return new Target(Op.NONE, null, array, index);
    }
    if (e instanceof ASTVariableAccess access && Captures.local(access) != null) {
      int slot = body.slot(Captures.local(access));
      return slot == Op.NONE ? NOWHERE : new Target(slot, null, Op.NONE, Op.NONE);
    }
    if (e instanceof ASTFieldAccess access) {
      return field(access, next);
    }
    if (symbol(e) instanceof JFieldSymbol field && !field.isUnresolved()) {
      String owner = body.ownerAround(field.getEnclosingClass());
      int object = field.isStatic() ? Op.NONE : body.instance(field.getEnclosingClass());
      return new Target(Op.NONE, Members.field(owner, field), object, Op.NONE);
    }
    return NOWHERE;
  }

  private Target field(ASTFieldAccess access, List<ASTExpression> next) {
    ASTExpression qualifier = access.getQualifier();
    boolean ofType = qualifier instanceof ASTTypeExpression;
    int object = ofType ? Op.NONE : body.expressions.stable(body.value(qualifier), next);
    String owner = TypeNames.owner(qualifier.getTypeMirror());
    if (access.getReferencedSym() == null || access.getReferencedSym().isUnresolved()) {
      String descriptor = TypeNames.descriptor(access.getTypeMirror());
      FieldId field = new FieldId(owner, access.getName(), descriptor);
      return new Target(Op.NONE, field, object, Op.NONE);
    }
    JFieldSymbol symbol = access.getReferencedSym();
    FieldId field = Members.field(owner, symbol);
    return new Target(Op.NONE, field, symbol.isStatic() ? Op.NONE : object, Op.NONE);
  }

  /** Writes and gives the slot that holds the value then. */
  private int write(Target target, int value) {
    if (target.slot() != Op.NONE) {
      return b.assign(target.slot(), value);
    } else if (target.field() != null) {
      b.storeField(target.object(), target.field(), value);
    } else if (target.index() != Op.NONE) {
      b.storeElement(target.object(), target.index(), value);
    }
    return value;
  }

  private int current(Target target) {
    if (target.slot() != Op.NONE) {
      return target.slot();
    } else if (target.field() != null) {
      return b.loadField(target.object(), target.field());
    }
    return target.index() == Op.NONE ? b.opaque() : b.loadElement(target.object(), target.index());
  }

  int assign(ASTAssignmentExpression e) {
    ASTExpression left = e.getLeftOperand();
    ASTExpression right = e.getRightOperand();
    Target target = target(left, List.of(right));
    if (!e.isCompound()) {
      int value = body.value(right, left.getTypeMirror());
      at(e);
      return write(target, value);
    }
    return compute(e, target);
  }

  private int compute(ASTAssignmentExpression e, Target target) {
    ASTExpression left = e.getLeftOperand();
    ASTExpression right = e.getRightOperand();
    at(e);
    int before = body.expressions.stable(current(target), List.of(right));
    BinaryOp operator = e.getOperator().getBinaryOp();
    JTypeMirror type = left.getTypeMirror();
    if (!type.unbox().isPrimitive()) {
      body.value(right);
      return write(target, at(e).opaque());
    }
    boolean shift = Operators.isShift(operator);
    JTypeMirror wide = shift ? Operators.promoted(left) : Operators.promoted(left, right);
    int operand = body.value(right, shift ? Operators.promoted(right) : wide);
    at(e);
    int computed = b.compute(
        operator.getToken(), List.of(body.conversions.convert(before, type, wide), operand));
    return write(target, body.conversions.convert(computed, wide, type));
  }

  /** {@code ++} and {@code --}. */
  int increment(ASTUnaryExpression e, boolean used) {
    UnaryOp operator = e.getOperator();
    ASTExpression operand = e.getOperand();
    JTypeMirror type = operand.getTypeMirror();
    Target target = target(operand, List.of());
    at(e);
    int before = current(target);
    int result = used && operator.isPostfix() ? b.copy(before) : before;
    IntUnaryOperator step = value -> {
      JTypeMirror wide = Operators.promoted(operand);
      int number = body.conversions.convert(value, type, wide);
      int one = b.constant(Conversions.constant(1, wide));
      int sum = b.compute(operator.isIncrement() ? "+" : "-", List.of(number, one));
      return body.conversions.convert(sum, wide, type);
    };
    int after = write(target, type.unbox().isPrimitive() ? step.applyAsInt(before) : b.opaque());
    return used && operator.isPostfix() ? result : after;
  }

  private MethodBuilder at(ASTExpression e) {
    return b.at(e.getBeginLine());
  }
}
