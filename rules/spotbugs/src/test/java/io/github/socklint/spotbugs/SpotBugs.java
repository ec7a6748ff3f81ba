// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import edu.umd.cs.findbugs.BugCollection;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactory;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.IFindBugsEngine;
import edu.umd.cs.findbugs.config.UserPreferences;
import edu.umd.cs.findbugs.test.AnalysisRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One run of SpotBugs in this JVM, with our detector and the one that notes suppressions. */
final class SpotBugs {
  private static final List<String> DETECTORS = List.of("SocketDetector", "NoteSuppressedWarnings");

  private final List<Path> auxiliary = new ArrayList<>();
  private Optional<Path> sources = Optional.empty();
  private Optional<Path> filter = Optional.empty();

  SpotBugs auxiliary(List<Path> jars) {
    auxiliary.addAll(jars);
    return this;
  }

  SpotBugs sources(Path folder) {
    sources = Optional.of(folder);
    return this;
  }

  SpotBugs excluding(Path filterFile) {
    filter = Optional.of(filterFile);
    return this;
  }

  /** Class by class, as IDEs do it and SpotBugs' test harness. */
  List<BugInstance> analyse(Path classFolder) throws IOException {
    AnalysisRunner runner = new AnalysisRunner();
    auxiliary.forEach(runner::addAuxClasspathEntry);
    try (Stream<Path> files = Files.walk(classFolder)) {
      Path[] classes =
          files.filter(f -> f.toString().endsWith(".class")).sorted().toArray(Path[]::new);
      UserPreferences preferences = UserPreferences.createDefaultUserPreferences();
      BugCollection bugs = runner.run(this::customize, preferences, classes).getBugCollection();
      return List.copyOf(bugs.getCollection());
    }
  }

  private void customize(IFindBugsEngine engine) {
    UserPreferences preferences = UserPreferences.createDefaultUserPreferences();
    preferences.getFilterSettings().clearAllCategories();
    preferences.enableAllDetectors(false);
    for (String name : DETECTORS) {
      DetectorFactory factory = DetectorFactoryCollection.instance().getFactory(name);
      preferences.enableDetector(factory, true);
    }
    engine.setUserPreferences(preferences);
    sources.ifPresent(folder -> engine.getProject().addSourceDirs(List.of(folder.toString())));
    filter.ifPresent(file -> addFilter(engine, file));
  }

  private static void addFilter(IFindBugsEngine engine, Path file) {
    try {
      engine.addFilter(file.toString(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
