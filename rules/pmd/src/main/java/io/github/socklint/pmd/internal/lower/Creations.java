// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.MethodBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTAnonymousClassDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTArrayAllocation;
import net.sourceforge.pmd.lang.java.ast.ASTArrayDimExpr;
import net.sourceforge.pmd.lang.java.ast.ASTArrayInitializer;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JExecutableSymbol;
import net.sourceforge.pmd.lang.java.symbols.JTypeDeclSymbol;
import net.sourceforge.pmd.lang.java.types.JArrayType;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers what makes objects and arrays. */
final class Creations {
  private final Body body;
  private final MethodBuilder b;

  Creations(Body body) {
    this.body = body;
    this.b = body.b;
  }

  int create(ASTConstructorCall call) {
    b.at(line(call));
    ASTAnonymousClassDeclaration anonymous = call.getAnonymousClassDeclaration();
    if (anonymous != null) {
      return anonymous(call, body.file.of(anonymous));
    }
    JTypeMirror type = call.getTypeNode().getTypeMirror();
    int object = b.allocate(TypeNames.owner(type));
    List<Integer> arguments = new ArrayList<>(List.of(object));
    JTypeDeclSymbol symbol = type.getErasure().getSymbol();
    JExecutableSymbol constructor = call.getMethodType().getSymbol();
    if (!(symbol instanceof JClassSymbol of) || constructor.isUnresolved()) {
      return unknown(call, TypeNames.owner(type), arguments);
    }
    Optional<ClassContext> own = body.file.of(of);
    if (own.isPresent() ? own.get().hasOuterInstance : Members.isInner(of)) {
      arguments.add(outer(call, own, of));
    }
    arguments.addAll(body.calls.arguments(call, call.getArguments()));
    own.ifPresent(context -> arguments.addAll(captured(context)));
    MethodId id = Constructors.id(of, own, Members.parameters(constructor));
    b.at(line(call)).call(CallKind.SPECIAL, id, arguments);
    return object;
  }

  private static int line(ASTConstructorCall call) {
    return call.getQualifier() == null
        ? call.getBeginLine()
        : call.getTypeNode().getBeginLine();
  }

  private int outer(ASTConstructorCall call, Optional<ClassContext> own, JClassSymbol of) {
    if (call.getQualifier() != null) {
      return body.value(call.getQualifier());
    }
    JClassSymbol around =
        own.flatMap(c -> c.outer).map(ClassContext::symbol).orElse(of.getEnclosingClass());
    return body.instance(around);
  }

  /** The variables of the method around that go to a local class's constructor. */
  List<Integer> captured(ClassContext context) {
    List<Integer> values = new ArrayList<>();
    for (ASTVariableId variable : context.captured) {
      values.add(body.read(variable));
    }
    return values;
  }

  private int anonymous(ASTConstructorCall call, ClassContext context) {
    int object = b.allocate(context.name);
    List<Integer> arguments = new ArrayList<>(List.of(object));
    if (context.hasOuterInstance) {
      arguments.add(body.instance(context.outer.orElseThrow().symbol()));
    }
    arguments.addAll(body.calls.arguments(call, call.getArguments()));
    arguments.addAll(captured(context));
    b.at(line(call)).call(CallKind.SPECIAL, Constructors.ofAnonymous(context), arguments);
    return object;
  }

  /** A constructor that PMD does not find. */
  private int unknown(ASTConstructorCall call, String owner, List<Integer> arguments) {
    List<String> parameters = new ArrayList<>();
    for (ASTExpression argument : call.getArguments()) {
      arguments.add(body.value(argument));
      parameters.add(TypeNames.descriptor(argument.getTypeMirror()));
    }
    MethodId id = new MethodId(owner, "<init>", TypeNames.method(parameters, "V"));
    b.at(line(call)).call(CallKind.SPECIAL, id, arguments);
    return arguments.get(0);
  }

  int array(ASTArrayAllocation allocation) {
    ASTArrayInitializer elements = allocation.getArrayInitializer();
    if (elements != null) {
      return array(elements, allocation.getTypeMirror());
    }
    List<Integer> dimensions = new ArrayList<>();
    for (ASTArrayDimExpr size : allocation.getTypeNode().descendants(ASTArrayDimExpr.class)) {
      dimensions.add(body.value(size.getLengthExpression(), allocation.getTypeSystem().INT));
    }
    JTypeMirror element = allocation.getTypeMirror();
    for (int i = 0; i < dimensions.size() && element instanceof JArrayType array; i++) {
      element = array.getComponentType();
    }
    return b.at(allocation.getBeginLine()).newArray(TypeNames.binary(element), dimensions);
  }

  int array(ASTArrayInitializer elements, JTypeMirror type) {
    b.at(elements.getBeginLine());
    JTypeMirror component =
        type instanceof JArrayType array ? array.getComponentType() : type.getTypeSystem().OBJECT;
    List<ASTExpression> values = new ArrayList<>();
    elements.forEach(values::add);
    return array(values, component);
  }

  /** A new array that holds these. */
  int array(List<ASTExpression> values, JTypeMirror component) {
    int size = b.constant(values.size());
    int array = b.newArray(TypeNames.binary(component), List.of(size));
    for (int i = 0; i < values.size(); i++) {
      int index = b.constant(i);
      int value = body.value(values.get(i), component);
      b.storeElement(array, index, value == Op.NONE ? b.opaque() : value);
    }
    return array;
  }
}
