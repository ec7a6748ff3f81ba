// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.engine.threads.Parallel;
import io.github.socklint.engine.types.Types;
import io.github.socklint.engine.types.WatermarkHeed;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.source.internal.input.SourceFile;
import io.github.socklint.source.internal.input.SourceFiles;
import io.github.socklint.source.internal.lower.Shapes;
import io.github.socklint.source.internal.lower.UnitLowering;
import io.github.socklint.source.internal.tree.Declarations.Declared;
import io.github.socklint.source.internal.tree.Index;
import io.github.socklint.source.internal.tree.Parsing;
import io.github.socklint.source.internal.tree.Unit;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.World;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A program that is read from source, laid over one that is read from class files: that one brings
 * the JDK, the class path, and classes that are judged as class files, which win over their source.
 */
public final class SourceProgram implements Program, Closeable {
  private static final int MOST_INNER_FILES = 16;

  // The parser recurses over what nests.
  private static final long STACK_BYTES = 512L << 20;

  private final SourceFiles files;
  private final Index index;
  private final Program classes;
  private final ApiModels models;
  private final Parallel parallel;
  private final World world;
  private final Map<String, ClassInfo> inMethods = new ConcurrentHashMap<>();
  private final Map<Unit, Lowered> lowered = new ConcurrentHashMap<>();
  private final Map<String, Optional<ClassShape>> declared = new ConcurrentHashMap<>();
  private final Map<Unit, Map<String, Map<MethodId, FlowGraph>>> alone = new ConcurrentHashMap<>();
  private final Map<String, Collection<String>> subtypes = new ConcurrentHashMap<>();
  private final Set<String> judged = ConcurrentHashMap.newKeySet();
  private final Set<Unit> named = ConcurrentHashMap.newKeySet();

  /** The classes and graphs of a file. */
  private record Lowered(Map<String, ClassShape> shapes, Map<MethodId, FlowGraph> graphs) {
    static final Lowered NOTHING = new Lowered(Map.of(), Map.of());

    boolean heeds(WatermarkHeed heed) {
      return shapes.values().stream().anyMatch(heed::declares)
          || graphs.values().stream().anyMatch(heed::asks);
    }
  }

  private SourceProgram(
      SourceFiles files, Index index, Program classes, ApiModels models, Parallel parallel) {
    this.files = files;
    this.index = index;
    this.classes = classes;
    this.models = models;
    this.parallel = parallel;
    this.world = new World(
        name -> (index.declares(name) || inMethods.containsKey(name)) && !classes.isJudged(name),
        this::info,
        this::superNames,
        classes);
    index.resolveIn(world, models);
  }

  /**
   * Skims source.
   *
   * @param judged folders, source files and archives with source; class files in them are left
   *     alone
   * @param encoding the encoding that the user declares
   * @param classes the class files there are, and the JDK; stays open as long as this is used
   * @param models what is of interest
   * @param threads how many threads read and parse
   */
  public static SourceProgram read(
      List<Path> judged,
      Optional<Charset> encoding,
      Program classes,
      ApiModels models,
      int threads) {
    SourceFiles files = SourceFiles.below(judged, encoding);
    Parallel parallel = new Parallel("socklint-source", threads, STACK_BYTES);
    Index index = Index.of(files.files(), SourceInterests.of(models), parallel);
    return new SourceProgram(files, index, classes, models, parallel);
  }

  private Optional<ClassInfo> info(String name) {
    ClassInfo local = inMethods.get(name);
    return local != null
        ? Optional.of(local)
        : index.unitOf(name).flatMap(u -> u.declared(name)).map(Declared::info);
  }

  private List<String> superNames(String name) {
    ClassInfo local = inMethods.get(name);
    return local != null
        ? local.supers().stream().map(t -> t.erased().name()).toList()
        : index.unitOf(name).map(u -> u.superNames(name)).orElse(List.of());
  }

  @Override
  public List<String> relevantClasses() {
    List<String> all = new ArrayList<>(classes.relevantClasses());
    List<Unit> relevant = index.units().stream().filter(Unit::isRelevant).toList();
    all.addAll(classesOf(relevant));
    return all;
  }

