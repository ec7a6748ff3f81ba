// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTExplicitConstructorInvocation;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.InvocationNode;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JExecutableSymbol;

/** The constructors that code calls, with the parameters that javac adds. */
final class Constructors {
  static final String NAME = "<init>";

  private static final List<String> ENUM = List.of("Ljava/lang/String;", "I");

  private Constructors() {}

  /**
   * A constructor as class files name it.
   *
   * @param own the class, where it is one of this file
   * @param declared descriptors of the parameters in the source
   */
  static MethodId id(JClassSymbol type, Optional<ClassContext> own, List<String> declared) {
    List<String> parameters = new ArrayList<>();
    if (type.isEnum()) {
      parameters.addAll(ENUM);
    }
    if (own.isPresent() ? own.get().hasOuterInstance : Members.isInner(type)) {
      String outer = own.flatMap(c -> c.outer)
          .map(c -> c.name)
          .orElseGet(() -> TypeNames.binary(type.getEnclosingClass()));
      parameters.add(TypeNames.descriptor(outer));
    }
    parameters.addAll(declared);
    own.ifPresent(context -> parameters.addAll(captured(context)));
    return new MethodId(TypeNames.binary(type), NAME, TypeNames.method(parameters, "V"));
  }

  private static List<String> captured(ClassContext type) {
    List<String> descriptors = new ArrayList<>();
    for (ASTVariableId variable : type.captured) {
      descriptors.add(TypeNames.descriptor(variable.getTypeMirror()));
    }
    return descriptors;
  }

  /** The one constructor of an anonymous class. */
  static MethodId ofAnonymous(ClassContext type) {
    List<String> parameters = new ArrayList<>();
    if (isOfEnum(type)) {
      parameters.addAll(ENUM);
    }
    if (type.hasOuterInstance) {
      parameters.add(TypeNames.descriptor(type.outer.orElseThrow().name));
    }
    parameters.addAll(handedOn(type));
    parameters.addAll(captured(type));
    return new MethodId(type.name, NAME, TypeNames.method(parameters, "V"));
  }

  /** Whether it is the body of an enum's constant. */
  static boolean isOfEnum(ClassContext type) {
    return type.node.getParent() instanceof net.sourceforge.pmd.lang.java.ast.ASTEnumConstant;
  }

  /** The parameters that an anonymous class's constructor hands to that of its superclass. */
  static List<String> handedOn(ClassContext anonymous) {
    InvocationNode made = (InvocationNode) anonymous.node.getParent();
    JExecutableSymbol constructor = made.getMethodType().getSymbol();
    if (!constructor.isUnresolved()) {
      return Members.parameters(constructor);
    }
    List<String> parameters = new ArrayList<>();
    if (made.getArguments() != null) {
      for (ASTExpression argument : made.getArguments()) {
        parameters.add(TypeNames.descriptor(argument.getTypeMirror()));
      }
    }
    return parameters;
  }

  /** {@code this(…)} and {@code super(…)}. */
  static void callOther(Body body, ASTExplicitConstructorInvocation call) {
    JExecutableSymbol constructor = call.getMethodType().getSymbol();
    List<Integer> arguments = new ArrayList<>();
    arguments.add(body.receiver());
    List<Integer> given = body.calls.arguments(call, call.getArguments());
    if (call.isThis()) {
      arguments.addAll(body.hidden);
      arguments.addAll(given);
      arguments.addAll(body.creations.captured(body.type));
      MethodId id = id(body.type.symbol(), Optional.of(body.type), Members.parameters(constructor));
      body.b.at(call.getBeginLine()).call(CallKind.SPECIAL, id, arguments);
      return;
    }
    JClassSymbol parent = body.type.symbol().getSuperclass();
    if (parent != null && !constructor.isUnresolved()) {
      Integer outer = call.getQualifier() == null ? null : body.value(call.getQualifier());
      callSuper(body, parent, Members.parameters(constructor), given, outer);
    }
    ClassInitializers.instance(body);
  }

  /** Calls a constructor of the superclass; an outer object of null is the one at hand. */
  static void callSuper(
      Body body, JClassSymbol parent, List<String> declared, List<Integer> given, Integer outer) {
    Optional<ClassContext> own = body.file.of(parent);
    List<Integer> arguments = new ArrayList<>();
    arguments.add(body.receiver());
    if (own.isPresent() ? own.get().hasOuterInstance : Members.isInner(parent)) {
      JClassSymbol around =
          own.flatMap(c -> c.outer).map(ClassContext::symbol).orElse(parent.getEnclosingClass());
      arguments.add(outer == null ? body.instanceAround(around) : outer);
    }
    arguments.addAll(given);
    own.ifPresent(context -> arguments.addAll(body.creations.captured(context)));
    body.b.call(CallKind.SPECIAL, id(parent, own, declared), arguments);
  }
}
