// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gets jars from Maven Central, through Maven itself, so that mirrors and proxies are honoured. */
final class Fetch {
  private final Path folder;

  Fetch(Path folder) {
    this.folder = folder;
  }

  /** Just these jars; fetched once. */
  List<Path> jars(String section, List<JarList.Artifact> artifacts)
      throws IOException, InterruptedException {
    Path jars = folder.resolve(section);
    if (artifacts.stream().anyMatch(a -> !Files.isRegularFile(jars.resolve(a.fileName())))) {
      copyDependencies(jars, artifacts, "-DexcludeTransitive=true");
    }
    return artifacts.stream().map(artifact -> jars.resolve(artifact.fileName())).toList();
  }

  /** A program with all it depends on; fetched once. */
  List<Path> program(String section, List<JarList.Artifact> artifacts)
      throws IOException, InterruptedException {
    Path jars = folder.resolve(section);
    if (artifacts.stream().anyMatch(a -> !Files.isRegularFile(jars.resolve(a.fileName())))) {
      copyDependencies(jars, artifacts, "-DexcludeTransitive=false");
    }
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(jars, "*.jar")) {
      stream.forEach(all::add);
    }
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private static void copyDependencies(
      Path jars, List<JarList.Artifact> artifacts, String transitive)
      throws IOException, InterruptedException {
    boolean alone = transitive.endsWith("true");
    StringBuilder pom = new StringBuilder("<project><modelVersion>4.0.0</modelVersion>");
    pom.append("<groupId>fetch</groupId><artifactId>fetch</artifactId><version>1</version>");
    pom.append("<dependencies>\n");
    for (JarList.Artifact artifact : artifacts) {
      pom.append("<dependency><groupId>").append(artifact.group()).append("</groupId>");
      pom.append("<artifactId>").append(artifact.name()).append("</artifactId>");
      pom.append("<version>").append(artifact.version()).append("</version>");
      if (!artifact.classifier().isEmpty()) {
        pom.append("<classifier>").append(artifact.classifier()).append("</classifier>");
      }
      if (alone) {
        pom.append("<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId>");
        pom.append("</exclusion></exclusions>");
      }
      pom.append("</dependency>\n");
    }
    pom.append("</dependencies></project>\n");
    Files.createDirectories(jars);
    Files.writeString(jars.resolve("pom.xml"), pom);
    String goal = "org.apache.maven.plugins:maven-dependency-plugin:"
        + Maven.version("maven-dependency-plugin")
        + ":copy-dependencies";
    Maven.run(
        jars,
        Maven.command(goal, transitive, "-DincludeScope=runtime", "-DoutputDirectory=" + jars));
  }
}
