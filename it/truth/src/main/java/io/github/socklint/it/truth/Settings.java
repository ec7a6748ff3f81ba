// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to measure.
 *
 * @param truth folder with linger.tsv and lifecycle.tsv
 * @param jars folder with the jars that they name
 * @param sources folder with their {@code -sources} jars
 * @param socklint the runnable jar
 * @param out where TRUTH.md, truth.tsv and the SARIF files go
 * @param perJar one audit for each jar instead of one for all; source is always audited so
 * @param classesOnly whether source is left out
 * @param only if not empty, only jars whose name contains it are audited and scored
 * @param sarif a SARIF file to score instead of running an audit
 */
record Settings(
    Path truth,
    Path jars,
    Path sources,
    Path socklint,
    Path out,
    boolean perJar,
    boolean classesOnly,
    String only,
    Optional<Path> sarif) {

  /** Why nothing can be measured here, or empty where the truth is at hand. */
  Optional<String> skipReason() {
    if (Files.isRegularFile(truth.resolve("linger.tsv"))
        && Files.isRegularFile(truth.resolve("lifecycle.tsv"))) {
      return Optional.empty();
    }
    return Optional.of("truth: SKIPPED, no linger.tsv and lifecycle.tsv in "
        + truth.toAbsolutePath().normalize()
        + "; name their folder with -Dsocklint.truth=DIR");
  }

  /** The jars to audit, by name; all that the sites name must be there. */
  List<Path> jarsOf(List<Site> sites) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String name : new TreeSet<>(sites.stream().map(Site::jar).toList())) {
      if (!Files.isRegularFile(jars.resolve(name))) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new IOException("truth: labelled jars not in "
          + jars
          + ": "
          + String.join(", ", missing)
          + "; add them to the artifact items in it/truth/pom.xml, or run mvn -Ptruth");
    }
    return wantedIn(jars);
  }

  /** The {@code -sources} jars to audit, by name. */
  List<Path> sourceJars() throws IOException {
    return wantedIn(sources);
  }

  /** The jars that the sites name and that have no {@code -sources} jar. */
  Set<String> withoutSources(List<Site> sites) {
    return sites.stream()
        .map(Site::jar)
        .filter(jar ->
            !Files.isRegularFile(sources.resolve(jar.replaceFirst("[.]jar$", "-sources.jar"))))
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean wanted(String jar) {
    return jar.contains(only);
  }

  private List<Path> wantedIn(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(
        folder, p -> p.toString().endsWith(".jar") && wanted(p.getFileName().toString()))) {
      stream.forEach(all::add);
    }
    all.sort(Comparator.naturalOrder());
    return List.copyOf(all);
  }
}
