// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class, method, parameter list and constant that a bundled file names is really there. */
class BundledModelsTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/github/socklint/model/api");

  private static final Path JARS = Path.of("target/model-jars");

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
  void no_method_is_described_by_two_files() throws IOException {
    Map<String, String> files = new HashMap<>();
    for (String fileName : ApiModels.fileNames()) {
      for (ApiType type : read(fileName).types()) {
        type.methods()
            .map(method -> type.name() + "." + method.signature())
            .forEach(method ->
                assertNull(files.put(method, fileName), method + " is in " + fileName + " too"));
      }
    }
  }

  @Test
  void a_name_that_is_not_there_is_told_with_file_and_line() {
    ModelFile.Content model = ModelFile.read("wrong.yaml", new StringReader("""
                format: 1
                library: JDK
                artifact: jdk
                types:
                  java.net.Sock: {}
                  java.net.Socket:
                    methods:
                      close(int): closes this
                      isBound: closes arg0
                      setSoTimeout: result is this
                    constants:
                      SO_LINGER: linger
                  java.net.InetAddress:
                    methods:
                      getByName: closes this
                """));
    assertEquals(
        List.of(
            "wrong.yaml:5: java.net.Sock: there is no such class",
            "wrong.yaml:12: java.net.Socket.SO_LINGER: there is no such field",
            "wrong.yaml:8: java.net.Socket.close(int): there is no such method; declared are [[]]",
            "wrong.yaml:9: java.net.Socket.isBound: arg0 is not there in ()Z",
            "wrong.yaml:10: java.net.Socket.setSoTimeout: returns nothing in (I)V",
            "wrong.yaml:15: java.net.InetAddress.getByName: is static, 'this' means nothing"),
        new ModelCheck("wrong.yaml", model, Jars::jdk, Jars::jdk).mistakes());
  }

  @Test
  void every_name_is_there_in_the_real_classes() throws IOException {
    List<String> mistakes = new ArrayList<>();
    try (Jars jars = new Jars(JARS)) {
      for (String fileName : ApiModels.fileNames()) {
        ModelFile.Content model = read(fileName);
        for (String artifact : model.artifacts()) {
          mistakes.addAll(mistakes(fileName, model, artifact, jars));
        }
      }
    }
    assertTrue(mistakes.isEmpty(), String.join("\n", mistakes));
  }

  private static List<String> mistakes(
      String fileName, ModelFile.Content model, String artifact, Jars jars) {
    if (artifact.startsWith("jdk")) {
      // What a later JDK has is looked up where the tests run on that one.
      int since = artifact.equals("jdk") ? 0 : Integer.parseInt(artifact.substring(4));
      return Runtime.version().feature() < since
          ? List.of()
          : new ModelCheck(fileName, model, Jars::jdk, Jars::jdk).mistakes();
    }
    if (!jars.has(artifact)) {
      return List.of(fileName + ": " + artifact + " is not copied by rules/model/pom.xml");
    }
    return new ModelCheck(
            fileName + " (" + artifact + ")",
            model,
            name -> jars.own(artifact, name),
            name -> jars.any(artifact, name))
        .mistakes();
  }

  private static ModelFile.Content read(String fileName) throws IOException {
    try (Reader text = ApiModels.open(fileName)) {
      return ModelFile.read(fileName, text);
    }
  }
}