  private List<String> classesOf(List<Unit> all) {
    // A file all of whose classes are judged as class files is not parsed.
    List<Unit> units =
        all.stream().filter(u -> u.classNames().stream().anyMatch(this::isOwn)).toList();
    parallel.map(units, this::lower);
    Set<String> names = new LinkedHashSet<>();
    for (Unit unit : units) {
      for (String name : lower(unit).shapes().keySet()) {
        if (isOwn(name)) {
          names.add(name);
        }
      }
    }
    judged.addAll(names);
    return List.copyOf(names);
  }

  /** Whether the class is judged by its source. */
  private boolean isOwn(String name) {
    return index.unitOf(name).isPresent() && !classes.isJudged(name);
  }

  @Override
  public List<String> classesNaming(Set<String> binaryNames) {
    Set<String> all = new LinkedHashSet<>(classes.classesNaming(binaryNames));
    Set<Unit> units = new LinkedHashSet<>();
    for (String name : new TreeSet<>(binaryNames)) {
      units.addAll(index.naming(name));
    }
    named.addAll(units);
    all.addAll(classesOf(List.copyOf(units)));
    return List.copyOf(all);
  }

  @Override
  public Optional<ClassShape> shape(String binaryName) {
    Optional<Unit> unit = isOwn(binaryName) ? index.unitOf(binaryName) : Optional.empty();
    if (unit.isEmpty()) {
      return classes.shape(binaryName);
    }
    boolean whole = isWhole(unit.get()) || !index.declares(binaryName);
    if (whole) {
      ClassShape shape = lower(unit.get()).shapes().get(binaryName);
      if (shape != null) {
        return Optional.of(shape);
      }
    }
    Optional<ClassShape> known = declared.get(binaryName);
    if (known == null) {
      known = unit.get().declared(binaryName).map(d -> Shapes.of(d.info(), unit.get(), world));
      declared.put(binaryName, known);
    }
    return known;
  }

  @Override
  public Optional<FlowGraph> graph(MethodId method) {
    Optional<Unit> unit = isOwn(method.owner()) ? index.unitOf(method.owner()) : Optional.empty();
    if (unit.isEmpty()) {
      return classes.graph(method);
    }
    FlowGraph graph =
        isWhole(unit.get()) ? null : alone(unit.get(), method.name()).get(method);
    return Optional.ofNullable(
        graph != null ? graph : lower(unit.get()).graphs().get(method));
  }

  /** Whether the file is of interest, so that all of it will be asked for. */
  private boolean isWhole(Unit unit) {
    return unit.isRelevant() || named.contains(unit);
  }

  /**
   * The methods of one name, where they can be lowered without the rest of the file: of a file that
   * names nothing of interest, rarely more than one is called.
   */
  private Map<MethodId, FlowGraph> alone(Unit unit, String method) {
    Map<String, Map<MethodId, FlowGraph>> all = alone.get(unit);
    if (all == null) {
      alone.putIfAbsent(unit, new ConcurrentHashMap<>());
      all = alone.get(unit);
    }
    Map<MethodId, FlowGraph> known = all.get(method);
    if (known == null) {
      known = readAlone(unit, method);
      all.put(method, known);
    }
    return known;
  }

  private Map<MethodId, FlowGraph> readAlone(Unit unit, String method) {
    try {
      return UnitLowering.lowerAlone(unit, unit.parseAlone(method), world, models);
    } catch (IOException e) {
      // Told of when the whole of it is asked for, which is next.
      return Map.of();
    }
  }

  @Override
  public boolean hasCode(MethodId method) {
    return isOwn(method.owner())
        ? shape(method.owner())
            .flatMap(s -> s.method(method.name(), method.descriptor()))
            .filter(m -> !Modifier.isAbstract(m.access()) && !Modifier.isNative(m.access()))
            .isPresent()
        : classes.hasCode(method);
  }

