// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.types;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A class as code sees it.
 *
 * @param name binary name
 * @param access flags (JVMS 4.1)
 * @param variables names of its type variables
 * @param supers its superclass, if it is known and not an interface's, then its interfaces
 * @param outer binary name of the class whose instance it needs; empty: none
 */
public record ClassInfo(
    String name,
    int access,
    List<String> variables,
    List<JType> supers,
    Optional<String> outer,
    List<Field> fields,
    List<Method> methods) {

  /**
   * A field.
   *
   * @param constant its compile-time constant; evaluated when asked
   */
  public record Field(
      String owner, String name, JType type, int access, Supplier<Optional<Object>> constant) {
    public boolean isStatic() {
      return Modifier.isStatic(access);
    }
  }

  /**
   * A method or constructor.
   *
   * @param variables its own type variables
   * @param hidden descriptors of parameters that source does not write, before the others
   * @param exceptions binary names
   */
  public record Method(
      String owner,
      String name,
      List<String> variables,
      List<JType> parameters,
      JType result,
      int access,
      List<String> hidden,
      List<String> exceptions) {
    private static final int VARARGS = 0x80;

    public boolean isStatic() {
      return Modifier.isStatic(access);
    }

    public boolean isVarargs() {
      return (access & VARARGS) != 0;
    }

    /** Its descriptor, erased. */
    public String descriptor() {
      StringBuilder text = new StringBuilder("(");
      hidden.forEach(text::append);
      parameters.forEach(p -> text.append(p.descriptor()));
      return text.append(')').append(result.descriptor()).toString();
    }
  }

  public boolean isInterface() {
    return Modifier.isInterface(access);
  }

  /** The field it declares. */
  public Optional<Field> field(String fieldName) {
    return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
  }

  /** What its type variables stand for in this use of it. */
  public Map<String, JType> bindings(List<JType> args) {
    Map<String, JType> bound = new java.util.HashMap<>();
    for (int i = 0; i < Math.min(args.size(), variables.size()); i++) {
      bound.put(variables.get(i), args.get(i));
    }
    return bound;
  }

  /** The methods of a name, or the constructors. */
  List<Method> named(String methodName) {
    List<Method> found = new ArrayList<>();
    for (Method m : methods) {
      if (m.name().equals(methodName)) {
        found.add(m);
      }
    }
    return found;
  }
}
