// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.structured.MethodTooLarge;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTCompactConstructorDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTExplicitConstructorInvocation;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTRecordComponent;
import net.sourceforge.pmd.lang.java.ast.ASTRecordComponentList;
import net.sourceforge.pmd.lang.java.ast.ASTStatement;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JFieldSymbol;
import net.sourceforge.pmd.lang.java.symbols.JMethodSymbol;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers the members of one class into its context. */
final class ClassLowering {
  private final FileContext file;
  private final ClassContext type;

  private ClassLowering(FileContext file, ClassContext type) {
    this.file = file;
    this.type = type;
  }

  static void lower(FileContext file, ClassContext type) {
    ClassLowering lowering = new ClassLowering(file, type);
    lowering.fields();
    if (type.node.isRecord()) {
      lowering.record();
    }
    for (ASTMethodDeclaration method : type.node.getDeclarations(ASTMethodDeclaration.class)) {
      lowering.guarded(method.getName(), () -> lowering.method(method));
    }
    if (!type.node.isInterface() && !type.node.isAnnotation()) {
      lowering.constructors();
    }
    lowering.guarded("<clinit>", () -> ClassInitializers.lowerStatic(file, type));
  }

  /** A method that cannot be lowered is told of; the others are judged. */
  private void guarded(String name, Runnable work) {
    try {
      work.run();
    } catch (MethodTooLarge e) {
      type.failures.put(name, e.getMessage());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      StackTraceElement[] stack = e.getStackTrace();
      String at = stack.length == 0 ? "" : " at " + stack[0];
      type.failures.put(name, "socklint failed on this method and went on (" + e + at + ")");
    }
  }

  private void fields() {
    ClassInitializers.constants(type)
        .forEach(constant -> type.fields.add(new FieldShape(
            constant.getName(),
            TypeNames.descriptor(type.name),
            Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL,
            Optional.empty())));
    for (ASTFieldDeclaration fields : type.node.getDeclarations(ASTFieldDeclaration.class)) {
      for (ASTVariableId field : fields.getVarIds()) {
        if (field.getSymbol() instanceof JFieldSymbol symbol) {
          type.fields.add(field(field, symbol));
        }
      }
    }
    if (type.hasOuterInstance) {
      synthetic(type.outerField());
    }
    type.captured.forEach(variable -> synthetic(type.capturedField(variable)));
  }

  private FieldShape field(ASTVariableId field, JFieldSymbol symbol) {
    Object constant = symbol.isFinal() && field.getInitializer() != null
        ? field.getInitializer().getConstValue()
        : null;
    FieldId id = Members.field(type.name, symbol);
    return new FieldShape(
        id.name(),
        id.descriptor(),
        symbol.getModifiers() & 0xffff,
        Optional.ofNullable(constant)
            .map(value -> Conversions.constant(value, field.getTypeMirror())));
  }

  private void synthetic(FieldId field) {
    type.fields.add(new FieldShape(
        field.name(), field.descriptor(), Modifier.FINAL | 0x1000, Optional.empty()));
  }

  private void method(ASTMethodDeclaration node) {
    JMethodSymbol symbol = node.getSymbol();
    MethodId id = Members.method(type.name, symbol);
    int access = symbol.getModifiers() & 0xffff;
    boolean isAbstract = node.getBody() == null && !Modifier.isNative(access);
    type.add(id, isAbstract ? access | Modifier.ABSTRACT : access, Members.exceptions(symbol));
    if (node.getBody() == null) {
      return;
    }
    Body body = new Body(file, type, symbol.isStatic(), node.getName());
    JTypeMirror result = Members.result(symbol);
    body.result = result.isVoid() ? null : result;
    for (ASTFormalParameter parameter : node.getFormalParameters()) {
      body.parameter(parameter.getVarId());
    }
    body.statements.statement(node.getBody());
    type.graphs.put(id, body.b.build(id));
    Bridges.add(type, node, id);
  }

  private void constructors() {
    if (type.node.isAnonymous()) {
      guarded(Constructors.NAME, this::anonymousConstructor);
      return;
    }
    boolean any = false;
    for (ASTConstructorDeclaration node :
        type.node.getDeclarations(ASTConstructorDeclaration.class)) {
      any = true;
      guarded(Constructors.NAME, () -> constructor(node));
    }
    if (!any && !type.node.isRecord()) {
      guarded(Constructors.NAME, this::defaultConstructor);
    }
  }

  private void constructor(ASTConstructorDeclaration node) {
    MethodId id =
        Constructors.id(type.symbol(), Optional.of(type), Members.parameters(node.getSymbol()));
    type.add(id, node.getSymbol().getModifiers() & 0xffff, Members.exceptions(node.getSymbol()));
    Body body = begin();
    for (ASTFormalParameter parameter : node.getFormalParameters()) {
      body.parameter(parameter.getVarId());
    }
    ASTStatement first = node.getBody().toStream().first();
    captured(body);
    body.b.at(node.getBeginLine());
    boolean another = first instanceof ASTExplicitConstructorInvocation call && call.isThis();
    if (!another) {
      storeHidden(body);
    }
    // Java 25 lets statements stand before the call.
    if (node.getBody().children(ASTExplicitConstructorInvocation.class).isEmpty()) {
      implicitSuper(body, node);
    }
    body.statements.statement(node.getBody());
    type.graphs.put(id, body.b.build(id));
  }

