// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.Overloads.Choice;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Method calls: which method is meant, its receiver and arguments. */
final class Calls {
  private static final int DEEP = 1;

  private final Body body;
  private final IdentityHashMap<MethodCallExpr, Target> known = new IdentityHashMap<>();

  Calls(Body body) {
    this.body = body;
  }

  /** How the receiver is given. */
  private enum Mode {
    STATIC,
    IMPLICIT,
    SUPER,
    VALUE
  }

  /**
   * What a call means.
   *
   * @param receiver the type it is looked up in
   * @param level the class whose method it is, where the receiver is left out
   */
  private record Target(Mode mode, JType receiver, ClassContext level, Optional<Choice> choice) {}

  /** The type of the result; {@link JType#UNKNOWN} where nothing tells. */
  JType result(MethodCallExpr call) {
    Target target = target(call);
    if (target.choice().isEmpty()) {
      return Unknowns.result(
          body, target.receiver(), call.getNameAsString(), call.getArguments().size());
    }
    Choice choice = inferred(call, target.choice().get());
    if (choice.method().name().equals("getClass") && call.getArguments().isEmpty()) {
      return JType.of("java.lang.Class");
    }
    JType result = choice.result();
    return result.kind() == JType.Kind.VARIABLE
            && choice.method().variables().contains(result.name())
        ? unbound(result)
        : result;
  }

  // Nothing tells what the method's own variable stands for: what the context asks.
  private static JType unbound(JType variable) {
    JType bound = variable.erased();
    return bound.equals(JType.OBJECT) ? JType.UNKNOWN : bound;
  }

  /** With the variables that only a lambda's result tells. */
  private Choice inferred(MethodCallExpr call, Choice choice) {
    if (choice.method().variables().isEmpty()) {
      return choice;
    }
    Map<String, JType> bound = new HashMap<>(choice.bound());
    for (int i = 0; i < call.getArguments().size(); i++) {
      Expression argument = call.getArgument(i);
      if (argument.isLambdaExpr() || argument.isMethodReferenceExpr()) {
        JType parameter = choice.binding(bound).parameter(i);
        Optional<Choice> function = body.overloads().function(Typing.reference(parameter));
        if (function.isPresent()) {
          JType given = body.functions.resultOf(argument, function.get());
          Map<String, JType> found = new HashMap<>();
          body.overloads().unify(function.get().result(), given, found);
          found.forEach(bound::putIfAbsent);
        }
      }
    }
    return choice.binding(bound);
  }

  private Target target(MethodCallExpr call) {
    Target target = known.get(call);
    if (target == null) {
      target = search(call);
      if (target.choice().isPresent() && target.receiver().isKnown()) {
        known.put(call, target);
      }
    }
    return target;
  }

  List<JType> types(List<Expression> arguments) {
    List<JType> types = new ArrayList<>();
    arguments.forEach(a -> types.add(body.typing.of(a)));
    return types;
  }

  private Target search(MethodCallExpr call) {
    String name = call.getNameAsString();
    List<JType> arguments = types(call.getArguments());
    Optional<Expression> scope = call.getScope();
    if (scope.isEmpty()) {
      return unqualified(name, arguments);
    }
    if (scope.get() instanceof SuperExpr s) {
      ClassContext level =
          s.getTypeName().isPresent() ? levelOf(s.getTypeName().get().asString()) : body.cls;
      for (JType superType : level.info.supers()) {
        Optional<Choice> choice = body.overloads().choose(superType, name, arguments);
        if (choice.isPresent()) {
          return new Target(Mode.SUPER, superType, level, choice);
        }
      }
      JType first =
          level.info.supers().isEmpty() ? JType.OBJECT : level.info.supers().get(0);
      return new Target(Mode.SUPER, first, level, Optional.empty());
    }
    String className = body.typing.classOf(scope.get());
    if (className != null) {
      JType type = JType.of(className);
      return new Target(Mode.STATIC, type, null, body.overloads().choose(type, name, arguments));
    }
    JType type = Typing.reference(body.typing.of(scope.get()));
    if (type.isArray()) {
      Optional<Choice> choice = body.overloads().choose(JType.OBJECT, name, arguments);
      return new Target(Mode.VALUE, type, null, choice);
    }
    Optional<Choice> choice = type.isKnown() && !isPolymorphic(type, name)
        ? body.overloads().choose(type.boxed(), name, arguments)
        : Optional.empty();
    return new Target(Mode.VALUE, type, null, choice);
  }

  /** Whether the call says what the method takes, and not its declaration (JLS 15.12.3). */
  private static boolean isPolymorphic(JType type, String name) {
    return type.isClass()
        && type.name().equals("java.lang.invoke.MethodHandle")
        && (name.equals("invoke") || name.equals("invokeExact"));
  }

  private ClassContext levelOf(String typeName) {
    String binary = body.scope().className(typeName);
    for (ClassContext c = body.cls; c != null; c = c.outer) {
      if (c.name().equals(binary)) {
        return c;
      }
    }
    return body.cls;
  }

