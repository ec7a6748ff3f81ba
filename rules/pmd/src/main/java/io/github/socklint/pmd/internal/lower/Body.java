// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.structured.MethodBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** One method in the making: its builder, its variables, and who lowers which syntax. */
final class Body {
  final FileContext file;
  final ClassContext type;
  final MethodBuilder b;

  /** What lambdas in it are called after: the method's name, {@code new} or {@code static}. */
  final String lambdaName;

  final Conversions conversions;
  final Expressions expressions;
  final Conditions conditions;
  final Calls calls;
  final Creations creations;
  final Functions functions;
  final Assignments assignments;
  final Operators operators;
  final Patterns patterns;
  final Switches switches;
  final Statements statements;

  private final boolean isStatic;
  private final Map<ASTVariableId, Integer> slots = new HashMap<>();

  /** The parameters of a constructor that stand before those of the source. */
  final List<Integer> hidden = new ArrayList<>();

  /** What a method returns, so that values can be converted to it; null for void. */
  JTypeMirror result;

  Body(FileContext file, ClassContext type, boolean isStatic, String lambdaName) {
    this.file = file;
    this.type = type;
    this.isStatic = isStatic;
    this.lambdaName = lambdaName;
    this.b = new MethodBuilder(isStatic);
    this.conversions = new Conversions(b);
    this.expressions = new Expressions(this);
    this.conditions = new Conditions(this);
    this.calls = new Calls(this);
    this.creations = new Creations(this);
    this.functions = new Functions(this);
    this.assignments = new Assignments(this);
    this.operators = new Operators(this);
    this.patterns = new Patterns(this);
    this.switches = new Switches(this);
    this.statements = new Statements(this);
  }

  /** The value, as the type that is wanted. */
  int value(ASTExpression expression, JTypeMirror wanted) {
    return expressions.value(expression, wanted);
  }

  /** The value, as its own type. */
  int value(ASTExpression expression) {
    return expressions.value(expression);
  }

  /** A new variable. */
  int declare(ASTVariableId variable) {
    int slot = b.variable();
    slots.put(variable, slot);
    return slot;
  }

  /** The next parameter. */
  int parameter(ASTVariableId variable) {
    int slot = b.parameter();
    slots.put(variable, slot);
    return slot;
  }

  /** The variable's slot; {@link Op#NONE} where it is one of a method around, or unknown. */
  int slot(ASTVariableId variable) {
    return slots.getOrDefault(variable, Op.NONE);
  }

  /** What the variable holds. */
  int read(ASTVariableId variable) {
    int own = slot(variable);
    if (own != Op.NONE || isStatic) {
      return own == Op.NONE ? b.opaque() : own;
    }
    ClassContext at = type;
    int object = b.receiver();
    while (!at.captured.contains(variable)) {
      if (!at.hasOuterInstance) {
        return b.opaque();
      }
      object = b.loadField(object, at.outerField());
      at = at.outer.orElseThrow();
    }
    return b.loadField(object, at.capturedField(variable));
  }

  /** Whether there is no {@code this}. */
  boolean isStatic() {
    return isStatic;
  }

  /** {@code this}. */
  int receiver() {
    return isStatic ? b.opaque() : b.receiver();
  }

  /** The object around that is of this class or a subclass: {@code this}, or one further out. */
  int instance(JClassSymbol of) {
    return isStatic ? b.opaque() : instance(type, b.receiver(), of);
  }

  /** The same, from outside of this class: what a constructor hands to its superclass's. */
  int instanceAround(JClassSymbol of) {
    if (isStatic || !type.hasOuterInstance) {
      return b.opaque();
    }
    int around = b.loadField(b.receiver(), type.outerField());
    return instance(type.outer.orElseThrow(), around, of);
  }

  private int instance(ClassContext from, int start, JClassSymbol of) {
    ClassContext at = from;
    int object = start;
    while (!Members.isSubclass(at.symbol(), of)) {
      if (!at.hasOuterInstance) {
        return b.opaque();
      }
      object = b.loadField(object, at.outerField());
      at = at.outer.orElseThrow();
    }
    return object;
  }

  /** The class around, or this one, that has the members of that class. */
  String ownerAround(JClassSymbol of) {
    ClassContext at = type;
    while (!Members.isSubclass(at.symbol(), of)) {
      if (at.outer.isEmpty()) {
        return TypeNames.binary(of);
      }
      at = at.outer.get();
    }
    return at.name;
  }
}
