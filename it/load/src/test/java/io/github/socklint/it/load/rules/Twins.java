// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.model.finding.Finding;
import io.github.socklint.report.Result;
import io.github.socklint.run.Audit;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Naming;
import io.github.socklint.run.Outcome;
import io.github.socklint.run.Policy;
import io.github.socklint.run.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Audits a twin by itself: its own class files are judged, and libraries looked things up in. Not
 * the other twins: one of them may look at what this one should.
 */
final class Twins {
  private final Path folder;

  Twins(Path folder) {
    this.folder = folder;
  }

  List<Finding> audit(Class<?> twin) throws IOException {
    String name = twin.getName();
    Path judged = Files.createDirectories(folder.resolve(name));
    Path at = judged.resolve(twin.getPackageName().replace('.', '/'));
    Files.createDirectories(at);
    String simple = name.substring(name.lastIndexOf('.') + 1);
    Path classes = Path.of(Twins.class.getResource("Twins.class").getPath()).getParent();
    try (DirectoryStream<Path> own = Files.newDirectoryStream(classes, simple + "*.class")) {
      for (Path file : own) {
        Files.copy(file, at.resolve(file.getFileName()));
      }
    }
    Outcome outcome = Audit.run(
        new Request(
            Inputs.ofClasses(List.of(judged), classPath(), List.of()),
            Policy.USUAL,
            new Naming(folder, folder, List.of(), Optional.empty())),
        done -> {});
    return outcome.report().results().stream().map(Result::finding).toList();
  }

  private static List<Path> classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .toList();
  }
}
