// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import io.github.socklint.bytecode.internal.input.ClassEntry;
import io.github.socklint.bytecode.internal.input.Index;
import io.github.socklint.bytecode.internal.input.InputReader;
import io.github.socklint.bytecode.internal.input.Problems;
import io.github.socklint.bytecode.internal.lower.ClassBodies;
import io.github.socklint.bytecode.internal.lower.Malformed;
import io.github.socklint.bytecode.internal.lower.ShapeReader;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A program that is read from class files. All of them are indexed when it is made; shapes and flow
 * graphs are made when someone asks, and kept only for a while.
 *
 * <p>Names of array classes, as owners of methods and in casts, are those of {@link Class#getName}.
 */
public final class ClassPathProgram implements Program, Closeable {
  /** Graphs kept, in operations: some 20 MiB. */
  private static final int KEPT_OPS = 100_000;

  private static final int KEPT_MEMBERS = 100_000;

  private final Index index;
  private final List<String> relevant = new ArrayList<>();
  private final Jdk jdk = new Jdk();
  private final BoundedCache<String, Optional<ClassBodies>> bodies =
      new BoundedCache<>(KEPT_OPS, ClassPathProgram::weightOfBodies);
  private final BoundedCache<String, Optional<ClassShape>> shapes =
      new BoundedCache<>(KEPT_MEMBERS, ClassPathProgram::weight);
  private final Map<String, Problem> lateProblems = new ConcurrentHashMap<>();

  private ClassPathProgram(Index index) {
    this.index = index;
    for (ClassEntry entry : index.classes()) {
      if (entry.judged() && entry.relevant()) {
        relevant.add(binary(entry.name()));
      }
    }
  }

  /**
   * Indexes class files.
   *
   * @param judged folders, class files and archives (jar, war, ear, zip…) that findings may be
   *     about
   * @param classPath the same, read for types and summaries only
   * @param threads how many threads index; the number of cores is a good choice
   */
  public static ClassPathProgram read(
      List<Path> judged, List<Path> classPath, Interests interests, int threads) {
    return new ClassPathProgram(InputReader.read(judged, classPath, interests, threads));
  }

  /** An operation takes some five bytes of a class file. */
  private static int weightOfBodies(Optional<ClassBodies> bodies) {
    return 10 + bodies.map(b -> b.size() / 5).orElse(0);
  }

  private static int weight(Optional<ClassShape> shape) {
    return 5 + shape.map(s -> s.fields().size() + s.methods().size()).orElse(0);
  }

  private static String binary(String internalName) {
    return internalName.replace('/', '.');
  }

  private static String internal(String binaryName) {
    return binaryName.replace('.', '/');
  }

  @Override
  public List<String> relevantClasses() {
    return List.copyOf(relevant);
  }

  @Override
  public List<String> classesNaming(Set<String> binaryNames) {
    return index
        .naming(Set.copyOf(binaryNames.stream().map(ClassPathProgram::internal).toList()))
        .stream()
        .map(entry -> binary(entry.name()))
        .toList();
  }

  @Override
  public Optional<ClassShape> shape(String binaryName) {
    return shapes.get(binaryName, this::readShape);
  }

  private Optional<ClassShape> readShape(String binaryName) {
    ClassEntry entry = index.get(internal(binaryName));
    if (entry == null) {
      return jdk.shape(internal(binaryName));
    }
    try {
      return Optional.of(ShapeReader.read(entry.file().read(), entry.file().artifact()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      report(entry, e);
      return Optional.empty();
    }
  }

  @Override
  public Optional<FlowGraph> graph(MethodId method) {
    Optional<ClassBodies> known = bodies.get(method.owner(), this::readBodies);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    try {
      return known.get().graph(method);
    } catch (RuntimeException | StackOverflowError e) {
      report(index.get(internal(method.owner())), e);
      return Optional.empty();
    }
  }

  private Optional<ClassBodies> readBodies(String binaryName) {
    ClassEntry entry = index.get(internal(binaryName));
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ClassBodies(
          entry.file().read(),
          binaryName,
          entry.judged() && entry.relevant(),
          (m, why) -> problem(entry.file().where() + ": " + m.name() + m.descriptor(), why)));
    } catch (IOException e) {
      report(entry, e);
      return Optional.empty();
    }
  }

  @Override
  public boolean hasCode(MethodId method) {
    return index.get(internal(method.owner())) != null
        && shape(method.owner())
            .flatMap(s -> s.method(method.name(), method.descriptor()))
            .filter(m -> !Modifier.isAbstract(m.access()) && !Modifier.isNative(m.access()))
            .isPresent();
  }

  private void report(ClassEntry entry, Throwable e) {
    boolean unreadable = e instanceof IOException;
    String reason = unreadable ? Problems.reason((IOException) e) : Malformed.reason(e);
    problem(entry.file().where(), reason);
  }

  private void problem(String where, String reason) {
    lateProblems.putIfAbsent(where, Problems.of(where, reason));
  }

  @Override
  public Collection<String> directSubtypes(String binaryName) {
    return index.subtypes(internal(binaryName)).stream()
        .map(ClassPathProgram::binary)
        .toList();
  }

  @Override
  public boolean isJudged(String binaryName) {
    ClassEntry entry = index.get(internal(binaryName));
    return entry != null && entry.judged();
  }

  @Override
  public boolean heedsWatermarks() {
    return index.heedsWatermarks();
  }

  @Override
  public Collection<Problem> problems() {
    List<Problem> all = new ArrayList<>(index.problems());
    lateProblems.values().stream()
        .sorted((a, b) -> a.where().compareTo(b.where()))
        .forEach(all::add);
    return all;
  }

  /** Paths that were to be read and do not exist; each is also among the problems. */
  public List<Path> missingInputs() {
    return index.missing();
  }

  /** What was read. */
  public ReadCounts counts() {
    int judged = 0;
    for (ClassEntry entry : index.classes()) {
      judged += entry.judged() ? 1 : 0;
    }
    return new ReadCounts(
        judged,
        index.classes().size() - judged,
        relevant.size(),
        index.duplicates(),
        index.archives());
  }

  /**
   * Gives up the temporary file that holds nested archives; shapes and graphs may be missing then.
   */
  @Override
  public void close() throws IOException {
    index.close();
  }
}
