// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.MethodBuilder;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTArgumentList;
import net.sourceforge.pmd.lang.java.ast.ASTCastExpression;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTExpressionStatement;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTSuperExpression;
import net.sourceforge.pmd.lang.java.ast.ASTTypeExpression;
import net.sourceforge.pmd.lang.java.ast.InvocationNode;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JMethodSymbol;
import net.sourceforge.pmd.lang.java.types.JArrayType;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.OverloadSelectionResult;

/** Lowers method calls. */
final class Calls {
  private final Body body;
  private final MethodBuilder b;

  Calls(Body body) {
    this.body = body;
    this.b = body.b;
  }

  /** The call's result; {@link Op#NONE} for void. */
  int call(ASTMethodCall call) {
    JMethodSymbol method = resolved(call);
    return method == null || isPolymorphic(method) ? asWritten(call) : known(call, method);
  }

  /** Whether the call says what the method takes, and not its declaration (JLS 15.12.3). */
  private static boolean isPolymorphic(JMethodSymbol method) {
    return TypeNames.binary(method.getEnclosingClass()).equals("java.lang.invoke.MethodHandle")
        && method.getSimpleName().matches("invoke|invokeExact");
  }

  /** The erased type that the called method is declared with; null where that does not tell. */
  JTypeMirror declaredResult(ASTMethodCall call) {
    JMethodSymbol method = resolved(call);
    return method == null || isPolymorphic(method) ? null : Members.result(method);
  }

  private static JMethodSymbol resolved(ASTMethodCall call) {
    JMethodSig found = call.getMethodType();
    return found != call.getTypeSystem().UNRESOLVED_METHOD
            && found.getSymbol() instanceof JMethodSymbol method
            && !method.isUnresolved()
        ? method
        : null;
  }

  /** The line of the method's name, which in a chain is not that of the expression. */
  private MethodBuilder at(ASTMethodCall call) {
    return b.at(call.getArguments().getBeginLine());
  }

  private int known(ASTMethodCall call, JMethodSymbol method) {
    ASTExpression qualifier = call.getQualifier();
    JClassSymbol declaring = method.getEnclosingClass();
    String owner = qualifier == null ? body.ownerAround(declaring) : owner(qualifier, declaring);
    List<Integer> arguments = new ArrayList<>();
    if (!method.isStatic()) {
      arguments.add(receiver(call, declaring));
    } else if (qualifier != null && !(qualifier instanceof ASTTypeExpression)) {
      body.expressions.effect(qualifier);
    }
    arguments.addAll(arguments(call, call.getArguments()));
    return at(call).call(kind(call, method, owner), Members.method(owner, method), arguments);
  }

  private int receiver(ASTMethodCall call, JClassSymbol declaring) {
    ASTExpression qualifier = call.getQualifier();
    if (qualifier == null) {
      b.at(call.getBeginLine());
      return body.instance(declaring);
    }
    return body.expressions.stable(body.value(qualifier), List.of(call.getArguments()));
  }

  /** The class that javac names: the receiver's, but Object for Object's own methods. */
  private static String owner(ASTExpression qualifier, JClassSymbol declaring) {
    String declared = TypeNames.binary(declaring);
    JTypeMirror type = qualifier.getTypeMirror();
    boolean isNamed = !declared.equals(TypeNames.OBJECT) && !TypeNames.isUnknown(type);
    return isNamed && !type.isPrimitive() ? TypeNames.owner(type) : declared;
  }

  private static CallKind kind(ASTMethodCall call, JMethodSymbol method, String owner) {
    if (method.isStatic()) {
      return CallKind.STATIC;
    }
    ASTExpression qualifier = call.getQualifier();
    if (qualifier instanceof ASTSuperExpression) {
      return CallKind.SPECIAL;
    }
    boolean isInterface = qualifier != null && !owner.equals(TypeNames.OBJECT)
        ? TypeNames.isInterface(qualifier.getTypeMirror())
        : method.getEnclosingClass().isInterface()
            && owner.equals(TypeNames.binary(method.getEnclosingClass()));
    return isInterface ? CallKind.INTERFACE : CallKind.VIRTUAL;
  }

  /** A method that PMD does not find: named as far as its receiver and arguments are known. */
  private int asWritten(ASTMethodCall call) {
    ASTExpression qualifier = call.getQualifier();
    boolean isStatic = qualifier instanceof ASTTypeExpression;
    List<Integer> values = new ArrayList<>();
    if (!isStatic) {
      values.add(qualifier == null ? body.receiver() : body.value(qualifier));
    }
    List<String> parameters = new ArrayList<>();
    for (ASTExpression argument : call.getArguments()) {
      values.add(body.value(argument));
      parameters.add(TypeNames.descriptor(argument.getTypeMirror()));
    }
    boolean dropped = call.getParent() instanceof ASTExpressionStatement;
    JTypeMirror wanted = call.getParent() instanceof ASTCastExpression cast
        ? cast.getCastType().getTypeMirror()
        : call.getTypeMirror();
    String result = dropped ? "V" : TypeNames.descriptor(wanted);
    String owner = qualifier == null ? body.type.name : TypeNames.owner(qualifier.getTypeMirror());
    MethodId method =
        new MethodId(owner, call.getMethodName(), TypeNames.method(parameters, result));
    return at(call).call(isStatic ? CallKind.STATIC : CallKind.VIRTUAL, method, values);
  }

  /**
   * The arguments as the method takes them: converted, and in an array where it takes any number.
   */
  List<Integer> arguments(InvocationNode call, ASTArgumentList list) {
    List<Integer> values = new ArrayList<>();
    if (list == null) {
      return values;
    }
    OverloadSelectionResult found = call.getOverloadSelectionInfo();
    List<ASTExpression> given = list.toList();
    List<JTypeMirror> wanted = found.getMethodType().getFormalParameters();
    boolean many = found.isVarargsCall() && !wanted.isEmpty();
    int single = many ? wanted.size() - 1 : given.size();
    for (int i = 0; i < Math.min(single, given.size()); i++) {
      ASTExpression argument = given.get(i);
      int value = i < wanted.size() ? body.value(argument, wanted.get(i)) : body.value(argument);
      values.add(body.expressions.stable(value, given.subList(i + 1, given.size())));
    }
    if (many && wanted.get(single) instanceof JArrayType array) {
      b.at(list.getBeginLine());
      values.add(body.creations.array(
          given.subList(Math.min(single, given.size()), given.size()), array.getComponentType()));
    }
    return values;
  }
}
