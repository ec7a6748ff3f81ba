// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import io.github.socklint.engine.program.Program.Problem;
import io.github.socklint.engine.threads.Parallel;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.source.internal.input.Outline;
import io.github.socklint.source.internal.input.Skimmer;
import io.github.socklint.source.internal.input.SourceFile;
import io.github.socklint.source.internal.input.SourceText;
import io.github.socklint.source.internal.types.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Every file of a tree, skimmed, by the classes it declares. */
public final class Index {
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Unit> byClass = new LinkedHashMap<>();

  /** By a simple name that classes outside of methods extend or implement. */
  private final Map<String, List<String>> subtypes = new HashMap<>();

  /** By a simple name that classes in methods do. */
  private final Map<String, List<Unit>> inner = new HashMap<>();

  private final Map<String, Problem> problems = new ConcurrentHashMap<>();
  private final Map<String, Problem> notes = new ConcurrentHashMap<>();
  private final List<Unit> maybeHeeding = new ArrayList<>();

  /** What a text is looked at for. */
  public record Interest(Predicate<Outline> relevant, Predicate<Outline> heeds) {}

  /** Skims files on these threads. */
  public static Index of(List<SourceFile> files, Interest interest, Parallel parallel) {
    Index index = new Index();
    List<Skimmed> skimmed = parallel.map(files, f -> index.skim(f, interest));
    for (Skimmed each : skimmed) {
      if (each != null) {
        index.add(each);
      }
    }
    return index;
  }

  private record Skimmed(Unit unit, boolean heeds) {}

  private Skimmed skim(SourceFile file, Interest interest) {
    try {
      SourceText text = file.read();
      text.note().ifPresent(n -> notes.put(file.where(), new Problem(file.where(), n)));
      Outline outline = Skimmer.skim(text.text());
      boolean relevant = interest.relevant().test(outline);
      return new Skimmed(
          new Unit(file, text.text(), outline, relevant), interest.heeds().test(outline));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      problem(file, reason(e));
      return null;
    }
  }

  /** Why a file could not be read, as a clause. */
  public static String reason(Throwable e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "is not there";
    }
    return e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.toString();
  }

  /** Notes what could not be analysed. */
  public void problem(SourceFile file, String reason) {
    problems.putIfAbsent(file.where(), new Problem(file.where(), reason));
  }

  /** Notes one mistake of several in a file. */
  public void problem(SourceFile file, String place, String reason) {
    String where = file.where() + ": " + place;
    problems.putIfAbsent(where, new Problem(where, reason));
  }

  private void add(Skimmed skimmed) {
    Unit unit = skimmed.unit();
    units.add(unit);
    if (skimmed.heeds()) {
      maybeHeeding.add(unit);
    }
    for (String each : new TreeSet<>(unit.inner())) {
      String simple = each.substring(each.lastIndexOf('.') + 1);
      inner.computeIfAbsent(simple, k -> new ArrayList<>()).add(unit);
    }
    for (Outline.Header header : unit.headers()) {
      String name = unit.binary(header.name());
      if (byClass.putIfAbsent(name, unit) == null) {
        for (String s : new TreeSet<>(header.supers())) {
          String simple = s.substring(s.lastIndexOf('.') + 1);
          subtypes.computeIfAbsent(simple, k -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  /** Says in which world names are looked up; once, before anything else is asked. */
  public void resolveIn(World world, ApiModels models) {
    units.forEach(u -> u.resolveIn(world, models));
  }

  /** All files. */
  public List<Unit> units() {
    return units;
  }

  /** Binary names of all classes outside of methods. */
  public java.util.Set<String> classes() {
    return byClass.keySet();
  }

  /** The file that declares a class; also of a class in a method, by the class around it. */
  public Optional<Unit> unitOf(String binaryName) {
    Unit unit = byClass.get(binaryName);
    for (int at = binaryName.lastIndexOf('$');
        unit == null && at > 0;
        at = binaryName.lastIndexOf('$', at - 1)) {
      unit = byClass.get(binaryName.substring(0, at));
    }
    return Optional.ofNullable(unit);
  }

  /** Whether a class of this name is declared outside of methods. */
  public boolean declares(String binaryName) {
    return byClass.containsKey(binaryName);
  }

  /** Classes outside of methods that may extend or implement something of this simple name. */
  public List<String> maybeSubtypes(String simpleName) {
    return subtypes.getOrDefault(simpleName, List.of());
  }

  /** Files in whose methods classes extend or implement something of this simple name. */
  public List<Unit> withInnerSubtypes(String simpleName) {
    return inner.getOrDefault(simpleName, List.of());
  }

  /** Files that name the class. */
  public List<Unit> naming(String binaryName) {
    return units.stream().filter(u -> u.names(binaryName)).toList();
  }

  /** Files whose words let think that they look at watermarks. */
  public List<Unit> maybeHeeding() {
    return maybeHeeding;
  }

  /** What could not be analysed, by place. */
  public List<Problem> problems() {
    return sorted(problems);
  }

  /** What a reader should know of how files were decoded. */
  public List<Problem> notes() {
    return sorted(notes);
  }

  private static List<Problem> sorted(Map<String, Problem> all) {
    return all.values().stream()
        .sorted((a, b) -> a.where().compareTo(b.where()))
        .toList();
  }
}