  private Lowered lower(Unit unit) {
    Lowered known = lowered.get(unit);
    if (known == null) {
      synchronized (unit.file()) {
        known = lowered.get(unit);
        if (known == null) {
          known = read(unit);
          lowered.put(unit, known);
        }
      }
    }
    return known;
  }

  private Lowered read(Unit unit) {
    try {
      Parsing.Result parsed = unit.parse();
      parsed.mistakes().forEach(m -> mistake(unit.file(), m, parsed.tree().isPresent()));
      if (parsed.tree().isEmpty()) {
        return Lowered.NOTHING;
      }
      UnitLowering.Result result = UnitLowering.lower(
          unit, parsed.tree().get(), world, models, i -> inMethods.put(i.name(), i));
      result
          .failures()
          .forEach((m, why) ->
              index.problem(unit.file(), m.owner() + "." + m.name() + m.descriptor(), why));
      Map<String, ClassShape> shapes = new LinkedHashMap<>();
      result.shapes().forEach(s -> shapes.putIfAbsent(s.name(), s));
      return new Lowered(shapes, result.graphs());
    } catch (IOException e) {
      index.problem(unit.file(), Index.reason(e));
    } catch (StackOverflowError e) {
      index.problem(unit.file(), "nested too deeply");
    }
    return Lowered.NOTHING;
  }

  private void mistake(SourceFile file, String mistake, boolean partly) {
    String rest = partly ? "" : "; not analysed";
    index.problem(
        file,
        mistake.substring(0, mistake.indexOf(": ")),
        "does not parse: " + mistake.substring(mistake.indexOf(": ") + 2) + rest);
  }

  @Override
  public Collection<String> directSubtypes(String binaryName) {
    Collection<String> known = subtypes.get(binaryName);
    if (known == null) {
      known = searchSubtypes(binaryName);
      subtypes.put(binaryName, known);
    }
    return known;
  }

  private Collection<String> searchSubtypes(String binaryName) {
    Set<String> found = new TreeSet<>(classes.directSubtypes(binaryName));
    int end = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$'));
    String simple = binaryName.substring(end + 1);
    for (String candidate : index.maybeSubtypes(simple)) {
      if (extendsDirectly(candidate, binaryName)) {
        found.add(candidate);
      }
    }
    List<Unit> inner = index.withInnerSubtypes(simple);
    for (Unit unit : inner) {
      if (unit.isRelevant() || inner.size() <= MOST_INNER_FILES) {
        lower(unit).shapes().keySet().stream()
            .filter(n -> !index.declares(n) && extendsDirectly(n, binaryName))
            .forEach(found::add);
      }
    }
    return found;
  }

  private boolean extendsDirectly(String candidate, String of) {
    return isOwn(candidate) && superNames(candidate).contains(of);
  }

  @Override
  public boolean isJudged(String binaryName) {
    return classes.isJudged(binaryName) || isOwn(binaryName);
  }

  @Override
  public boolean heedsWatermarks() {
    WatermarkHeed heed = new WatermarkHeed(new Types(this, models));
    return classes.heedsWatermarks()
        || index.maybeHeeding().stream().map(this::lower).anyMatch(all -> all.heeds(heed));
  }

  @Override
  public Collection<Problem> problems() {
    List<Problem> all = new ArrayList<>(classes.problems());
    all.addAll(index.problems());
    return all;
  }

  /** What a reader should know of how files were decoded. */
  public List<Problem> notes() {
    return index.notes();
  }

  /** What was read. */
  public SourceCounts counts() {
    long compiled = index.units().stream().filter(this::isCompiled).count();
    long analysed =
        judged.stream().flatMap(name -> index.unitOf(name).stream()).distinct().count();
    long unlowered = lowered.values().stream().filter(Lowered.NOTHING::equals).count();
    int unread = files.files().size() - index.units().size();
    return new SourceCounts(
        files.files().size(),
        (int) compiled,
        (int) analysed,
        unread + (int) unlowered,
        judged.size());
  }

  private boolean isCompiled(Unit unit) {
    Collection<String> names = unit.classNames();
    return !names.isEmpty() && names.stream().allMatch(classes::isJudged);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
