// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.source.internal.tree.Declarations;
import io.github.socklint.source.internal.tree.Scope;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.Overloads.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Lowers the methods of one class, and the classes in it. */
final class ClassLowering {
  private final ClassContext cls;

  ClassLowering(ClassContext cls) {
    this.cls = cls;
  }

  void lower(TypeDeclaration<?> type) {
    for (BodyDeclaration<?> member : cls.members) {
      if (member instanceof TypeDeclaration<?> inner) {
        inner(inner);
      }
    }
    methods();
    constructors(type);
    staticInitialiser(type);
  }

  private void constructors(TypeDeclaration<?> type) {
    boolean isInterface = cls.info.isInterface();
    List<ConstructorDeclaration> constructors = type.getConstructors();
    constructors.forEach(this::constructor);
    if (type instanceof RecordDeclaration r) {
      new Records(this, cls).lower(r, constructors);
    } else if (constructors.isEmpty() && !isInterface) {
      cls.info.methods().stream()
          .filter(m -> m.name().equals("<init>"))
          .findFirst()
          .ifPresent(m -> implicitConstructor(m, Body.line(type)));
    }
  }

  private void inner(TypeDeclaration<?> type) {
    String name = cls.name() + "$" + type.getNameAsString();
    Optional<ClassInfo> known = cls.unit.world().find(name);
    // A class in a class of a method is not in the index.
    boolean holds = !cls.info.isInterface()
        && type instanceof com.github.javaparser.ast.body.ClassOrInterfaceDeclaration c
        && !c.isInterface()
        && !c.isStatic();
    Optional<String> outer = holds ? Optional.of(cls.name()) : Optional.empty();
    ClassInfo info = known.orElseGet(() -> Declarations.read(type, name, outer, cls.scope));
    ClassContext made = new ClassContext(
        cls.unit,
        info,
        Declarations.scopeIn(type, name, cls.scope),
        cls,
        info.outer().isPresent(),
        new HashMap<>(cls.localClasses),
        List.copyOf(type.getMembers()));
    cls.unit.declare(made);
    new ClassLowering(made).lower(type);
  }

  void methods() {
    for (BodyDeclaration<?> member : cls.members) {
      if (member instanceof MethodDeclaration m && m.getBody().isPresent()) {
        Scope scope = cls.scope.with(m.getTypeParameters());
        JType result = scope.type(m.getType());
        StringBuilder descriptor = new StringBuilder("(");
        m.getParameters()
            .forEach(p -> descriptor.append(Declarations.parameterType(p, scope).descriptor()));
        MethodId id = new MethodId(
            cls.name(),
            m.getNameAsString(),
            descriptor.append(')').append(result.descriptor()).toString());
        cls.unit.attempt(id, () -> {
          boolean isStatic = m.isStatic();
          Body body = new Body(
              cls, new MethodBuilder(isStatic), !isStatic, m.getNameAsString(), result, scope);
          parameters(m.getParameters(), body);
          finish(body, id, m.getBody().get());
        });
      }
    }
  }

  static void parameters(List<Parameter> parameters, Body body) {
    for (Parameter p : parameters) {
      JType type = Declarations.parameterType(p, body.scope());
      body.declare(p.getNameAsString(), type, body.b.parameter());
    }
  }

  private void finish(Body body, MethodId id, BlockStmt block) {
    body.statements.lower(block);
    body.b.at(block.getRange().map(r -> r.end.line).orElse(0));
    cls.unit.add(body.b.build(id));
  }

  private void constructor(ConstructorDeclaration c) {
    Scope scope = cls.scope.with(c.getTypeParameters());
    StringBuilder descriptor = new StringBuilder("(");
    hiddenDescriptors().forEach(descriptor::append);
    c.getParameters()
        .forEach(p -> descriptor.append(Declarations.parameterType(p, scope).descriptor()));
    MethodId id = constructorId(descriptor.append(")V").toString());
    cls.unit.attempt(id, () -> {
      Body body = new Body(cls, new MethodBuilder(false), true, "new", JType.VOID, scope);
      hiddenParameters(body);
      parameters(c.getParameters(), body);
      capturedParameters(body);
      Optional<ExplicitConstructorInvocationStmt> call = c.getBody().getStatements().stream()
          .filter(ExplicitConstructorInvocationStmt.class::isInstance)
          .map(ExplicitConstructorInvocationStmt.class::cast)
          .findFirst();
      if (call.isEmpty() || !call.get().isThis()) {
        begin(body, Body.line(c), call.isEmpty());
      }
      if (call.isPresent() && !call.get().isThis()) {
        body.block(() -> {
          c.getBody().getStatements().forEach(s -> {
            body.statements.lower(s);
            if (s instanceof ExplicitConstructorInvocationStmt) {
              initialisers(body);
            }
          });
        });
        body.b.at(c.getBody().getRange().map(r -> r.end.line).orElse(0));
        cls.unit.add(body.b.build(id));
      } else {
        finish(body, id, c.getBody());
      }
    });
  }

