// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.types;

import io.github.socklint.engine.program.ClassShape;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JDK's classes with their type variables, and those of a class path without. */
final class Reflected {
  private static final int SYNTHETIC = 0x1000;

  private Reflected() {}

  /** A class of the JDK; empty where it has none of this name. */
  static Optional<ClassInfo> jdk(String name, ClassShape shape) {
    try {
      Class<?> type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      return Optional.of(of(type, shape));
    } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static ClassInfo of(Class<?> type, ClassShape shape) {
    List<JType> supers = new ArrayList<>();
    if (type.getGenericSuperclass() != null) {
      supers.add(of(type.getGenericSuperclass()));
    }
    for (Type each : type.getGenericInterfaces()) {
      supers.add(of(each));
    }
    List<ClassInfo.Method> methods = new ArrayList<>();
    for (var m : type.getDeclaredMethods()) {
      if (!m.isSynthetic() && !Modifier.isPrivate(m.getModifiers())) {
        methods.add(method(m, m.getName(), of(m.getGenericReturnType())));
      }
    }
    for (Constructor<?> c : type.getDeclaredConstructors()) {
      if (!c.isSynthetic() && !Modifier.isPrivate(c.getModifiers())) {
        methods.add(method(c, "<init>", JType.VOID));
      }
    }
    return new ClassInfo(
        type.getName(),
        type.getModifiers(),
        variables(type.getTypeParameters()),
        supers,
        Optional.empty(),
        fields(type, shape),
        methods);
  }

  private static List<ClassInfo.Field> fields(Class<?> type, ClassShape shape) {
    List<ClassInfo.Field> fields = new ArrayList<>();
    for (var f : type.getDeclaredFields()) {
      if (!Modifier.isPrivate(f.getModifiers())) {
        fields.add(new ClassInfo.Field(
            type.getName(),
            f.getName(),
            of(f.getGenericType()),
            f.getModifiers(),
            () -> constant(shape, f.getName())));
      }
    }
    return fields;
  }

  private static Optional<Object> constant(ClassShape shape, String name) {
    return shape.fields().stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .flatMap(ClassShape.FieldShape::constant);
  }

  private static ClassInfo.Method method(Executable e, String name, JType result) {
    Type[] generic = e.getGenericParameterTypes();
    // Constructors of inner classes and enums: the signature leaves the hidden parameters out.
    Type[] types = generic.length == e.getParameterCount() ? generic : e.getParameterTypes();
    List<String> exceptions = new ArrayList<>();
    for (Class<?> x : e.getExceptionTypes()) {
      exceptions.add(x.getName());
    }
    return new ClassInfo.Method(
        e.getDeclaringClass().getName(),
        name,
        variables(e.getTypeParameters()),
        Arrays.stream(types).map(Reflected::of).toList(),
        result,
        e.getModifiers(),
        List.of(),
        exceptions);
  }

  private static List<String> variables(TypeVariable<?>[] variables) {
    return Arrays.stream(variables).map(TypeVariable::getName).toList();
  }

  private static JType of(Type type) {
    if (type instanceof Class<?> c) {
      int dimensions = 0;
      Class<?> element = c;
      while (element.isArray()) {
        element = element.getComponentType();
        dimensions++;
      }
      return JType.of(element.getName()).array(dimensions);
    } else if (type instanceof ParameterizedType p) {
      String name = ((Class<?>) p.getRawType()).getName();
      return JType.of(
          name, Arrays.stream(p.getActualTypeArguments()).map(Reflected::of).toList());
    } else if (type instanceof GenericArrayType a) {
      return of(a.getGenericComponentType()).array(1);
    } else if (type instanceof TypeVariable<?> v) {
      return JType.variable(v.getName(), bound(v.getBounds()[0]));
    } else if (type instanceof WildcardType w) {
      return of(w.getLowerBounds().length > 0 ? w.getLowerBounds()[0] : w.getUpperBounds()[0]);
    }
    return JType.UNKNOWN;
  }

  /** The erasure only, for a bound may speak of the variable itself. */
  private static JType bound(Type type) {
    if (type instanceof ParameterizedType p) {
      return JType.of(((Class<?>) p.getRawType()).getName());
    }
    return type instanceof Class<?> c ? of(c) : JType.OBJECT;
  }

  /** A class of the class path: its descriptors tell no type arguments. */
  static ClassInfo shape(ClassShape shape) {
    List<JType> supers = new ArrayList<>();
    shape.superName().ifPresent(s -> supers.add(JType.of(s)));
    shape.interfaces().forEach(i -> supers.add(JType.of(i)));
    List<ClassInfo.Field> fields = new ArrayList<>();
    for (ClassShape.FieldShape f : shape.fields()) {
      fields.add(new ClassInfo.Field(
          shape.name(), f.name(), JType.ofDescriptor(f.descriptor()), f.access(), f::constant));
    }
    List<ClassInfo.Method> methods = new ArrayList<>();
    for (ClassShape.MethodShape m : shape.methods()) {
      if ((m.access() & SYNTHETIC) == 0) {
        List<JType> types = Descriptors.split(m.descriptor());
        methods.add(new ClassInfo.Method(
            shape.name(),
            m.name(),
            List.of(),
            types.subList(0, types.size() - 1),
            types.get(types.size() - 1),
            m.access(),
            List.of(),
            m.exceptions()));
      }
    }
    return new ClassInfo(
        shape.name(), shape.access(), List.of(), supers, Optional.empty(), fields, methods);
  }
}
