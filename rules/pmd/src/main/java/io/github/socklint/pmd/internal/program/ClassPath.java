// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.program;

import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.bytecode.ModelInterests;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.model.api.ApiModels;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.impl.BatchLanguageProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The class files of PMD's auxiliary class path. Folders hold the project's own classes, archives
 * those of libraries.
 *
 * @param program all of them
 * @param owners internal names of the project's classes that may own a socket: code that uses them
 *     is worth looking at though it names no socket itself
 * @param knowsProject whether there are any classes of the project
 */
record ClassPath(ClassPathProgram program, Set<String> owners, boolean knowsProject) {
  private static final Logger LOG = LoggerFactory.getLogger(ClassPath.class);

  /**
   * By PMD's run, so that its files share one index and the index goes when the run has gone. PMD
   * offers rules no place for what is a run's.
   */
  private static final Map<LanguageProcessor, ClassPath> RUNS =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** The class files of this run, indexed at the first question. */
  static ClassPath of(LanguageProcessor run) {
    return RUNS.computeIfAbsent(run, r -> read(paths(r)));
  }

  private static ClassPath read(List<Path> paths) {
    List<Path> folders = new ArrayList<>();
    List<Path> archives = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folders.add(path);
      } else if (Files.isRegularFile(path)) {
        archives.add(path);
      }
    }
    // One thread: PMD's others go on with files that have nothing to do with sockets.
    ApiModels models = ApiModels.bundled();
    ClassPathProgram program =
        ClassPathProgram.read(folders, archives, ModelInterests.of(models), 1);
    Set<String> owners = new HashSet<>();
    for (String name : program.relevantClasses()) {
      if (program.shape(name).filter(shape -> mayOwn(shape, models)).isPresent()) {
        owners.add(name.replace('.', '/'));
      }
    }
    return new ClassPath(program, owners, program.counts().judgedClasses() > 0);
  }

  private static boolean mayOwn(ClassShape type, ApiModels models) {
    return type.superName().filter(name -> concerns(name, models)).isPresent()
        || type.interfaces().stream().anyMatch(name -> concerns(name, models))
        || type.fields().stream()
            .map(field -> field.descriptor())
            .filter(descriptor -> descriptor.startsWith("L"))
            .anyMatch(d -> models.concerns(d.substring(1, d.length() - 1)));
  }

  private static boolean concerns(String binaryName, ApiModels models) {
    return models.concerns(binaryName.replace('.', '/'));
  }

  /** The entries of the class path, whether they exist or not. */
  static List<Path> paths(LanguageProcessor run) {
    if (!(run instanceof BatchLanguageProcessor<?> processor)
        || !(processor.getProperties() instanceof JvmLanguagePropertyBundle properties)) {
      return List.of();
    }
    String entries = properties.getProperty(JvmLanguagePropertyBundle.AUX_CLASSPATH);
    return entries == null || entries.isBlank() ? loaded(properties) : expand(entries);
  }

  /** Before PMD 7.27 the class path comes as a class loader. */
  @SuppressWarnings("deprecation")
  private static List<Path> loaded(JvmLanguagePropertyBundle properties) {
    List<Path> paths = new ArrayList<>();
    ClassLoader first = properties.getAnalysisClassLoader();
    // Each call that prepends makes one around the other; beyond them come PMD's own jars.
    for (ClassLoader at = first;
        at instanceof URLClassLoader urls && at.getClass() == first.getClass();
        at = at.getParent()) {
      for (URL url : urls.getURLs()) {
        if (url.getProtocol().equals("file")) {
          add(paths, url);
        }
      }
    }
    return paths;
  }

  private static void add(List<Path> paths, URL url) {
    try {
      paths.add(Path.of(url.toURI()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      LOG.debug("not a class path entry: {}", url, e);
    }
  }

  /** The class path as PMD writes it: entries, folders of jars, or a file that lists them. */
  static List<Path> expand(String entries) {
    List<Path> paths = new ArrayList<>();
    for (String entry :
        entries.startsWith("file:") ? lines(entries) : List.of(entries.split(File.pathSeparator))) {
      try {
        paths.addAll(expandEntry(entry.strip()));
      } catch (IOException | InvalidPathException e) {
        LOG.debug("not a class path entry: {}", entry, e);
      }
    }
    return paths;
  }

  private static List<String> lines(String file) {
    try {
      String path = file.substring("file:".length());
      List<String> lines = Files.readAllLines(
          path.startsWith("/") ? Path.of(URI.create(file)) : Path.of(path),
          Charset.defaultCharset());
      return lines.stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static List<Path> expandEntry(String entry) throws IOException {
    if (entry.isEmpty()) {
      return List.of();
    }
    if (!entry.endsWith("/*") && !entry.endsWith("\\*")) {
      return List.of(Path.of(entry));
    }
    try (Stream<Path> files = Files.list(Path.of(entry.substring(0, entry.length() - 2)))) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