  private List<String> hiddenDescriptors() {
    return cls.info.methods().stream()
        .filter(m -> m.name().equals("<init>"))
        .findFirst()
        .map(ClassInfo.Method::hidden)
        .orElse(List.of());
  }

  MethodId constructorId(String descriptor) {
    return new MethodId(cls.name(), "<init>", Creation.withCaptured(descriptor, cls));
  }

  void hiddenParameters(Body body) {
    List<String> hidden = hiddenDescriptors();
    if (hidden.size() == 1) {
      body.declare("this$0", JType.ofDescriptor(hidden.get(0)), body.b.parameter());
    } else if (hidden.size() == 2) {
      body.declare("$name", JType.STRING, body.b.parameter());
      body.declare("$ordinal", JType.INT, body.b.parameter());
    }
  }

  void capturedParameters(Body body) {
    cls.captured.forEach((name, type) -> body.declare("val$" + name, type, body.b.parameter()));
  }

  /** What a constructor does before its own body. */
  void begin(Body body, int line, boolean callsSuper) {
    body.b.at(line);
    cls.captured.forEach((name, type) -> body.b.storeField(
        body.b.receiver(),
        new FieldId(cls.name(), "val$" + name, type.descriptor()),
        body.local("val$" + name).orElseThrow().slot()));
    if (cls.hasOuter) {
      body.local("this$0")
          .ifPresent(o -> body.b.storeField(
              body.b.receiver(),
              new FieldId(cls.name(), "this$0", JType.of(cls.outer.name()).descriptor()),
              o.slot()));
    }
    if (callsSuper) {
      new ConstructorCalls(body).superWithoutArguments(line);
      initialisers(body);
    }
  }

  /** Field initialisers and initialiser blocks, in the order of the source. */
  void initialisers(Body body) {
    for (BodyDeclaration<?> member : cls.members) {
      if (member instanceof FieldDeclaration f && !isStatic(f)) {
        f.getVariables().forEach(v -> initialise(v, body));
      } else if (member instanceof InitializerDeclaration i && !i.isStatic()) {
        body.statements.lower(i.getBody());
      }
    }
  }

  private boolean isStatic(FieldDeclaration f) {
    return f.isStatic() || cls.info.isInterface();
  }

  private void initialise(VariableDeclarator v, Body body) {
    if (v.getInitializer().isEmpty()) {
      return;
    }
    Optional<ClassInfo.Field> field = cls.info.field(v.getNameAsString());
    JType type = field.map(ClassInfo.Field::type).orElse(JType.UNKNOWN);
    boolean isStatic = field.map(ClassInfo.Field::isStatic).orElse(false);
    body.b.at(Body.line(v));
    body.b.statement(() -> {
      int value = body.expressions.value(v.getInitializer().get(), type);
      body.b
          .at(Body.line(v))
          .storeField(
              isStatic ? Op.NONE : body.b.receiver(),
              new FieldId(cls.name(), v.getNameAsString(), type.descriptor()),
              value);
    });
  }

  void implicitConstructor(ClassInfo.Method m, int line) {
    MethodId id = constructorId(m.descriptor());
    cls.unit.attempt(id, () -> {
      Body body = new Body(cls, new MethodBuilder(false), true, "new", JType.VOID, cls.scope);
      hiddenParameters(body);
      capturedParameters(body);
      begin(body, line, true);
      cls.unit.add(body.b.build(id));
    });
  }

  /** The constructor of an anonymous class hands its arguments on. */
  void anonymous(JType superclass, Optional<Choice> choice, List<JType> types) {
    int line = cls.members.isEmpty() ? 0 : Body.line(cls.members.get(0));
    MethodId id = new MethodId(cls.name(), "<init>", anonymousDescriptor(cls, choice, types));
    cls.lambdas.add(new MethodShape("<init>", id.descriptor(), 0, List.of()));
    cls.unit.attempt(id, () -> {
      Body body = new Body(cls, new MethodBuilder(false), true, "new", JType.VOID, cls.scope);
      if (cls.hasOuter) {
        body.declare("this$0", JType.of(cls.outer.name()), body.b.parameter());
      }
      List<Integer> values = new ArrayList<>(List.of(body.b.receiver()));
      List<String> descriptors = descriptors(choice, types);
      List<Integer> handed = new ArrayList<>();
      descriptors.forEach(d -> handed.add(body.b.parameter()));
      capturedParameters(body);
      begin(body, line, false);
      choice
          .filter(c -> c.method().hidden().size() == 1)
          .ifPresent(c ->
              values.add(body.local("this$0").map(Body.Local::slot).orElseGet(body.b::opaque)));
      values.addAll(handed);
      String superDescriptor = choice
          .map(c -> c.method().descriptor())
          .orElseGet(() -> "(" + String.join("", descriptors) + ")V");
      MethodId superId = new MethodId(superclass.erased().name(), "<init>", superDescriptor);
      body.b.call(CallKind.SPECIAL, superId, values);
      initialisers(body);
      cls.unit.add(body.b.build(id));
    });
    for (BodyDeclaration<?> member : cls.members) {
      if (member instanceof TypeDeclaration<?> inner) {
        inner(inner);
      }
    }
    methods();
  }

