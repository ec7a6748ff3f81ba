// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the models say of one class or interface. Immutable.
 *
 * <p>A method is modelled on the type that declares it, or on a subtype that gives it another
 * meaning: a reader walks from the receiver's type upwards and takes the first answer.
 */
public final class ApiType {
  private final Entry entry;
  private final Map<String, List<ApiMethod>> methods;

  /**
   * What the files say of one type.
   *
   * @param library empty for the JDK
   * @param eventLoop what it has to do with the library's event loops
   * @param helper true: a class that names it is not worth reading for that alone; false: it is;
   *     empty: its methods tell
   * @param methods of the type itself
   * @param subtypeMethods of a user's types that extend it
   */
  record Entry(
      String name,
      Optional<String> library,
      Optional<ResourceKind> resource,
      Optional<EventLoop> eventLoop,
      Optional<Boolean> helper,
      Map<String, SocketOption> constants,
      List<ApiMethod> methods,
      List<ApiMethod> subtypeMethods) {

    Entry {
      constants = Map.copyOf(constants);
      methods = List.copyOf(methods);
      subtypeMethods = List.copyOf(subtypeMethods);
    }

    /** This entry with another file's, which wins where both speak of the same. */
    Entry with(Entry other) {
      Map<String, SocketOption> joined = new LinkedHashMap<>(constants);
      joined.putAll(other.constants);
      return new Entry(
          name,
          library,
          other.resource.or(() -> resource),
          other.eventLoop.or(() -> eventLoop),
          other.helper.or(() -> helper),
          joined,
          join(methods, other.methods),
          join(subtypeMethods, other.subtypeMethods));
    }

    private static List<ApiMethod> join(List<ApiMethod> methods, List<ApiMethod> winners) {
      Map<String, ApiMethod> joined = new LinkedHashMap<>();
      methods.forEach(method -> joined.put(method.signature(), method));
      winners.forEach(method -> joined.put(method.signature(), method));
      return List.copyOf(joined.values());
    }
  }

  ApiType(Entry entry) {
    this.entry = entry;
    this.methods = Map.copyOf(Stream.concat(entry.methods.stream(), entry.subtypeMethods.stream())
        .collect(Collectors.groupingBy(ApiMethod::name)));
  }

  /** Binary name as the model file has it, also where a relocated copy was asked for. */
  public String name() {
    return entry.name;
  }

  /** The library whose file models this type, for example {@code Netty 4}; empty for the JDK. */
  public Optional<String> library() {
    return entry.library;
  }

  /** What instances of this type are, where they hold a descriptor or a pooled connection. */
  public Optional<ResourceKind> resource() {
    return entry.resource;
  }

  /** What this type has to do with its library's event loops; empty for most. */
  public Optional<EventLoop> eventLoop() {
    return entry.eventLoop;
  }

  /**
   * What the files say of a method declared here, or by a type that extends this one where the
   * files say so ({@code subtypes}); supertypes are not asked.
   *
   * @param methodName {@code <init>} for constructors
   * @param descriptor as in class files, for example {@code (ZI)V}; the return type is not looked
   *     at
   * @return the entry with exactly these parameters, else the one for every overload
   */
  public Optional<ApiMethod> method(String methodName, String descriptor) {
    List<ApiMethod> overloads = methods.getOrDefault(methodName, List.of());
    if (overloads.isEmpty()) {
      return Optional.empty();
    }
    if (overloads.size() > 1 || overloads.get(0).parameterTypes().isPresent()) {
      List<String> actual = ParameterTypes.of(descriptor);
      for (ApiMethod overload : overloads) {
        if (overload.parameterTypes().filter(t -> ParameterTypes.fit(t, actual)).isPresent()) {
          return Optional.of(overload);
        }
      }
    }
    return overloads.stream().filter(o -> o.parameterTypes().isEmpty()).findFirst();
  }

  /** All entries of a name, for callers who do not know the parameter types. */
  public List<ApiMethod> methods(String methodName) {
    return methods.getOrDefault(methodName, List.of());
  }

  /** All entries; the order means nothing. */
  public Stream<ApiMethod> methods() {
    return methods.values().stream().flatMap(List::stream);
  }

  /** The option that a constant declared here stands for. */
  public Optional<SocketOption> constant(String field) {
    return Optional.ofNullable(entry.constants.get(field));
  }

  /** The constants by field name. */
  public Map<String, SocketOption> constants() {
    return entry.constants;
  }

  /** What the files say of whether naming this type makes a class worth reading. */
  Optional<Boolean> helper() {
    return entry.helper;
  }

  /** The files' words. */
  Entry entry() {
    return entry;
  }

  /** This type with another file's entries, which win where both speak of the same. */
  ApiType with(ApiType other) {
    return new ApiType(entry.with(other.entry));
  }

  /** Name and library. */
  @Override
  public String toString() {
    return entry.name + " of " + entry.library.orElse("the JDK");
  }
}