  private Target unqualified(String name, List<JType> arguments) {
    for (ClassContext c = body.cls; c != null; c = c.outer) {
      Optional<Choice> choice = body.overloads().choose(c.type(), name, arguments);
      if (choice.isPresent()) {
        return new Target(Mode.IMPLICIT, c.type().erased(), c, choice);
      }
    }
    for (String owner : body.scope().names().staticOwners(name)) {
      JType type = JType.of(owner);
      Optional<Choice> choice = body.overloads().choose(type, name, arguments);
      if (choice.isPresent() || !body.world().has(owner)) {
        return new Target(Mode.STATIC, type, null, choice);
      }
    }
    return new Target(Mode.IMPLICIT, body.cls.type().erased(), body.cls, Optional.empty());
  }

  /** Lowers the call; the result is {@link Op#NONE} for void. */
  int lower(MethodCallExpr call, JType expected) {
    Target target = target(call);
    int receiver = receiver(call, target);
    // A pattern in the receiver may have told what was not known.
    Target settled = target.choice().isPresent() ? target : target(call);
    Optional<Choice> choice = settled.choice().map(c -> inferred(call, c));
    List<Integer> values = new ArrayList<>();
    if (choice.isEmpty() || !choice.get().method().isStatic()) {
      if (receiver != Op.NONE) {
        values.add(receiver);
      }
    }
    if (choice.isEmpty()) {
      List<JType> types = types(call.getArguments());
      call.getArguments().forEach(a -> values.add(body.expressions.value(a, JType.UNKNOWN)));
      body.b.at(Body.line(call.getName()));
      boolean isStatic = settled.mode() == Mode.STATIC || receiver == Op.NONE;
      return Unknowns.call(
          body, isStatic, settled.receiver(), call.getNameAsString(), types, values, expected);
    }
    values.addAll(arguments(call.getArguments(), choice.get()));
    body.b.at(Body.line(call.getName()));
    return emit(settled, choice.get(), values, result(call), expected);
  }

  private int emit(Target target, Choice choice, List<Integer> values, JType type, JType expected) {
    ClassInfo.Method m = choice.method();
    String owner = owner(target, choice);
    CallKind kind = CallKind.VIRTUAL;
    if (m.isStatic()) {
      kind = CallKind.STATIC;
    } else if (target.mode() == Mode.SUPER) {
      kind = CallKind.SPECIAL;
    } else if (body.world().find(owner).map(ClassInfo::isInterface).orElse(false)) {
      kind = CallKind.INTERFACE;
    }
    String descriptor = m.descriptor();
    int result = body.b.call(kind, new MethodId(owner, m.name(), descriptor), values);
    return result == Op.NONE
        ? result
        : casted(result, m.result(), type.isKnown() ? type : expected);
  }

  /** As javac does: the type that the receiver is declared with, save for methods of Object. */
  private String owner(Target target, Choice choice) {
    ClassInfo.Method m = choice.method();
    if (m.owner().equals("java.lang.Object") || target.receiver().isArray()) {
      return "java.lang.Object";
    }
    if (target.mode() == Mode.SUPER || Modifier.isPrivate(m.access())) {
      return m.owner();
    }
    return target.receiver().boxed().erased().name();
  }

  /** A result whose type variables stand for something is cast to that. */
  int casted(int value, JType declared, JType type) {
    boolean generic = !declared.isPrimitive() && type.isKnown() && !type.isPrimitive();
    if (!generic
        || type.descriptor().equals(declared.descriptor())
        || type.erased().equals(JType.OBJECT)) {
      return value;
    }
    return body.b.cast(value, type.runtimeName());
  }

  private int receiver(MethodCallExpr call, Target target) {
    boolean isStatic =
        target.choice().map(c -> c.method().isStatic()).orElse(target.mode() == Mode.STATIC);
    return switch (target.mode()) {
      case STATIC -> Op.NONE;
      case SUPER -> body.objectOf(target.level());
      case IMPLICIT ->
        isStatic || target.choice().isEmpty() && !body.hasThis
            ? Op.NONE
            : body.objectOf(target.level());
      case VALUE -> body.expressions.value(call.getScope().get(), JType.UNKNOWN);
    };
  }

  /** Lowers arguments for the parameters of a method. */
  List<Integer> arguments(List<Expression> arguments, Choice choice) {
    int fixed = choice.spread() ? choice.method().parameters().size() - DEEP : arguments.size();
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < fixed; i++) {
      values.add(body.expressions.value(arguments.get(i), choice.parameter(i)));
    }
    if (choice.spread()) {
      JType element = choice.parameter(fixed);
      int line = body.b.line();
      int array = body.b.newArray(
          element.runtimeName(), List.of(body.b.constant(arguments.size() - fixed)));
      for (int i = fixed; i < arguments.size(); i++) {
        int value = body.expressions.value(arguments.get(i), element);
        body.b.at(line).storeElement(array, body.b.constant(i - fixed), value);
      }
      values.add(array);
    }
    return values;
  }
}
