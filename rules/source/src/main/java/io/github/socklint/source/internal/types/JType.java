// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type.
 *
 * @param kind what it is
 * @param name binary name of the class, name of the primitive type or type variable
 * @param args type arguments; of a type variable its bound
 * @param dimensions more than 0 for an array of that
 */
public record JType(Kind kind, String name, List<JType> args, int dimensions) {
  /** What a type is. */
  public enum Kind {
    PRIMITIVE,
    CLASS,
    VARIABLE,
    NULL,
    UNKNOWN
  }

  private static final List<String> WIDENING =
      List.of("byte", "short", "char", "int", "long", "float", "double");
  private static final Map<String, String> BOXES = Map.of(
      "boolean", "java.lang.Boolean",
      "byte", "java.lang.Byte",
      "short", "java.lang.Short",
      "char", "java.lang.Character",
      "int", "java.lang.Integer",
      "long", "java.lang.Long",
      "float", "java.lang.Float",
      "double", "java.lang.Double");
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double", "void");

  /** Nothing is known of it. */
  public static final JType UNKNOWN = new JType(Kind.UNKNOWN, "?", List.of(), 0);

  public static final JType NULL = new JType(Kind.NULL, "null", List.of(), 0);
  public static final JType VOID = primitive("void");
  public static final JType INT = primitive("int");
  public static final JType LONG = primitive("long");
  public static final JType BOOLEAN = primitive("boolean");
  public static final JType OBJECT = of("java.lang.Object");
  public static final JType STRING = of("java.lang.String");

  /** Freezes the arguments. */
  public JType {
    args = List.copyOf(args);
  }

  /** A class without type arguments, or a primitive type, by its name. */
  public static JType of(String name) {
    return PRIMITIVES.contains(name) ? primitive(name) : new JType(Kind.CLASS, name, List.of(), 0);
  }

  /** A class with type arguments. */
  public static JType of(String name, List<JType> args) {
    return new JType(Kind.CLASS, name, args, 0);
  }

  /** A type variable with its bound. */
  public static JType variable(String name, JType bound) {
    return new JType(Kind.VARIABLE, name, List.of(bound), 0);
  }

  private static JType primitive(String name) {
    return new JType(Kind.PRIMITIVE, name, List.of(), 0);
  }

  /** An array of it. */
  public JType array(int more) {
    return more == 0 ? this : new JType(kind, name, args, dimensions + more);
  }

  /** What an array of this type holds. */
  public JType element() {
    return dimensions == 0 ? UNKNOWN : new JType(kind, name, args, dimensions - 1);
  }

  public boolean isArray() {
    return dimensions > 0;
  }

  public boolean isPrimitive() {
    return kind == Kind.PRIMITIVE && dimensions == 0;
  }

  public boolean isVoid() {
    return isPrimitive() && name.equals("void");
  }

  public boolean isClass() {
    return kind == Kind.CLASS && dimensions == 0;
  }

  public boolean isKnown() {
    return kind != Kind.UNKNOWN && kind != Kind.NULL;
  }

  /** Whether it is a number that a long or double comparison compares. */
  public boolean isWide() {
    return isPrimitive() && WIDENING.indexOf(name) >= WIDENING.indexOf("long");
  }

  public boolean isNumeric() {
    return isPrimitive() && WIDENING.contains(name);
  }

  /** The primitive type in a box; else itself. */
  public JType unboxed() {
    for (Map.Entry<String, String> e : BOXES.entrySet()) {
      if (isClass() && name.equals(e.getValue())) {
        return primitive(e.getKey());
      }
    }
    return this;
  }

  /** The box of a primitive type; else itself. */
  public JType boxed() {
    return isPrimitive() && BOXES.containsKey(name) ? of(BOXES.get(name)) : this;
  }

  /** The type an operator makes of two numbers (JLS 5.6). */
  public static JType promoted(JType a, JType b) {
    int rank = Math.max(WIDENING.indexOf(a.unboxed().name), WIDENING.indexOf(b.unboxed().name));
    return rank < 0 ? UNKNOWN : primitive(WIDENING.get(Math.max(rank, WIDENING.indexOf("int"))));
  }

  /** Whether a primitive value may be widened to the other primitive type. */
  boolean widensTo(JType to) {
    int from = WIDENING.indexOf(name);
    return name.equals(to.name) || from >= 0 && from <= WIDENING.indexOf(to.name);
  }

  /** Without type arguments and variables. */
  public JType erased() {
    return switch (kind) {
      case VARIABLE -> args.get(0).erased().array(dimensions);
      case CLASS -> args.isEmpty() ? this : new JType(kind, name, List.of(), dimensions);
      case PRIMITIVE -> this;
      case NULL, UNKNOWN -> OBJECT.array(dimensions);
    };
  }

  /** The binary name that operations use; of arrays that of {@link Class#getName}. */
  public String runtimeName() {
    JType erased = erased();
    return erased.dimensions == 0 ? erased.name : erased.descriptor().replace('/', '.');
  }

  /** The descriptor of the erased type. */
  public String descriptor() {
    JType erased = erased();
    String element = erased.kind == Kind.PRIMITIVE
        ? switch (erased.name) {
          case "boolean" -> "Z";
          case "byte" -> "B";
          case "char" -> "C";
          case "short" -> "S";
          case "int" -> "I";
          case "long" -> "J";
          case "float" -> "F";
          case "double" -> "D";
          default -> "V";
        }
        : "L" + erased.name.replace('.', '/') + ";";
    return "[".repeat(erased.dimensions) + element;
  }

  /** The type that a field descriptor names. */
  public static JType ofDescriptor(String descriptor) {
    int dimensions = descriptor.lastIndexOf('[') + 1;
    String rest = descriptor.substring(dimensions);
    String name = switch (rest.charAt(0)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      case 'V' -> "void";
      default -> rest.substring(1, rest.length() - 1).replace('/', '.');
    };
    return of(name).array(dimensions);
  }

  /** With type variables replaced; those that stand for nothing stay. */
  public JType with(Map<String, JType> variables) {
    if (kind == Kind.VARIABLE) {
      JType found = variables.get(name);
      return found == null || !found.isKnown() ? this : found.array(dimensions);
    }
    if (args.isEmpty() || variables.isEmpty()) {
      return this;
    }
    List<JType> replaced = new ArrayList<>();
    args.forEach(a -> replaced.add(a.with(variables)));
    return new JType(kind, name, replaced, dimensions);
  }
}
