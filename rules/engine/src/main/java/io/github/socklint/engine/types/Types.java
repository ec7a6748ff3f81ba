// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.types;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.api.ApiType;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.ResourceKind;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Questions about types: who extends whom, which class declares a method, which type is a socket.
 *
 * <p>Safe for use by many threads; every answer is a pure function of program and models, so it
 * does not matter which thread asks first.
 */
public final class Types {
  private static final int MOST_OVERRIDES = 8;

  private final Program program;
  private final ApiModels models;

  /** Names of the methods that a library calls to hand something over. */
  private final Set<String> callbacks;

  private final Map<String, List<String>> supertypes = new ConcurrentHashMap<>();
  private final Map<String, Optional<ResourceKind>> kinds = new ConcurrentHashMap<>();
  private final Map<MethodId, Resolution> resolutions = new ConcurrentHashMap<>();
  private final Map<MethodId, Optional<List<MethodId>>> overrides = new ConcurrentHashMap<>();

  /** Answers from this program and these models. */
  public Types(Program program, ApiModels models) {
    this.program = program;
    this.models = models;
    this.callbacks = callbackNames(models);
  }

  /** The models. */
  public ApiModels models() {
    return models;
  }

  /**
   * The type itself and all its known supertypes, superclasses before interfaces, nearest first.
   */
  public List<String> withSupertypes(String type) {
    List<String> known = supertypes.get(type);
    if (known == null) {
      known = searchSupertypes(type);
      supertypes.put(type, known);
    }
    return known;
  }

