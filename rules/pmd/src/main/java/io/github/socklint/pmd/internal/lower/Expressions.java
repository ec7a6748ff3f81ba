// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.structured.MethodBuilder;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTArrayAccess;
import net.sourceforge.pmd.lang.java.ast.ASTArrayAllocation;
import net.sourceforge.pmd.lang.java.ast.ASTArrayInitializer;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTCastExpression;
import net.sourceforge.pmd.lang.java.ast.ASTClassLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTConditionalExpression;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLambdaExpression;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodReference;
import net.sourceforge.pmd.lang.java.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTSuperExpression;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchExpression;
import net.sourceforge.pmd.lang.java.ast.ASTThisExpression;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers expressions to the slots that hold their values. */
final class Expressions {
  private final Body body;
  private final MethodBuilder b;

  Expressions(Body body) {
    this.body = body;
    this.b = body.b;
  }

  /** The value as the type that is wanted. */
  int value(ASTExpression e, JTypeMirror wanted) {
    Object constant = e.getConstValue();
    if (constant != null && wanted.isPrimitive()) {
      return at(e).constant(Conversions.constant(constant, wanted));
    }
    if (e instanceof ASTArrayInitializer elements) {
      return body.creations.array(elements, wanted);
    }
    int value = value(e);
    at(e);
    return body.conversions.convert(value, e.getTypeMirror(), wanted);
  }

  /** The value as its own type. Never {@link Op#NONE}. */
  int value(ASTExpression e) {
    Object constant = e.getConstValue();
    if (constant != null) {
      return at(e).constant(Conversions.constant(constant, e.getTypeMirror()));
    }
    int value = lower(e);
    return value == Op.NONE ? b.opaque() : value;
  }

  /** What the expression does, where nobody looks at its value. */
  void effect(ASTExpression e) {
    if (e instanceof ASTMethodCall call) {
      body.calls.call(call);
    } else if (e instanceof ASTUnaryExpression unary && !unary.getOperator().isPure()) {
      body.assignments.increment(unary, false);
    } else {
      value(e);
    }
  }

  private int lower(ASTExpression e) {
    if (e instanceof ASTVariableAccess || e instanceof ASTFieldAccess) {
      return body.assignments.read(e);
    } else if (e instanceof ASTMethodCall call) {
      return called(call);
    } else if (e instanceof ASTConstructorCall created) {
      return body.creations.create(created);
    } else if (e instanceof ASTInfixExpression infix) {
      return body.operators.infix(infix);
    } else if (e instanceof ASTUnaryExpression unary) {
      return body.operators.unary(unary);
    } else if (e instanceof ASTAssignmentExpression assignment) {
      return body.assignments.assign(assignment);
    } else if (e instanceof ASTConditionalExpression conditional) {
      return choose(conditional);
    } else if (e instanceof ASTCastExpression cast) {
      return cast(cast);
    } else if (e instanceof ASTNullLiteral) {
      return at(e).constant(null);
    }
    return lowerRare(e);
  }

  private int lowerRare(ASTExpression e) {
    if (e instanceof ASTThisExpression self) {
      return self.getQualifier() == null
          ? body.receiver()
          : body.instance(
              self.getQualifier().getTypeMirror().getSymbol() instanceof JClassSymbol of
                  ? of
                  : body.type.symbol());
    } else if (e instanceof ASTSuperExpression) {
      return body.receiver();
    } else if (e instanceof ASTLambdaExpression lambda) {
      return body.functions.lambda(lambda);
    } else if (e instanceof ASTMethodReference reference) {
      return body.functions.reference(reference);
    } else if (e instanceof ASTSwitchExpression choice) {
      return body.switches.expression(choice);
    } else if (e instanceof ASTArrayAccess element) {
      List<Integer> operands =
          operands(List.of(element.getQualifier(), element.getIndexExpression()));
      return at(e).loadElement(operands.get(0), operands.get(1));
    } else if (e instanceof ASTArrayAllocation allocation) {
      return body.creations.array(allocation);
    } else if (e instanceof ASTArrayInitializer elements) {
      return body.creations.array(elements, elements.getTypeMirror());
    } else if (e instanceof ASTClassLiteral literal) {
      String name = TypeNames.binary(literal.getTypeNode().getTypeMirror());
      return at(e).constant(new Op.ClassConstant(name));
    }
    return at(e).opaque();
  }

  /** A call's result, cast to what its type arguments say. */
  private int called(ASTMethodCall call) {
    int result = body.calls.call(call);
    if (result == Op.NONE) {
      return result;
    }
    JTypeMirror declared = body.calls.declaredResult(call);
    JTypeMirror actual = call.getTypeMirror();
    return isNarrower(actual, declared) ? b.cast(result, TypeNames.binary(actual)) : result;
  }

  /** Whether javac casts a value whose erased type is the second to the first. */
  static boolean isNarrower(JTypeMirror actual, JTypeMirror declared) {
    return declared != null
        && !actual.isPrimitive()
        && !actual.isVoid()
        && !TypeNames.isUnknown(actual)
        && !TypeNames.binary(actual).equals(TypeNames.OBJECT)
        && !TypeNames.binary(actual).equals(TypeNames.binary(declared));
  }

  private int choose(ASTConditionalExpression e) {
    JTypeMirror type = e.getTypeMirror();
    return b.choose(
        body.conditions.test(e.getCondition()),
        () -> value(e.getThenBranch(), type),
        () -> value(e.getElseBranch(), type));
  }

  private int cast(ASTCastExpression e) {
    JTypeMirror from = e.getOperand().getTypeMirror();
    JTypeMirror to = e.getCastType().getTypeMirror();
    int value = value(e.getOperand(), to);
    boolean needed = !from.isPrimitive()
        && !to.isPrimitive()
        && !TypeNames.isUnknown(to)
        && (TypeNames.isUnknown(from) || !from.getErasure().isSubtypeOf(to.getErasure()));
    return needed ? at(e).cast(value, TypeNames.binary(to)) : value;
  }

  /** Values that are needed together, as their own types, computed in this order. */
  List<Integer> operands(List<? extends ASTExpression> expressions) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      values.add(stable(value(expressions.get(i)), expressions.subList(i + 1, expressions.size())));
    }
    return values;
  }

  /** The value, copied if one of the expressions that are computed next may assign its variable. */
  int stable(int value, List<? extends JavaNode> next) {
    boolean assigned = next.stream().anyMatch(Expressions::assigns);
    return assigned ? b.copy(value) : value;
  }

  private static boolean assigns(JavaNode e) {
    return e.descendantsOrSelf()
        .any(n -> n instanceof ASTAssignmentExpression
            || n instanceof ASTUnaryExpression unary && !unary.getOperator().isPure());
  }

  private MethodBuilder at(JavaNode node) {
    return b.at(node.getBeginLine());
  }
}
