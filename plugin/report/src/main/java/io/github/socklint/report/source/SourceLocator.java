// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import io.github.socklint.model.finding.Place;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the source file of a place, and names places by paths below a root: the same on every
 * machine, and what code scanning wants. Safe for use by many threads.
 */
public final class SourceLocator {
  private static final String INSIDE = "!/";
  private static final Pattern REST = Pattern.compile("!/|: ");

  private final List<Path> roots;
  private final List<Path> sourceRoots;
  private final Map<SourceKey, Optional<Path>> files = new ConcurrentHashMap<>();

  private final Map<String, List<Path>> beside = new ConcurrentHashMap<>();

  private record SourceKey(String artifact, String sourceFile) {}

  /**
   * Makes a locator.
   *
   * @param root the folder that paths are relative to, the repository's for example
   * @param sourceRoots folders in which packages start; those of the module that an artifact was
   *     built in are found without
   * @param inputs what the user gave to be judged; those outside the root are named by their paths
   *     below the folder that they share
   */
  public SourceLocator(Path root, List<Path> sourceRoots, List<Path> inputs) {
    this(List.of(normal(root)), sourceRoots, inputs);
  }

  private SourceLocator(List<Path> roots, List<Path> sourceRoots, List<Path> inputs) {
    this.sourceRoots =
        sourceRoots.stream().map(SourceLocator::normal).distinct().toList();
    Optional<Path> shared = CommonFolder.of(inputs.stream()
        .map(SourceLocator::normal)
        .filter(input -> roots.stream().noneMatch(input::startsWith))
        .toList());
    this.roots = Stream.concat(roots.stream(), shared.stream()).toList();
  }

  /** The same with shorter paths for what is below this folder, where a reader stands. */
  public SourceLocator seenFrom(Path workingFolder, List<Path> inputs) {
    List<Path> nearest = Stream.concat(Stream.of(normal(workingFolder)), roots.stream())
        .distinct()
        .toList();
    return new SourceLocator(nearest, sourceRoots, inputs);
  }

  /** Reads the source that {@link #path} names. */
  public SourceFolders folders() {
    return new SourceFolders(roots);
  }

  /** The source file of a place, absolute, where one is at hand. */
  public Optional<Path> file(Place place) {
    return files.computeIfAbsent(new SourceKey(place.artifact(), place.sourceFile()), this::find);
  }

  /**
   * How reports name the file of a place, with {@code /} between names: the source file below the
   * root where it is there, else what was judged and the source inside it
   * ({@code lib/x.jar!/org/example/A.java}). Never absolute.
   */
  public String path(Place place) {
    Optional<String> source = file(place).flatMap(this::below);
    return source.orElseGet(
        () -> artifactPath(place.artifact()) + separator(place.artifact()) + place.sourceFile());
  }

  /**
   * What people call the thing that a place was found in: the archive, or the module that a class
   * or source folder belongs to ({@code service} for {@code service/target/classes}), below the
   * root; {@code .} for the root itself.
   */
  public String module(Place place) {
    return Modules.of(artifactPath(place.artifact()), path(place));
  }

  /**
   * How reports name the place of a problem: a path, with what is inside it behind {@code !/} or a
   * colon, or a method, which stays as it is.
   */
  public String problemPath(String where) {
    Matcher rest = REST.matcher(where);
    int end = rest.find() ? rest.start() : where.length();
    try {
      Path outer = Path.of(where.substring(0, end));
      return Files.exists(outer) ? relative(normal(outer)) + where.substring(end) : where;
    } catch (InvalidPathException e) {
      return where;
    }
  }

  /** How reports name something that was judged. Never absolute. */
  private String artifactPath(String artifact) {
    int end = artifact.indexOf(INSIDE);
    String outer = end < 0 ? artifact : artifact.substring(0, end);
    String inner = end < 0 ? "" : artifact.substring(end);
    try {
      return relative(normal(Path.of(outer))) + inner;
    } catch (InvalidPathException e) {
      return artifact; // not a path of this machine, so there is nothing to hide
    }
  }

  private String relative(Path path) {
    return below(path)
        .orElseGet(() -> path.getFileName() == null ? "" : path.getFileName().toString());
  }

  private Optional<String> below(Path path) {
    return roots.stream()
        .filter(path::startsWith)
        .findFirst()
        .map(root -> slashes(root.relativize(path)));
  }

  private static String separator(String artifact) {
    if (artifact.contains(INSIDE) || Files.isRegularFile(Path.of(artifact))) {
      return INSIDE;
    }
    return "/";
  }

  private Optional<Path> find(SourceKey key) {
    String judged = key.artifact().split(INSIDE, 2)[0];
    Optional<Path> itself = inside(normal(Path.of(judged)), key.sourceFile());
    if (itself.filter(Files::isRegularFile).isPresent()) {
      // It was judged as source.
      return itself;
    }
    List<Path> near = beside.computeIfAbsent(judged, a -> Roots.sourcesBeside(Path.of(a)));
    return Stream.concat(sourceRoots.stream(), near.stream())
        .flatMap(folder -> inside(folder, key.sourceFile()).stream())
        .filter(Files::isRegularFile)
        .max(Comparator.comparingInt(file -> sharedNames(file, judged)));
  }

  /** Class files name their source, and may lie: nothing outside the folder is looked at. */
  private static Optional<Path> inside(Path folder, String sourceFile) {
    try {
      Path file = folder.resolve(sourceFile).normalize();
      return file.startsWith(folder) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Two modules may have a file of the same name: the one nearer to the class file is meant. */
  private static int sharedNames(Path file, String outer) {
    Path judged = normal(Path.of(outer));
    int shared = 0;
    while (shared < Math.min(file.getNameCount(), judged.getNameCount())
        && file.getName(shared).equals(judged.getName(shared))) {
      shared++;
    }
    return shared;
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
