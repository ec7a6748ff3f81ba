// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.Node;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.source.internal.tree.Scope;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.Overloads;
import io.github.socklint.source.internal.types.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One method, lambda or initialiser that is lowered, and what names mean in it. */
final class Body {
  /** A variable: its type and its slot; -1 for one that is only known while types are asked for. */
  record Local(JType type, int slot) {}

  final ClassContext cls;
  final MethodBuilder b;
  final boolean hasThis;

  /** The name lambdas in it are called after. */
  final String method;

  final JType result;
  final Typing typing;
  final Expressions expressions;
  final Conditions conditions;
  final StatementLowering statements;
  final Calls calls;
  final Functions functions;
  final Creation creation;
  final Switches switches;
  private final Deque<Map<String, Local>> locals = new ArrayDeque<>();
  private Scope scope;

  Body(
      ClassContext cls,
      MethodBuilder b,
      boolean hasThis,
      String method,
      JType result,
      Scope scope) {
    this.cls = cls;
    this.b = b;
    this.hasThis = hasThis;
    this.method = method;
    this.result = result;
    this.scope = scope;
    this.typing = new Typing(this);
    this.expressions = new Expressions(this);
    this.conditions = new Conditions(this);
    this.statements = new StatementLowering(this);
    this.calls = new Calls(this);
    this.functions = new Functions(this);
    this.creation = new Creation(this);
    this.switches = new Switches(this);
    locals.push(new HashMap<>());
  }

  World world() {
    return cls.unit.world();
  }

  Overloads overloads() {
    return cls.unit.overloads();
  }

  Scope scope() {
    return scope;
  }

  void scope(Scope more) {
    scope = more;
  }

  static int line(Node node) {
    return node.getRange().map(r -> r.begin.line).orElse(0);
  }

  /** Runs with variables and classes of its own. */
  void block(Runnable body) {
    Scope before = scope;
    locals.push(new HashMap<>());
    try {
      b.scope(body);
    } finally {
      locals.pop();
      scope = before;
    }
  }

  /** Runs with names that have types but no slots. */
  <T> T supposing(Map<String, JType> types, java.util.function.Supplier<T> question) {
    Map<String, Local> frame = new HashMap<>();
    types.forEach((name, type) -> frame.put(name, new Local(type, -1)));
    locals.push(frame);
    try {
      return question.get();
    } finally {
      locals.pop();
    }
  }

  /** A new variable. */
  int declare(String name, JType type) {
    int slot = b.variable();
    declare(name, type, slot);
    return slot;
  }

  void declare(String name, JType type, int slot) {
    locals.peek().put(name, new Local(type, slot));
  }

  /** The variable of this name, innermost first. */
  Optional<Local> local(String name) {
    for (Map<String, Local> frame : locals) {
      Local found = frame.get(name);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /**
   * A name that is not a variable of the method: a field of a class around, or a variable that such
   * a class holds.
   *
   * @param level the class; null for a static import
   * @param captured whether it is a variable of the method around that class
   */
  record Member(
      ClassContext level,
      FieldId field,
      JType type,
      boolean isStatic,
      Optional<Object> constant,
      boolean captured) {}

  Optional<Member> member(String name) {
    for (ClassContext c = cls; c != null; c = c.outer) {
      Optional<ClassInfo.Field> field = world().field(c.type(), name);
      if (field.isPresent()) {
        return Optional.of(member(c, c.name(), field.get()));
      }
      JType captured = c.captured.get(name);
      if (captured != null) {
        FieldId id = new FieldId(c.name(), "val$" + name, captured.descriptor());
        return Optional.of(new Member(c, id, captured, false, Optional.empty(), true));
      }
    }
    for (String owner : scope.names().staticOwners(name)) {
      Optional<ClassInfo.Field> field = world().field(JType.of(owner), name);
      if (field.isPresent()) {
        return Optional.of(member(null, owner, field.get()));
      }
      if (!world().has(owner)) {
        FieldId id = new FieldId(owner, name, "Ljava/lang/Object;");
        return Optional.of(new Member(null, id, JType.UNKNOWN, true, Optional.empty(), false));
      }
    }
    return Optional.empty();
  }

  /** A field as a member. */
  Member member(ClassContext level, String owner, ClassInfo.Field f) {
    String declared = world()
        .find(f.owner())
        .flatMap(i -> i.field(f.name()))
        .map(x -> x.type().descriptor())
        .orElse(f.type().descriptor());
    return new Member(
        level,
        new FieldId(owner, f.name(), declared),
        f.type(),
        f.isStatic(),
        f.constant().get(),
        false);
  }

  /** The object of a class around. */
  int objectOf(ClassContext level) {
    if (!hasThis) {
      return b.opaque();
    }
    int object = b.receiver();
    for (ClassContext c = cls; c != level && c != null; c = c.outer) {
      if (!c.hasOuter) {
        return c == cls ? object : b.opaque();
      }
      object = b.loadField(
          object, new FieldId(c.name(), "this$0", JType.of(c.outer.name()).descriptor()));
    }
    return object;
  }

  /** Reads a member. */
  int load(Member m) {
    if (m.constant().isPresent()) {
      return b.constant(m.constant().get());
    }
    return b.loadField(m.isStatic() ? Op.NONE : objectOf(m.level()), m.field());
  }

  /** Whether the name is a variable here. */
  boolean isVariable(String name) {
    return local(name).isPresent() || member(name).isPresent();
  }
}