  /** A constructor's body, with the parameters that stand before those of the source. */
  private Body begin() {
    Body body = new Body(file, type, false, "new");
    if (type.node.isEnum() || Constructors.isOfEnum(type)) {
      body.hidden.add(body.b.parameter());
      body.hidden.add(body.b.parameter());
    }
    if (type.hasOuterInstance) {
      body.hidden.add(body.b.parameter());
    }
    return body;
  }

  private void captured(Body body) {
    type.captured.forEach(body::parameter);
  }

  private void storeHidden(Body body) {
    if (type.hasOuterInstance) {
      int outer = body.hidden.get(body.hidden.size() - 1);
      body.b.storeField(body.receiver(), type.outerField(), outer);
    }
    for (ASTVariableId variable : type.captured) {
      body.b.storeField(body.receiver(), type.capturedField(variable), body.slot(variable));
    }
  }

  private void implicitSuper(Body body, JavaNode at) {
    body.b.at(at.getBeginLine());
    JClassSymbol parent = type.symbol().getSuperclass();
    if (parent != null && !type.node.isEnum() && !type.node.isRecord()) {
      Constructors.callSuper(body, parent, List.of(), List.of(), null);
    }
    ClassInitializers.instance(body);
  }

  private void defaultConstructor() {
    MethodId id = Constructors.id(type.symbol(), Optional.of(type), List.of());
    type.add(id, type.symbol().getModifiers() & Modifier.PUBLIC, List.of());
    Body body = begin();
    captured(body);
    body.b.at(type.node.getBeginLine());
    storeHidden(body);
    implicitSuper(body, type.node);
    type.graphs.put(id, body.b.build(id));
  }

  private void anonymousConstructor() {
    MethodId id = Constructors.ofAnonymous(type);
    type.add(id, 0, List.of());
    Body body = begin();
    List<String> declared = Constructors.handedOn(type);
    List<Integer> given = new ArrayList<>();
    declared.forEach(parameter -> given.add(body.b.parameter()));
    captured(body);
    body.b.at(type.node.getParent().getBeginLine());
    storeHidden(body);
    JClassSymbol parent = type.symbol().getSuperclass();
    if (parent != null && !Constructors.isOfEnum(type)) {
      Constructors.callSuper(body, parent, declared, given, null);
    } else if (Constructors.isOfEnum(type)) {
      List<Integer> arguments = new ArrayList<>(List.of(body.receiver()));
      arguments.addAll(body.hidden);
      arguments.addAll(given);
      ClassContext of = type.outer.orElseThrow();
      body.b.call(
          CallKind.SPECIAL, Constructors.id(of.symbol(), Optional.of(of), declared), arguments);
    }
    ClassInitializers.instance(body);
    type.graphs.put(id, body.b.build(id));
  }

  private void record() {
    ASTRecordComponentList components = type.node.getRecordComponents();
    List<String> parameters = new ArrayList<>();
    for (ASTRecordComponent component : components) {
      String descriptor = TypeNames.descriptor(component.getVarId().getTypeMirror());
      parameters.add(descriptor);
      FieldId field = new FieldId(type.name, component.getVarId().getName(), descriptor);
      type.fields.add(new FieldShape(
          field.name(), descriptor, Modifier.PRIVATE | Modifier.FINAL, Optional.empty()));
      accessor(field);
    }
    MethodId id = Constructors.id(type.symbol(), Optional.of(type), parameters);
    boolean declared = type.node
        .getDeclarations(ASTConstructorDeclaration.class)
        .any(c -> Members.parameters(c.getSymbol()).equals(parameters));
    if (!declared) {
      guarded(Constructors.NAME, () -> canonical(id, components));
    }
  }

  private void accessor(FieldId field) {
    MethodId id = new MethodId(type.name, field.name(), "()" + field.descriptor());
    type.add(id, Modifier.PUBLIC, List.of());
    Body body = new Body(file, type, false, field.name());
    body.b.at(type.node.getBeginLine());
    body.b.returns(body.b.loadField(body.receiver(), field));
    // One that the source declares takes its place.
    type.graphs.put(id, body.b.build(id));
  }

  private void canonical(MethodId id, ASTRecordComponentList components) {
    type.add(id, type.symbol().getModifiers() & Modifier.PUBLIC, List.of());
    Body body = begin();
    for (ASTRecordComponent component : components) {
      body.parameter(component.getVarId());
    }
    ASTCompactConstructorDeclaration compact =
        type.node.getDeclarations(ASTCompactConstructorDeclaration.class).first();
    body.b.at(type.node.getBeginLine());
    if (compact != null) {
      body.statements.statement(compact.getBody());
    }
    for (ASTRecordComponent component : components) {
      ASTVariableId variable = component.getVarId();
      FieldId field = new FieldId(
          type.name, variable.getName(), TypeNames.descriptor(variable.getTypeMirror()));
      body.b.storeField(body.receiver(), field, body.slot(variable));
    }
    type.graphs.put(id, body.b.build(id));
  }
}
