// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.Overloads.Choice;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lambdas and method references. */
final class Functions {
  private static final int PRIVATE_SYNTHETIC = 0x1002;
  private static final int STATIC = 0x0008;

  private final Body body;

  // A finally block is written several times; its lambdas are not.
  private final IdentityHashMap<LambdaExpr, MethodId> lowered = new IdentityHashMap<>();

  Functions(Body body) {
    this.body = body;
  }

  /** The type that a lambda or method reference gives, if this is its function. */
  JType resultOf(Expression e, Choice function) {
    if (e instanceof LambdaExpr l) {
      return body.supposing(parameters(l, function), () -> lambdaResult(l));
    } else if (e instanceof MethodReferenceExpr r) {
      return referenced(r, function).map(Referenced::result).orElse(JType.UNKNOWN);
    }
    return JType.UNKNOWN;
  }

  private JType lambdaResult(LambdaExpr l) {
    if (l.getExpressionBody().isPresent()) {
      return body.typing.afresh(l.getExpressionBody().get());
    }
    return l.getBody()
        .findFirst(ReturnStmt.class)
        .flatMap(ReturnStmt::getExpression)
        .map(body.typing::afresh)
        .orElse(JType.UNKNOWN);
  }

  private Map<String, JType> parameters(LambdaExpr l, Choice function) {
    Map<String, JType> types = new LinkedHashMap<>();
    for (int i = 0; i < l.getParameters().size(); i++) {
      Parameter p = l.getParameter(i);
      boolean told = !p.getType().isUnknownType() && !p.getType().isVarType();
      JType inferred = function == null ? JType.UNKNOWN : function.parameter(i);
      JType type = told ? body.scope().type(p.getType()) : inferred;
      types.put(p.getNameAsString(), type);
    }
    return types;
  }

  /** Lowers a lambda: its body becomes a method of the class. */
  int lambda(LambdaExpr l, JType expected) {
    JType target = Typing.reference(expected);
    Optional<Choice> function =
        target.isClass() ? body.overloads().function(target) : Optional.empty();
    Map<String, Body.Local> captured = Captures.of(l, body);
    boolean usesThis = Captures.useThis(l, body);
    MethodId id = lowered.get(l);
    if (id == null) {
      id = method(l, function, captured, usesThis);
      lowered.put(l, id);
    }
    List<Integer> values = new ArrayList<>();
    if (usesThis) {
      values.add(body.b.receiver());
    }
    captured.values().forEach(v -> values.add(v.slot() < 0 ? body.b.opaque() : v.slot()));
    body.b.at(Body.line(l));
    CallKind kind = usesThis ? CallKind.SPECIAL : CallKind.STATIC;
    String type = target.isClass() ? target.name() : "java.lang.Object";
    return body.b.closure(type, id, kind, values);
  }

  private MethodId method(
      LambdaExpr l, Optional<Choice> function, Map<String, Body.Local> captured, boolean usesThis) {
    boolean gives = function
        .map(f -> !f.method().result().isVoid())
        .orElse(l.getExpressionBody().isPresent());
    JType result = gives ? function.map(Choice::result).orElse(JType.OBJECT) : JType.VOID;
    MethodBuilder builder = new MethodBuilder(!usesThis);
    Body inner = new Body(body.cls, builder, usesThis, body.method, result, body.scope());
    StringBuilder descriptor = new StringBuilder("(");
    captured.forEach((variable, local) -> {
      descriptor.append(local.type().descriptor());
      inner.declare(variable, local.type(), builder.parameter());
    });
    parameters(l, function.orElse(null)).forEach((parameter, type) -> {
      descriptor.append(type.descriptor());
      inner.declare(parameter, type, builder.parameter());
    });
    JType declared = result.isKnown() ? result : JType.OBJECT;
    descriptor.append(')').append(declared.descriptor());
    String name = body.cls.nextLambda(body.method);
    MethodId id = new MethodId(body.cls.name(), name, descriptor.toString());
    lower(l, inner, gives);
    int access = PRIVATE_SYNTHETIC | (usesThis ? 0 : STATIC);
    // A lambda may throw what its interface declares.
    List<String> exceptions = function.map(f -> f.method().exceptions()).orElse(List.of());
    body.cls.lambdas.add(new MethodShape(name, id.descriptor(), access, exceptions));
    body.cls.unit.add(builder.build(id));
    return id;
  }

