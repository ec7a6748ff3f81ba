// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class, method, parameter list and constant that a bundled file names is really there. */
class BundledModelsTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/github/socklint/model/api");

  @Test
  void every_file_is_listed_and_every_listed_file_exists() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .sorted()
              .toList(),
          ApiModels.fileNames().stream().sorted().toList());
    }
  }

  @Test
  void every_name_of_the_jdk_is_there() throws IOException {
    List<String> mistakes = new ArrayList<>();
    for (String fileName : ApiModels.fileNames()) {
      ModelFile.Content model = read(fileName);
      for (String artifact : model.artifacts()) {
        if (artifact.equals("jdk")) {
          mistakes.addAll(
              new ModelCheck(fileName, model, BundledModelsTest::jdk, BundledModelsTest::jdk)
                  .mistakes());
        }
      }
    }
    assertTrue(mistakes.isEmpty(), String.join("\n", mistakes));
  }

  private static ModelFile.Content read(String fileName) throws IOException {
    try (Reader text = ApiModels.open(fileName)) {
      return ModelFile.read(fileName, text);
    }
  }

  /** A class of the running JDK; those of all its modules can be read as resources. */
  private static Optional<InputStream> jdk(String classFile) {
    return Optional.ofNullable(ClassLoader.getPlatformClassLoader().getResourceAsStream(classFile));
  }
}
