// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.text;

import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shapes of the running JDK's classes, read by reflection. */
final class JdkShapes {
  private JdkShapes() {}

  static Optional<ClassShape> of(String binaryName) {
    try {
      // Not the application's loader: a test's own classes are no part of the program.
      Class<?> type = Class.forName(binaryName, false, ClassLoader.getPlatformClassLoader());
      return type.isArray() ? Optional.empty() : Optional.of(shape(type));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static ClassShape shape(Class<?> type) {
    List<FieldShape> fields = new ArrayList<>();
    for (Field f : type.getDeclaredFields()) {
      fields.add(new FieldShape(
          f.getName(), f.getType().descriptorString(), f.getModifiers(), Optional.empty()));
    }
    List<MethodShape> methods = new ArrayList<>();
    for (Method m : type.getDeclaredMethods()) {
      methods.add(new MethodShape(
          m.getName(),
          MethodType.methodType(m.getReturnType(), m.getParameterTypes()).descriptorString(),
          m.getModifiers(),
          names(m.getExceptionTypes())));
    }
    for (Constructor<?> c : type.getDeclaredConstructors()) {
      methods.add(new MethodShape(
          "<init>",
          MethodType.methodType(void.class, c.getParameterTypes()).descriptorString(),
          c.getModifiers(),
          names(c.getExceptionTypes())));
    }
    return new ClassShape(
        type.getName(),
        Optional.ofNullable(type.getSuperclass()).map(Class::getName),
        names(type.getInterfaces()),
        type.getModifiers(),
        "jdk",
        type.getName().replace('.', '/') + ".java",
        fields,
        methods);
  }

  private static List<String> names(Class<?>[] types) {
    return Arrays.stream(types).map(Class::getName).toList();
  }
}
