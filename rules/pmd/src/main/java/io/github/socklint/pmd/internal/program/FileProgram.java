// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.program;

import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.engine.types.Types;
import io.github.socklint.engine.types.WatermarkHeed;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.pmd.internal.lower.FileLowering.Lowered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One file's classes among the class files around them. The file's classes come from its source
 * even where class files of them are at hand, for those may be older.
 *
 * <p>The project's other classes count as judged ones, so that the engine follows them as it does
 * in a run over class files; what it finds in them is left to the runs over their own files.
 */
final class FileProgram implements Program {
  private final Lowered file;
  private final ClassPath classPath;
  private final ClassPathProgram around;
  private final Map<String, Set<String>> named;
  private final List<String> relevant;

  /** A file's classes; the predicate tells which classes, by internal name, are of interest. */
  FileProgram(Lowered file, ClassPath classPath, Predicate<String> isOfInterest) {
    this.file = file;
    this.classPath = classPath;
    this.around = classPath.program();
    this.named = NamedClasses.of(file);
    this.relevant = named.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(n -> isOfInterest.test(n.replace('.', '/'))))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether findings in the class are this file's. */
  boolean isOfFile(String binaryName) {
    return file.isOfFile(binaryName);
  }

  @Override
  public List<String> relevantClasses() {
    return relevant;
  }

  @Override
  public Collection<String> classesOfInterest() {
    return around.relevantClasses();
  }

  @Override
  public List<String> classesNaming(Set<String> binaryNames) {
    Set<String> names = new LinkedHashSet<>();
    named.forEach((type, all) -> {
      if (!Collections.disjoint(all, binaryNames)) {
        names.add(type);
      }
    });
    for (String name : around.classesNaming(binaryNames)) {
      if (!isOfFile(name)) {
        names.add(name);
      }
    }
    return new ArrayList<>(names);
  }

  @Override
  public Optional<ClassShape> shape(String binaryName) {
    return isOfFile(binaryName)
        ? Optional.ofNullable(file.classes().get(binaryName))
        : around.shape(binaryName);
  }

  @Override
  public Optional<FlowGraph> graph(MethodId method) {
    return isOfFile(method.owner())
        ? Optional.ofNullable(file.graphs().get(method))
        : around.graph(method);
  }

  @Override
  public Collection<String> directSubtypes(String binaryName) {
    Set<String> names = new TreeSet<>();
    for (ClassShape each : file.classes().values()) {
      if (each.interfaces().contains(binaryName)
          || each.superName().filter(binaryName::equals).isPresent()) {
        names.add(each.name());
      }
    }
    for (String name : around.directSubtypes(binaryName)) {
      if (!isOfFile(name)) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public boolean isJudged(String binaryName) {
    return isOfFile(binaryName) || around.isJudged(binaryName);
  }

  /** Without the project's class files nobody can tell what its other classes look at. */
  @Override
  public boolean heedsWatermarks() {
    WatermarkHeed own = new WatermarkHeed(new Types(this, ApiModels.bundled()));
    return !classPath.knowsProject()
        || around.heedsWatermarks()
        || file.classes().values().stream().anyMatch(own::declares)
        || file.graphs().values().stream().anyMatch(own::asks);
  }

  @Override
  public Collection<Problem> problems() {
    return List.of();
  }
}