  private List<String> searchSupertypes(String type) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> interfaces = new ArrayDeque<>();
    Optional<String> next = Optional.of(type);
    // A cyclic hierarchy, as a hostile class file may declare, ends at the first repetition.
    while (next.isPresent() && found.add(next.get())) {
      Optional<ClassShape> shape = program.shape(next.get());
      shape.ifPresent(s -> interfaces.addAll(s.interfaces()));
      next = shape.flatMap(ClassShape::superName);
    }
    while (!interfaces.isEmpty()) {
      String each = interfaces.remove();
      if (found.add(each)) {
        program.shape(each).ifPresent(s -> interfaces.addAll(s.interfaces()));
      }
    }
    return List.copyOf(found);
  }

  /** Whether the first is the second or one of its subtypes, as far as is known. */
  public boolean isSubtype(String type, String of) {
    return type.equals(of)
        || of.equals("java.lang.Object")
        || withSupertypes(type).contains(of);
  }

  /**
   * Whether an exception of this type must be declared (JLS 11.1.1); unknown ones count as such.
   */
  public boolean isChecked(String exception) {
    List<String> all = withSupertypes(exception);
    return !all.contains("java.lang.RuntimeException") && !all.contains("java.lang.Error");
  }

  /** What kind of resource instances of this type are, if they are. */
  public Optional<ResourceKind> resourceKind(String type) {
    Optional<ResourceKind> known = kinds.get(type);
    if (known == null) {
      known = withSupertypes(type).stream()
          .map(t -> models.type(t).flatMap(ApiType::resource))
          .flatMap(Optional::stream)
          .findFirst();
      kinds.put(type, known);
    }
    return known;
  }

  /** Finds what a call of this method, on a receiver of exactly its owner's type, would run. */
  public Resolution resolve(MethodId method) {
    Resolution known = resolutions.get(method);
    if (known == null) {
      known = search(method);
      resolutions.put(method, known);
    }
    return known;
  }

  private Resolution search(MethodId method) {
    Resolution inherited = null;
    for (String type : withSupertypes(method.owner())) {
      Optional<ApiMethod> model =
          models.type(type).flatMap(t -> t.method(method.name(), method.descriptor()));
      if (model.isPresent()) {
        return new Resolution.Modelled(model.get(), method.in(type));
      }
      Optional<MethodShape> shape =
          program.shape(type).flatMap(s -> s.method(method.name(), method.descriptor()));
      if (shape.isPresent()) {
        boolean hasCode = !Modifier.isAbstract(shape.get().access());
        Resolution.Declared declared = new Resolution.Declared(method.in(type), shape.get());
        // A project's own class that implements a modelled interface is judged by its own code; a
        // library's by the model.
        if (hasCode && program.isJudged(type) && program.hasCode(method.in(type))) {
          return declared;
        }
        if (inherited == null) {
          inherited = declared;
        }
      }
      if (method.isConstructor()) {
        break;
      }
    }
    return inherited == null ? new Resolution.Unknown() : inherited;
  }

  /**
   * The methods with code that a virtual call may run: the resolved one and those that override it.
   * Empty if there are more than a handful, or if the type is open to code that is not at hand.
   */
  public Optional<List<MethodId>> targets(MethodId method) {
    Optional<List<MethodId>> known = overrides.get(method);
    if (known == null) {
      known = searchTargets(method);
      overrides.put(method, known);
    }
    return known;
  }

  private Optional<List<MethodId>> searchTargets(MethodId method) {
    Set<MethodId> found = new LinkedHashSet<>();
    if (resolve(method) instanceof Resolution.Declared d && program.hasCode(d.declared())) {
      found.add(d.declared());
    }
    Deque<String> below = new ArrayDeque<>(program.directSubtypes(method.owner()));
    Set<String> seen = new LinkedHashSet<>();
    while (!below.isEmpty()) {
      String type = below.remove();
      if (!seen.add(type)) {
        continue;
      }
      if (seen.size() > 32 * MOST_OVERRIDES || found.size() > MOST_OVERRIDES) {
        return Optional.empty();
      }
      MethodId own = method.in(type);
      if (program.hasCode(own)) {
        found.add(own);
      }
      below.addAll(program.directSubtypes(type));
    }
    if (found.size() > 1 && isDefault(method)) {
      // A default is what implementers get that do not care; those at hand do.
      found.remove(((Resolution.Declared) resolve(method)).declared());
    }
    return Optional.of(new ArrayList<>(found));
  }

  /**
   * What a library hands to this method, for its implementer to close: it implements a modelled
   * callback.
   */
  public List<Effect.HandsOver> handedTo(MethodId method) {
    if (!callbacks.contains(method.name())) {
      return List.of();
    }
    List<Effect.HandsOver> handed = new ArrayList<>();
    for (String type : withSupertypes(method.owner())) {
      models
          .type(type)
          .flatMap(t -> t.method(method.name(), method.descriptor()))
          .ifPresent(m -> m.effects().forEach(e -> {
            if (e instanceof Effect.HandsOver h) {
              handed.add(h);
            }
          }));
    }
    return handed;
  }

  private static Set<String> callbackNames(ApiModels models) {
    Set<String> names = new LinkedHashSet<>();
    for (ApiType type : models.types()) {
      type.methods()
          .filter(m -> m.effects().stream().anyMatch(e -> e instanceof Effect.HandsOver))
          .forEach(m -> names.add(m.name()));
    }
    return names;
  }

  /** Whether the method holds its monitor from beginning to end. */
  public boolean isSynchronized(MethodId method) {
    return program
        .shape(method.owner())
        .flatMap(s -> s.method(method.name(), method.descriptor()))
        .map(m -> Modifier.isSynchronized(m.access()))
        .orElse(false);
  }

  /** Whether the type is an interface to native code with a function that sets options. */
  public boolean setsNativeOptions(String type) {
    return program
        .shape(type)
        .filter(s -> Modifier.isInterface(s.access()))
        .filter(s -> s.methods().stream()
            .map(m -> resolve(new MethodId(type, m.name(), m.descriptor())))
            .anyMatch(found -> found instanceof Resolution.Modelled m
                && m.method().effects().stream().anyMatch(e -> e instanceof Effect.SetsNative)))
        .isPresent();
  }

  private boolean isDefault(MethodId method) {
    return resolve(method) instanceof Resolution.Declared d
        && program
            .shape(d.declared().owner())
            .map(s -> Modifier.isInterface(s.access()))
            .orElse(false);
  }

  /** Whether the method is public or protected. */
  public boolean isVisible(MethodId method) {
    return program
        .shape(method.owner())
        .flatMap(s -> s.method(method.name(), method.descriptor()))
        .map(m -> Modifier.isPublic(m.access()) || Modifier.isProtected(m.access()))
        .orElse(true);
  }

  /** Whether the class is part of the program or its class path, so that its code can be read. */
  public boolean hasCode(String type) {
    return !type.startsWith("java.")
        && !type.startsWith("javax.net.")
        && program.shape(type).isPresent();
  }
}
