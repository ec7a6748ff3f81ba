// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import io.github.socklint.model.api.ApiModels;
import io.github.socklint.source.internal.input.Outline.Import;
import io.github.socklint.source.internal.types.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What names of types mean in one file (JLS 6.5.5). */
public final class TypeNames {
  private final String packageName;
  private final List<Import> imports;
  private final World world;
  private final ApiModels models;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  TypeNames(String packageName, List<Import> imports, World world, ApiModels models) {
    this.packageName = packageName;
    this.imports = imports;
    this.world = world;
    this.models = models;
  }

  /** The world that names are looked up in. */
  public World world() {
    return world;
  }

  String inPackage(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /**
   * The binary name of a class.
   *
   * @param name simple or qualified, as written
   * @param enclosing binary names of the classes around, innermost first
   * @return empty where it is no class that is known, and no import tells of it
   */
  public Optional<String> resolve(String name, List<String> enclosing) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    Optional<String> start = member(first, enclosing).or(() -> top(first));
    if (dot < 0) {
      return start;
    }
    if (start.isPresent()) {
      return Optional.of(inner(start.get(), name.substring(dot + 1)));
    }
    return qualified(name);
  }

  private String inner(String outer, String rest) {
    String at = outer;
    for (String part : rest.split("\\.")) {
      String here = at;
      at = world.memberClass(at, part).orElse(here + "$" + part);
    }
    return at;
  }

  private Optional<String> member(String name, List<String> enclosing) {
    for (String outer : enclosing) {
      String simple = outer.substring(Math.max(outer.lastIndexOf('$'), outer.lastIndexOf('.')) + 1);
      if (simple.equals(name)) {
        return Optional.of(outer);
      }
      Optional<String> found = world.memberClass(outer, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> top(String name) {
    Optional<String> cached = known.get(name);
    if (cached == null) {
      cached = search(name);
      known.put(name, cached);
    }
    return cached;
  }

  private Optional<String> search(String name) {
    for (Import each : imports) {
      if (!each.onDemand() && each.name().endsWith("." + name)) {
        Optional<String> found = qualified(each.name());
        if (!each.isStatic() || found.map(world::has).orElse(false)) {
          return found.or(() -> Optional.of(each.name()));
        }
      }
    }
    if (world.has(inPackage(name))) {
      return Optional.of(inPackage(name));
    }
    List<String> packages = new ArrayList<>(List.of("java.lang"));
    for (Import each : imports) {
      if (each.onDemand()) {
        packages.add(each.name());
      }
    }
    for (String each : packages) {
      if (world.has(each + "." + name)) {
        return Optional.of(each + "." + name);
      }
      Optional<String> nested = qualified(each).filter(world::has).map(c -> c + "$" + name);
      if (nested.isPresent() && world.has(nested.get())) {
        return nested;
      }
    }
    // Not at hand: a model tells which of the packages it is from.
    return packages.stream()
        .map(p -> p + "." + name)
        .filter(c -> models.type(c).isPresent())
        .findFirst();
  }

  /** A class by its qualified name; the first part with a capital is taken for the outermost. */
  private Optional<String> qualified(String name) {
    if (world.has(name)) {
      return Optional.of(name);
    }
    String nested = name;
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      nested = nested.substring(0, dot) + "$" + nested.substring(dot + 1);
      if (world.has(nested)) {
        return Optional.of(nested);
      }
    }
    StringBuilder guess = new StringBuilder();
    boolean inClass = false;
    for (String part : name.split("\\.")) {
      guess.append(guess.length() == 0 ? "" : inClass ? "$" : ".").append(part);
      inClass |= !part.isEmpty() && Character.isUpperCase(part.charAt(0));
    }
    return inClass ? Optional.of(guess.toString()) : Optional.empty();
  }

  /** The binary name of a class, guessed to be of this package where nothing tells. */
  public String resolveOrGuess(String name, List<String> enclosing) {
    return resolve(name, enclosing).orElseGet(() -> inPackage(name.replace('.', '$')));
  }

  /** The classes whose static members of this name are imported. */
  public List<String> staticOwners(String member) {
    List<String> owners = new ArrayList<>();
    for (Import each : imports) {
      if (each.isStatic() && each.onDemand()) {
        owners.add(qualified(each.name()).orElse(each.name()));
      } else if (each.isStatic() && each.name().endsWith("." + member)) {
        String owner = each.name().substring(0, each.name().length() - member.length() - 1);
        owners.add(0, qualified(owner).orElse(owner));
      }
    }
    return owners;
  }
}
