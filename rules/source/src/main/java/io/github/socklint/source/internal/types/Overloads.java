// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.types;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the method a call means, by the number of arguments and what is known of their types. */
public final class Overloads {
  private final World world;

  /** Chooses among the methods of this world. */
  public Overloads(World world) {
    this.world = world;
  }

  /**
   * What a call means.
   *
   * @param in the type that declares the method, with its type arguments
   * @param spread whether arguments are put into an array for the last parameter
   * @param self the receiver's type, where the result is taken to be of that: a class file's
   *     builder that returns its own class, whose type variable for the subclass is erased
   */
  public record Choice(
      ClassInfo.Method method,
      JType in,
      Map<String, JType> bound,
      boolean spread,
      Optional<JType> self) {
    Choice(ClassInfo.Method method, JType in, Map<String, JType> bound, boolean spread) {
      this(method, in, bound, spread, Optional.empty());
    }

    /** The type of the parameter that the argument is given to. */
    public JType parameter(int argument) {
      List<JType> all = method.parameters();
      if (spread && argument >= all.size() - 1) {
        return all.get(all.size() - 1).element().with(bound);
      }
      return argument < all.size() ? all.get(argument).with(bound) : JType.UNKNOWN;
    }

    /** The type of the result. */
    public JType result() {
      return self.isPresent() ? self.get() : method.result().with(bound);
    }

    /** The same with other type arguments. */
    public Choice binding(Map<String, JType> more) {
      Map<String, JType> all = new HashMap<>(bound);
      all.putAll(more);
      return new Choice(method, in, all, spread, self);
    }
  }

  /** An argument whose type depends on the parameter: a lambda or method reference. */
  public static final JType FUNCTION = new JType(JType.Kind.UNKNOWN, "->", List.of(), 0);

  /** The best method of that name for these arguments; empty where none can be meant. */
  public Optional<Choice> choose(JType receiver, String name, List<JType> arguments) {
    Choice best = null;
    int bestScore = -1;
    Set<String> seen = new HashSet<>();
    for (JType t : world.withSupertypes(receiver)) {
      Optional<ClassInfo> info = world.find(t.name());
      if (info.isEmpty()) {
        continue;
      }
      for (ClassInfo.Method m : info.get().named(name)) {
        // An override hides what it overrides.
        if (!seen.add(m.parameters().stream()
            .map(p -> p.with(info.get().bindings(t.args())).descriptor())
            .toList()
            .toString())) {
          continue;
        }
        Choice choice = new Choice(m, t, info.get().bindings(t.args()), false);
        int score = score(choice, arguments);
        if (score <= 0 && m.isVarargs()) {
          choice = new Choice(m, t, choice.bound(), true);
          score = spreadScore(choice, arguments);
        }
        if (score > bestScore && score > 0) {
          best = choice;
          bestScore = score;
        }
      }
      if (name.equals("<init>")) {
        break;
      }
    }
    return Optional.ofNullable(best).map(b -> infer(fluent(b, receiver), arguments));
  }

  private Choice fluent(Choice choice, JType receiver) {
    ClassInfo.Method m = choice.method();
    boolean returnsItsClass = m.result().isClass()
        && m.result().name().equals(m.owner())
        && !m.isStatic()
        && receiver.isClass()
        && !receiver.name().equals(m.owner())
        && world.isErased(m.owner());
    return returnsItsClass
        ? new Choice(m, choice.in(), choice.bound(), choice.spread(), Optional.of(receiver))
        : choice;
  }

  private int score(Choice choice, List<JType> arguments) {
    if (choice.method().parameters().size() != arguments.size()) {
      return 0;
    }
    int score = 10;
    for (int i = 0; i < arguments.size(); i++) {
      int fit = fit(arguments.get(i), choice.parameter(i));
      if (fit == 0) {
        return 0;
      }
      score += fit * 2;
    }
    return score;
  }

  private int spreadScore(Choice choice, List<JType> arguments) {
    if (arguments.size() < choice.method().parameters().size() - 1) {
      return 0;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (fit(arguments.get(i), choice.parameter(i)) == 0) {
        return 0;
      }
    }
    return 1;
  }

  private int fit(JType argument, JType parameter) {
    if (argument.equals(FUNCTION)) {
      boolean may = parameter.kind() == JType.Kind.VARIABLE
          || !parameter.isKnown()
          || parameter.isClass()
              && world.find(parameter.name()).map(ClassInfo::isInterface).orElse(true);
      return may ? 3 : 0;
    }
    return world.fits(argument, parameter);
  }

  private Choice infer(Choice choice, List<JType> arguments) {
    if (choice.method().variables().isEmpty()) {
      return choice;
    }
    Map<String, JType> found = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).equals(FUNCTION)) {
        unify(choice.parameter(i), arguments.get(i), found);
      }
    }
    found.keySet().retainAll(choice.method().variables());
    return choice.binding(found);
  }

  /** Notes what the variables of a parameter's type stand for. */
  public void unify(JType parameter, JType argument, Map<String, JType> found) {
    if (!argument.isKnown()) {
      return;
    }
    if (parameter.kind() == JType.Kind.VARIABLE) {
      if (argument.dimensions() >= parameter.dimensions()) {
        JType value = new JType(
            argument.kind(),
            argument.name(),
            argument.args(),
            argument.dimensions() - parameter.dimensions());
        found.putIfAbsent(parameter.name(), value.boxed());
      }
      return;
    }
    if (parameter.isClass() && !parameter.args().isEmpty() && argument.isClass()) {
      world.as(argument, parameter.name()).ifPresent(same -> {
        for (int i = 0; i < Math.min(same.args().size(), parameter.args().size()); i++) {
          unify(parameter.args().get(i), same.args().get(i), found);
        }
      });
    }
  }

  /** The one abstract method of a functional interface. */
  public Optional<Choice> function(JType type) {
    List<Choice> found = new ArrayList<>();
    for (JType t : world.withSupertypes(type)) {
      Optional<ClassInfo> info = world.find(t.name());
      if (info.isEmpty() || !info.get().isInterface()) {
        continue;
      }
      for (ClassInfo.Method m : info.get().methods()) {
        boolean counts = Modifier.isAbstract(m.access())
            && !isOfObject(m)
            && found.stream().noneMatch(f -> f.method().name().equals(m.name()));
        if (counts) {
          found.add(new Choice(m, t, info.get().bindings(t.args()), false));
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  private static boolean isOfObject(ClassInfo.Method m) {
    return m.name().equals("equals") && m.parameters().size() == 1
        || (m.name().equals("hashCode") || m.name().equals("toString"))
            && m.parameters().isEmpty();
  }
}
