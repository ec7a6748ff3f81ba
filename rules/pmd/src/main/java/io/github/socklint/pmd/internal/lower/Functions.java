// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.MethodBuilder;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLambdaExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLambdaParameter;
import net.sourceforge.pmd.lang.java.ast.ASTMethodReference;
import net.sourceforge.pmd.lang.java.ast.ASTSuperExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JExecutableSymbol;
import net.sourceforge.pmd.lang.java.symbols.JMethodSymbol;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.TypeSystem;

/** Lowers lambdas and method references. */
final class Functions {
  private static final int PRIVATE_SYNTHETIC = Modifier.PRIVATE | 0x1000;

  private final Body body;
  private final MethodBuilder b;

  Functions(Body body) {
    this.body = body;
    this.b = body.b;
  }

  int lambda(ASTLambdaExpression lambda) {
    List<ASTVariableId> captured = Captures.of(lambda);
    captured.removeIf(variable -> body.slot(variable) < 0);
    boolean isStatic = body.isStatic() || !Captures.usesThis(lambda, body.type);
    MethodId method = body.type.lambdas.get(lambda);
    if (method == null) {
      method = lower(lambda, captured, isStatic);
    }
    List<Integer> values = new ArrayList<>();
    if (!isStatic) {
      values.add(body.receiver());
    }
    captured.forEach(variable -> values.add(body.read(variable)));
    String type = TypeNames.binary(lambda.getTypeMirror());
    return b.at(lambda.getBeginLine())
        .closure(type, method, isStatic ? CallKind.STATIC : CallKind.SPECIAL, values);
  }

  private MethodId lower(
      ASTLambdaExpression lambda, List<ASTVariableId> captured, boolean isStatic) {
    JMethodSig function = lambda.getFunctionalMethod();
    boolean isKnown = isKnown(function, lambda.getTypeSystem());
    Body inner = new Body(body.file, body.type, isStatic, body.lambdaName);
    List<String> parameters = new ArrayList<>();
    for (ASTVariableId variable : captured) {
      inner.parameter(variable);
      parameters.add(TypeNames.descriptor(variable.getTypeMirror()));
    }
    for (ASTLambdaParameter parameter : lambda.getParameters()) {
      inner.parameter(parameter.getVarId());
      parameters.add(TypeNames.descriptor(parameter.getVarId().getTypeMirror()));
    }
    JTypeMirror result = isKnown ? function.getReturnType() : lambda.getTypeSystem().OBJECT;
    MethodId method = new MethodId(
        body.type.name,
        "lambda$" + body.lambdaName + "$" + body.type.lambdas.size(),
        TypeNames.method(parameters, TypeNames.descriptor(result)));
    body.type.lambdas.put(lambda, method);
    body.type.add(
        method,
        PRIVATE_SYNTHETIC | (isStatic ? Modifier.STATIC : 0),
        isKnown
            ? function.getThrownExceptions().stream().map(TypeNames::binary).toList()
            : List.of());
    inner.result = result.isVoid() ? null : result;
    write(lambda, inner);
    body.type.graphs.put(method, inner.b.build(method));
    return method;
  }

  private static void write(ASTLambdaExpression lambda, Body inner) {
    ASTExpression value = lambda.getExpressionBody();
    if (value == null) {
      inner.statements.block(lambda.getBlockBody());
    } else {
      inner.b.at(value.getBeginLine()).statement(() -> {
        if (inner.result == null) {
          inner.expressions.effect(value);
        } else {
          inner.b.returns(inner.value(value, inner.result));
        }
      });
    }
  }

  private static boolean isKnown(JMethodSig function, TypeSystem types) {
    return function != null
        && function != types.UNRESOLVED_METHOD
        && !function.getSymbol().isUnresolved();
  }

  int reference(ASTMethodReference reference) {
    List<Integer> captured = new ArrayList<>();
    ASTExpression qualifier = reference.getQualifier();
    if (Captures.isBound(reference)) {
      captured.add(body.value(qualifier));
    }
    JMethodSig found = reference.getReferencedMethod();
    String type = TypeNames.binary(reference.getTypeMirror());
    b.at(reference.getBeginLine());
    if (!isKnown(found, reference.getTypeSystem()) || qualifier.getTypeMirror().isArray()) {
      return b.opaque();
    }
    JExecutableSymbol symbol = found.getSymbol();
    if (symbol instanceof JMethodSymbol method) {
      String owner = owner(reference, method.getEnclosingClass());
      return b.closure(type, Members.method(owner, method), kind(reference, method), captured);
    }
    JClassSymbol made = symbol.getEnclosingClass();
    MethodId constructor = Constructors.id(made, body.file.of(made), Members.parameters(symbol));
    return b.closure(type, constructor, CallKind.SPECIAL, captured);
  }

  private static String owner(ASTMethodReference reference, JClassSymbol declaring) {
    JTypeMirror type = reference.getQualifier().getTypeMirror();
    return TypeNames.isUnknown(type) || TypeNames.binary(declaring).equals(TypeNames.OBJECT)
        ? TypeNames.binary(declaring)
        : TypeNames.owner(type);
  }

  private static CallKind kind(ASTMethodReference reference, JMethodSymbol method) {
    if (method.isStatic()) {
      return CallKind.STATIC;
    } else if (reference.getQualifier() instanceof ASTSuperExpression) {
      return CallKind.SPECIAL;
    }
    return TypeNames.isInterface(reference.getQualifier().getTypeMirror())
        ? CallKind.INTERFACE
        : CallKind.VIRTUAL;
  }
}
