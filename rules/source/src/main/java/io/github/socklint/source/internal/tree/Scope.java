// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import io.github.socklint.source.internal.types.JType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a type is written.
 *
 * @param enclosing binary names of the classes around, innermost first
 * @param variables type variables in scope
 * @param locals classes declared in methods, by simple name
 */
public record Scope(
    TypeNames names,
    List<String> enclosing,
    Map<String, JType> variables,
    Map<String, String> locals) {

  /** The scope of a file. */
  static Scope of(TypeNames names) {
    return new Scope(names, List.of(), Map.of(), Map.of());
  }

  /** The scope in a class. */
  public Scope in(String binaryName) {
    List<String> all = new ArrayList<>();
    all.add(binaryName);
    all.addAll(enclosing);
    return new Scope(names, all, variables, locals);
  }

  /** The same with a class of a method. */
  public Scope withLocal(String simpleName, String binaryName) {
    Map<String, String> all = new HashMap<>(locals);
    all.put(simpleName, binaryName);
    return new Scope(names, enclosing, variables, all);
  }

  /** The same with type variables. */
  public Scope with(List<TypeParameter> parameters) {
    if (parameters.isEmpty()) {
      return this;
    }
    Map<String, JType> all = new HashMap<>(variables);
    Scope bounds = new Scope(names, enclosing, all, locals);
    parameters.forEach(
        p -> all.put(p.getNameAsString(), JType.variable(p.getNameAsString(), JType.OBJECT)));
    for (TypeParameter p : parameters) {
      if (!p.getTypeBound().isEmpty()) {
        JType bound = bounds.type(p.getTypeBound().get(0)).erased();
        all.put(p.getNameAsString(), JType.variable(p.getNameAsString(), bound));
      }
    }
    return bounds;
  }

  /** What a type means here. */
  public JType type(Type type) {
    if (type instanceof PrimitiveType p) {
      return JType.of(p.asString());
    } else if (type instanceof VoidType) {
      return JType.VOID;
    } else if (type instanceof ArrayType a) {
      return type(a.getComponentType()).array(1);
    } else if (type instanceof ClassOrInterfaceType c) {
      return classType(c);
    } else if (type instanceof WildcardType w) {
      return w.getExtendedType()
          .map(this::type)
          .or(() -> w.getSuperType().map(this::type))
          .orElse(JType.OBJECT);
    } else if (type instanceof IntersectionType i) {
      return type(i.getElements().get(0));
    } else if (type instanceof UnionType u) {
      return type(u.getElements().get(0));
    }
    return JType.UNKNOWN;
  }

  private JType classType(ClassOrInterfaceType c) {
    String name = c.getNameWithScope();
    JType variable = variables.get(name);
    if (variable != null) {
      return variable;
    }
    List<JType> args = new ArrayList<>();
    c.getTypeArguments().ifPresent(all -> all.forEach(t -> args.add(type(t))));
    return JType.of(className(name), args);
  }

  /** The binary name of a class as written. */
  public String className(String name) {
    String local = locals.get(name);
    return local != null ? local : names.resolveOrGuess(name, enclosing);
  }

  /** The binary name of a class, or null where nothing says that the name is one. */
  public String classNameOrNull(String name) {
    String local = locals.get(name);
    return local != null ? local : names.resolve(name, enclosing).orElse(null);
  }
}
