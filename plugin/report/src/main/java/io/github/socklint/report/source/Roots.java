// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the roots that paths in reports are relative to, and source folders beside class files. */
public final class Roots {
  /** Where builds keep Java source, seen from the folder of a module. */
  private static final List<String> SOURCE_FOLDERS =
      List.of("src/main/java", "src/main/kotlin", "src/test/java", "src/java", "src");

  /** From {@code build/classes/java/main} up to its module there are four steps. */
  private static final int STEPS_UP = 4;

  private Roots() {}

  /** The nearest folder at or above this one that is the top of a Git work tree. */
  public static Optional<Path> repository(Path start) {
    for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) { // a file in worktrees and submodules
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /**
   * The root for an audit of these inputs: the repository that holds them all; else the working
   * folder's, if it holds one of them; else the folder that they share.
   */
  public static Path of(List<Path> inputs, Path workingFolder) {
    Path here = workingFolder.toAbsolutePath().normalize();
    List<Path> given =
        inputs.stream().map(path -> here.resolve(path).normalize()).toList();
    Path shared = CommonFolder.of(given).orElse(here);
    if (repository(shared).isPresent()) {
      return repository(shared).get();
    }
    boolean someHere = given.stream().anyMatch(path -> path.startsWith(here));
    return someHere ? repository(here).orElse(here) : shared;
  }

  /** Source folders of the module that a class folder or an archive was built in. */
  static List<Path> sourcesBeside(Path artifact) {
    Path at = artifact.toAbsolutePath().normalize();
    for (int i = 0; i <= STEPS_UP && at != null; i++, at = at.getParent()) {
      List<Path> here = sourcesOf(at);
      if (!here.isEmpty()) {
        return here;
      }
    }
    return List.of();
  }

  private static List<Path> sourcesOf(Path module) {
    List<Path> found = new ArrayList<>();
    for (String name : SOURCE_FOLDERS) {
      Path folder = module.resolve(name);
      if (Files.isDirectory(folder)) {
        found.add(folder);
      }
    }
    return found;
  }
}
