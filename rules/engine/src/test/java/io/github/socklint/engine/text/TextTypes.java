// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.text;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Names and overloads, as javac would settle them. A type is a binary name, a primitive's name, or
 * one of those with {@code []} behind it.
 */
final class TextTypes {
  /** The type of {@code null}. */
  static final String NULL = "null";

  private static final String PRIMITIVES = "void boolean byte char short int long float double";
  private static final String LETTERS = "VZBCSIJFD";
  private static final List<String> IMPORTED = List.of(
      "java.lang.",
      "java.net.",
      "java.io.",
      "java.nio.",
      "java.nio.channels.",
      "java.util.",
      "java.util.concurrent.",
      "javax.net.ssl.");

  /** A method that was chosen; {@code known} is false where its class is not at hand. */
  record Chosen(MethodId id, int access, boolean known) {}

  private final Function<String, Optional<ClassShape>> shapes;
  private final Set<String> ownClasses;

  TextTypes(Function<String, Optional<ClassShape>> shapes, Set<String> ownClasses) {
    this.shapes = shapes;
    this.ownClasses = ownClasses;
  }

  /** The full name of a type as the text writes it. */
  String named(String written, int line) {
    if (written.endsWith("[]")) {
      return named(written.substring(0, written.length() - 2), line) + "[]";
    }
    if (isPrimitive(written) || written.indexOf('.') >= 0) {
      return written;
    }
    for (String own : ownClasses) {
      if (own.endsWith("." + written)) {
        return own;
      }
    }
    for (String prefix : IMPORTED) {
      if (JdkShapes.of(prefix + written).isPresent()) {
        return prefix + written;
      }
    }
    throw new TextException(line, "no type " + written + ": define it, or write its full name");
  }

  static boolean isPrimitive(String type) {
    return List.of(PRIMITIVES.split(" ")).contains(type);
  }

  boolean isInterface(String type) {
    return shapes.apply(type).map(s -> (s.access() & 0x0200) != 0).orElse(false);
  }

  /** The type and its supertypes, nearest first. */
  Set<String> supertypes(String type) {
    Set<String> found = new LinkedHashSet<>();
    collect(type, found);
    return found;
  }

  private void collect(String type, Set<String> into) {
    if (into.add(type)) {
      shapes.apply(type).ifPresent(s -> {
        s.superName().ifPresent(n -> collect(n, into));
        s.interfaces().forEach(n -> collect(n, into));
      });
    }
  }

  private boolean fits(String from, String to) {
    if (from.equals(to) || from.equals("int") && to.equals("long")) {
      return true;
    }
    boolean references = !isPrimitive(from) && !isPrimitive(to);
    return references
        && (from.equals(NULL)
            || to.equals("java.lang.Object")
            || supertypes(from).contains(to));
  }

  /** The field that a name means in a class. */
  FieldShape field(String owner, String name, int line) {
    for (String type : supertypes(owner)) {
      for (FieldShape f : shapes.apply(type).map(ClassShape::fields).orElse(List.of())) {
        if (f.name().equals(name)) {
          return f;
        }
      }
    }
    throw new TextException(line, owner + " has no field " + name);
  }

  /** The method that a call means; {@code returned} is only asked for where nothing is known. */
  Chosen method(String owner, String name, List<String> args, String returned, int line) {
    List<MethodShape> applicable = new ArrayList<>();
    Set<List<String>> seen = new LinkedHashSet<>();
    boolean whole = true;
    for (String type : name.equals("<init>") ? Set.of(owner) : supertypes(owner)) {
      Optional<ClassShape> shape = shapes.apply(type);
      whole &= shape.isPresent();
      for (MethodShape m : shape.map(ClassShape::methods).orElse(List.of())) {
        boolean synthetic = (m.access() & 0x1000) != 0;
        if (m.name().equals(name)
            && !synthetic
            && applies(parameters(m.descriptor()), args)
            && seen.add(parameters(m.descriptor()))) {
          applicable.add(m);
        }
      }
    }
    if (applicable.isEmpty() && !whole) {
      return new Chosen(new MethodId(owner, name, descriptor(args, returned)), 0, false);
    }
    List<MethodShape> best = applicable.stream()
        .filter(m -> applicable.stream()
            .allMatch(o -> applies(parameters(o.descriptor()), parameters(m.descriptor()))))
        .toList();
    if (best.size() == 1) {
      MethodShape m = best.get(0);
      return new Chosen(new MethodId(owner, name, m.descriptor()), m.access(), true);
    }
    throw new TextException(
        line,
        (applicable.isEmpty() ? "no " : "more than one ") + owner + "." + name + " takes " + args);
  }

  private boolean applies(List<String> parameters, List<String> args) {
    boolean all = parameters.size() == args.size();
    for (int i = 0; all && i < args.size(); i++) {
      all = fits(args.get(i), parameters.get(i));
    }
    return all;
  }

  static String descriptor(String type) {
    if (type.endsWith("[]")) {
      return "[" + descriptor(type.substring(0, type.length() - 2));
    }
    int primitive = List.of(PRIMITIVES.split(" ")).indexOf(type);
    return primitive >= 0
        ? LETTERS.substring(primitive, primitive + 1)
        : "L" + (type.equals(NULL) ? "java/lang/Object" : type.replace('.', '/')) + ";";
  }

  static String descriptor(List<String> parameters, String returned) {
    StringBuilder text = new StringBuilder("(");
    parameters.forEach(p -> text.append(descriptor(p)));
    return text.append(')').append(descriptor(returned)).toString();
  }

  static String returned(String descriptor) {
    return types(descriptor.substring(descriptor.indexOf(')') + 1)).get(0);
  }

  static List<String> parameters(String descriptor) {
    return types(descriptor.substring(1, descriptor.indexOf(')')));
  }

  /** The types of descriptors that stand one after another. */
  static List<String> types(String descriptors) {
    List<String> types = new ArrayList<>();
    String arrays = "";
    for (int i = 0; i < descriptors.length(); i++) {
      char c = descriptors.charAt(i);
      if (c == '[') {
        arrays += "[]";
        continue;
      }
      String type = c == 'L'
          ? descriptors.substring(i + 1, descriptors.indexOf(';', i)).replace('/', '.')
          : PRIMITIVES.split(" ")[LETTERS.indexOf(c)];
      i = c == 'L' ? descriptors.indexOf(';', i) : i;
      types.add(type + arrays);
      arrays = "";
    }
    return types;
  }
}