  private static List<String> descriptors(Optional<Choice> choice, List<JType> types) {
    return choice
        .map(c -> c.method().parameters().stream().map(JType::descriptor).toList())
        .orElseGet(() -> types.stream().map(JType::descriptor).toList());
  }

  static String anonymousDescriptor(ClassContext made, Optional<Choice> choice, List<JType> types) {
    String outer = made.hasOuter ? JType.of(made.outer.name()).descriptor() : "";
    String own = "(" + outer + String.join("", descriptors(choice, types)) + ")V";
    return Creation.withCaptured(own, made);
  }

  private void staticInitialiser(TypeDeclaration<?> type) {
    MethodId id = new MethodId(cls.name(), "<clinit>", "()V");
    boolean needed = type instanceof EnumDeclaration
        || cls.members.stream()
            .anyMatch(m -> m instanceof InitializerDeclaration i && i.isStatic()
                || m instanceof FieldDeclaration f
                    && isStatic(f)
                    && f.getVariables().stream()
                        .anyMatch(v -> v.getInitializer().isPresent()));
    if (!needed) {
      return;
    }
    cls.unit.hasStaticInitialiser(cls);
    cls.unit.attempt(id, () -> {
      Body body = new Body(cls, new MethodBuilder(true), false, "static", JType.VOID, cls.scope);
      if (type instanceof EnumDeclaration e) {
        constants(e, body);
      }
      for (BodyDeclaration<?> member : cls.members) {
        if (member instanceof FieldDeclaration f && isStatic(f)) {
          f.getVariables().forEach(v -> {
            boolean constant = cls.info
                .field(v.getNameAsString())
                .flatMap(x -> x.constant().get())
                .isPresent();
            if (!constant) {
              initialise(v, body);
            }
          });
        } else if (member instanceof InitializerDeclaration i && i.isStatic()) {
          body.statements.lower(i.getBody());
        }
      }
      cls.unit.add(body.b.build(id));
    });
  }

  private void constants(EnumDeclaration e, Body body) {
    int ordinal = 0;
    for (EnumConstantDeclaration c : e.getEntries()) {
      body.b.at(Body.line(c));
      int index = ordinal++;
      body.b.statement(() -> {
        int object = constant(c, index, body);
        body.b.storeField(
            Op.NONE, new FieldId(cls.name(), c.getNameAsString(), cls.type().descriptor()), object);
      });
    }
  }

  private int constant(EnumConstantDeclaration c, int ordinal, Body body) {
    if (!c.getClassBody().isEmpty()) {
      // Its methods are lowered as those of a class without a name.
      ObjectCreationExpr o =
          new ObjectCreationExpr(null, new ClassOrInterfaceType(null, e(c)), c.getArguments());
      o.setAnonymousClassBody(c.getClassBody());
      c.getRange().ifPresent(o::setRange);
      return body.creation.lower(o);
    }
    List<JType> types = body.calls.types(c.getArguments());
    int object = body.b.allocate(cls.name());
    List<Integer> values = new ArrayList<>(List.of(object));
    values.add(body.b.constant(c.getNameAsString()));
    values.add(body.b.constant(ordinal));
    Optional<Choice> choice = body.overloads().choose(cls.type(), "<init>", types);
    choice.ifPresent(x -> values.addAll(body.calls.arguments(c.getArguments(), x)));
    String descriptor = choice.map(x -> x.method().descriptor()).orElse("(Ljava/lang/String;I)V");
    body.b
        .at(Body.line(c))
        .call(CallKind.SPECIAL, new MethodId(cls.name(), "<init>", descriptor), values);
    return object;
  }

  private static String e(EnumConstantDeclaration c) {
    return c.getParentNode()
        .filter(EnumDeclaration.class::isInstance)
        .map(p -> ((EnumDeclaration) p).getNameAsString())
        .orElse("Object");
  }

  /** The canonical constructor's body in the short form. */
  static Optional<CompactConstructorDeclaration> compact(RecordDeclaration r) {
    return r.getCompactConstructors().stream().findFirst();
  }
}