  private static void lower(LambdaExpr l, Body inner, boolean gives) {
    if (l.getExpressionBody().isEmpty()) {
      inner.statements.lower(l.getBody());
      inner.b.at(l.getRange().map(r -> r.end.line).orElse(0));
      return;
    }
    Expression e = ((ExpressionStmt) l.getBody()).getExpression();
    inner.b.at(Body.line(e));
    if (gives) {
      int value = inner.expressions.value(e, inner.result);
      inner.b.returns(value);
    } else {
      inner.expressions.value(e, JType.VOID);
    }
  }

  /**
   * What a method reference names.
   *
   * @param owner the type it is looked up in
   * @param bound whether the receiver is captured
   */
  private record Referenced(String owner, ClassInfo.Method method, JType result, boolean bound) {}

  private Optional<Referenced> referenced(MethodReferenceExpr r, Choice function) {
    Expression scope = scope(r);
    String name = r.getIdentifier().equals("new") ? "<init>" : r.getIdentifier();
    List<JType> arguments = new ArrayList<>();
    for (int i = 0; i < function.method().parameters().size(); i++) {
      arguments.add(function.parameter(i));
    }
    Optional<JType> type = namedType(scope);
    if (type.isEmpty()) {
      JType receiver = Typing.reference(body.typing.of(scope));
      return body.overloads()
          .choose(receiver, name, arguments)
          .map(c -> new Referenced(owner(receiver, c), c.method(), c.result(), true));
    }
    JType in = type.get();
    Optional<Choice> direct = body.overloads().choose(in, name, arguments);
    if (direct.isPresent() && (direct.get().method().isStatic() || name.equals("<init>"))) {
      JType made = name.equals("<init>") ? in : direct.get().result();
      return direct.map(c -> new Referenced(in.erased().name(), c.method(), made, false));
    }
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    return body.overloads()
        .choose(in, name, arguments.subList(1, arguments.size()))
        .map(c -> new Referenced(owner(in, c), c.method(), c.result(), false));
  }

  /** What stands before the colons; the parser takes a variable for a type. */
  private Expression scope(MethodReferenceExpr r) {
    if (r.getScope() instanceof TypeExpr t) {
      String text = t.getType().asString();
      if (text.indexOf('<') < 0 && text.indexOf('.') < 0 && body.isVariable(text)) {
        NameExpr name = new NameExpr(text);
        t.getRange().ifPresent(name::setRange);
        return name;
      }
    }
    return r.getScope();
  }

  private static String owner(JType receiver, Choice choice) {
    boolean ofObject = choice.method().owner().equals("java.lang.Object");
    return ofObject ? "java.lang.Object" : receiver.erased().name();
  }

  private Optional<JType> namedType(Expression scope) {
    if (scope instanceof TypeExpr t) {
      return Optional.of(body.scope().type(t.getType()));
    }
    return Optional.ofNullable(body.typing.classOf(scope)).map(JType::of);
  }

  /** Lowers a method reference. */
  int reference(MethodReferenceExpr r, JType expected) {
    JType target = Typing.reference(expected);
    Optional<Choice> function =
        target.isClass() ? body.overloads().function(target) : Optional.empty();
    Expression scope = scope(r);
    boolean isValue = namedType(scope).isEmpty();
    List<Integer> captured = new ArrayList<>();
    if (isValue) {
      captured.add(body.expressions.value(scope, JType.UNKNOWN));
    }
    body.b.at(Body.line(r));
    String type = target.isClass() ? target.name() : "java.lang.Object";
    Optional<Referenced> method = function.flatMap(f -> referenced(r, f));
    if (method.isEmpty()) {
      MethodId unknown = new MethodId("?", r.getIdentifier(), "()Ljava/lang/Object;");
      return body.b.closure(type, unknown, CallKind.STATIC, captured);
    }
    ClassInfo.Method m = method.get().method();
    MethodId id = new MethodId(method.get().owner(), m.name(), m.descriptor());
    if (m.name().equals("<init>") && !m.hidden().isEmpty() && body.hasThis) {
      captured.add(body.b.receiver());
    }
    boolean isInterface =
        body.world().find(id.owner()).map(ClassInfo::isInterface).orElse(false);
    CallKind kind = m.isStatic()
        ? CallKind.STATIC
        : m.name().equals("<init>") || scope.isSuperExpr()
            ? CallKind.SPECIAL
            : isInterface ? CallKind.INTERFACE : CallKind.VIRTUAL;
    return body.b.closure(type, id, kind, captured);
  }
}
