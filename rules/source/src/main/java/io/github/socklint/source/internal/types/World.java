// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.types;

import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Every class there is: the tree's, then the class path's and the JDK's. Safe for many threads. */
public final class World {
  private static final Pattern IN_METHOD = Pattern.compile("\\$[0-9]");

  private final Predicate<String> inTree;
  private final Function<String, Optional<ClassInfo>> tree;
  private final Function<String, List<String>> treeSupers;
  private final Program libraries;
  private final Map<String, Optional<ClassInfo>> others = new ConcurrentHashMap<>();

  /** What was found; what is not there today may be a class of a method that is read tomorrow. */
  private final Map<String, Optional<ClassInfo>> found = new ConcurrentHashMap<>();

  /** By the class that is searched and the simple name. */
  private final Map<String, Map<String, Optional<String>>> members = new ConcurrentHashMap<>();

  /**
   * A world.
   *
   * @param inTree whether the tree has a class of this binary name
   * @param tree the tree's classes
   * @param treeSupers the supertypes of a class of the tree, found without reading its members:
   *     what their types mean may hang on this
   */
  public World(
      Predicate<String> inTree,
      Function<String, Optional<ClassInfo>> tree,
      Function<String, List<String>> treeSupers,
      Program libraries) {
    this.inTree = inTree;
    this.tree = tree;
    this.treeSupers = treeSupers;
    this.libraries = libraries;
  }

  /** Whether there is a class of this name. */
  public boolean has(String binaryName) {
    return found.containsKey(binaryName)
        || inTree.test(binaryName)
        || other(binaryName).isPresent();
  }

  /** The class of this name. */
  public Optional<ClassInfo> find(String binaryName) {
    Optional<ClassInfo> known = found.get(binaryName);
    if (known != null) {
      return known;
    }
    Optional<ClassInfo> own = inTree.test(binaryName) ? tree.apply(binaryName) : Optional.empty();
    Optional<ClassInfo> info = own.isPresent() ? own : other(binaryName);
    if (info.isPresent()) {
      found.put(binaryName, info);
    }
    return info;
  }

  /**
   * Whether the class is read from a class file of the class path, which tells no type arguments.
   */
  boolean isErased(String binaryName) {
    return !inTree.test(binaryName)
        && other(binaryName).isPresent()
        && !libraries
            .shape(binaryName)
            .map(s -> s.artifact().startsWith("jrt:"))
            .orElse(true);
  }

  private Optional<ClassInfo> other(String binaryName) {
    Optional<ClassInfo> known = others.get(binaryName);
    if (known == null) {
      Optional<ClassShape> shape = libraries.shape(binaryName);
      known = shape.flatMap(s -> s.artifact().startsWith("jrt:")
          ? Reflected.jdk(binaryName, s).or(() -> Optional.of(Reflected.shape(s)))
          : Optional.of(Reflected.shape(s)));
      others.put(binaryName, known);
    }
    return known;
  }

  /**
   * The type and its supertypes with their type arguments, nearest first, superclasses before
   * interfaces.
   */
  public List<JType> withSupertypes(JType type) {
    List<JType> all = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<JType> work = new ArrayDeque<>(List.of(type));
    Deque<JType> later = new ArrayDeque<>();
    while (!work.isEmpty() || !later.isEmpty()) {
      JType each = work.isEmpty() ? later.remove() : work.remove();
      if (!each.isClass() || !seen.add(each.name())) {
        continue;
      }
      all.add(each);
      Optional<ClassInfo> info = find(each.name());
      if (info.isPresent()) {
        Map<String, JType> bound = info.get().bindings(each.args());
        for (JType s : info.get().supers()) {
          boolean isInterface = find(s.name()).map(ClassInfo::isInterface).orElse(false);
          (isInterface ? later : work).add(s.with(bound));
        }
      }
    }
    if (seen.add("java.lang.Object")) {
      all.add(JType.OBJECT);
    }
    return all;
  }

  /** The type as one of its supertypes, with its arguments; empty where it is none. */
  public Optional<JType> as(JType type, String superName) {
    return withSupertypes(type).stream().filter(t -> t.name().equals(superName)).findFirst();
  }

  /** Whether all supertypes are known, so that what is not found is not there. */
  public boolean isClosed(JType type) {
    return withSupertypes(type).stream().allMatch(t -> find(t.name()).isPresent());
  }

  /**
   * Whether a value of one type can be given where the other is asked for; 0: no, else how well.
   */
  public int fits(JType from, JType to) {
    if (to.kind() == JType.Kind.VARIABLE && to.dimensions() == 0) {
      return fits(from, to.erased()) > 0 ? 2 : 0;
    }
    if (!from.isKnown() || !to.isKnown()) {
      return from.kind() == JType.Kind.NULL && to.isPrimitive() ? 0 : 2;
    }
    JType a = from.erased();
    JType b = to.erased();
    if (a.equals(b)) {
      return 5;
    }
    if (a.isPrimitive() != b.isPrimitive()) {
      JType converted = a.isPrimitive() ? a.boxed() : a.unboxed();
      return !converted.equals(a) && fits(converted, b) > 0 ? 1 : 0;
    }
    if (a.isPrimitive()) {
      return a.widensTo(b) ? 4 : 0;
    }
    if (b.equals(JType.OBJECT)) {
      return 2;
    }
    if (a.isArray() || b.isArray()) {
      return a.isArray() && b.isArray() ? fits(a.element(), b.element()) > 0 ? 3 : 0 : 0;
    }
    if (as(a, b.name()).isPresent()) {
      return 4;
    }
    return isClosed(a) ? 0 : 1;
  }

  /** The field of this name that the type has or inherits. */
  public Optional<ClassInfo.Field> field(JType type, String name) {
    for (JType t : withSupertypes(type)) {
      Optional<ClassInfo> info = find(t.name());
      Optional<ClassInfo.Field> field = info.flatMap(i -> i.field(name));
      if (field.isPresent()) {
        ClassInfo.Field f = field.get();
        return Optional.of(new ClassInfo.Field(
            f.owner(),
            f.name(),
            f.type().with(info.get().bindings(t.args())),
            f.access(),
            f.constant()));
      }
    }
    return Optional.empty();
  }

  /** The class of this simple name that the class has or inherits as a member. */
  public Optional<String> memberClass(String binaryName, String name) {
    if (IN_METHOD.matcher(binaryName).find()) {
      // Its members may not be known yet.
      return searchMember(binaryName, name);
    }
    Map<String, Optional<String>> known = members.get(binaryName);
    if (known == null) {
      known = new ConcurrentHashMap<>();
      members.put(binaryName, known);
    }
    Optional<String> member = known.get(name);
    if (member == null) {
      member = searchMember(binaryName, name);
      known.put(name, member);
    }
    return member;
  }

  private Optional<String> searchMember(String binaryName, String name) {
    Deque<String> work = new ArrayDeque<>(List.of(binaryName));
    Set<String> seen = new LinkedHashSet<>();
    while (!work.isEmpty()) {
      String each = work.remove();
      if (seen.add(each)) {
        if (has(each + "$" + name)) {
          return Optional.of(each + "$" + name);
        }
        work.addAll(superNames(each));
      }
    }
    return Optional.empty();
  }

  private List<String> superNames(String binaryName) {
    if (inTree.test(binaryName)) {
      return treeSupers.apply(binaryName);
    }
    return other(binaryName)
        .map(i -> i.supers().stream().map(JType::name).toList())
        .orElse(List.of());
  }
}
