// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.yaml.YamlFile;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads one model file. Reading goes on after a mistake, so that all of a file's mistakes are
 * reported at once.
 */
final class ModelFile {
  private static final String FORMAT = "1";

  /**
   * What a file says.
   *
   * @param artifacts what the file was checked against: {@code jdk}, {@code jdk:21} (from this
   *     release on), {@code group:artifact:version}
   * @param types in the file's order
   * @param lines where each type and member stands: {@code java.net.Socket},
   *     {@code java.net.Socket.connect(SocketAddress)}
   */
  record Content(List<String> artifacts, List<ApiType> types, Map<String, Integer> lines) {}

  private final YamlFile yaml;

  private ModelFile(YamlFile yaml) {
    this.yaml = yaml;
  }

  /**
   * Reads a file.
   *
   * @param fileName for messages
   * @throws ApiModelException where the file is not as README.md beside the bundled files says
   */
  static Content read(String fileName, Reader text) {
    YamlFile yaml = new YamlFile(fileName, MessageId.MODEL_MISTAKE, "format: " + FORMAT);
    Optional<Content> content = yaml.root(text).map(new ModelFile(yaml)::content);
    if (!yaml.mistakes().isEmpty()) {
      throw new ApiModelException(yaml.mistakes());
    }
    return content.orElseThrow();
  }

  private Content content(Node node) {
    Map<String, NodeTuple> keys =
        yaml.mapping(node, "a model file", List.of("format", "library", "artifact", "types"));
    String format = required(node, keys, "format");
    if (!format.isEmpty() && !format.equals(FORMAT)) {
      yaml.problem(
          keys.get("format").getValueNode(),
          "format '" + format + "': this version of socklint reads format " + FORMAT + " only");
    }
    String library = required(node, keys, "library");
    List<String> artifacts = artifacts(node, keys);
    List<ApiType> types = new ArrayList<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    if (!keys.containsKey("types")) {
      yaml.problem(node, "a model file has no 'types'; add it");
    } else {
      TypeReader reader =
          new TypeReader(yaml, lines, artifacts.stream().allMatch(ModelFile::isJdk) ? "" : library);
      Map<String, NodeTuple> byName = yaml.entries(keys.get("types").getValueNode(), "'types'");
      byName.forEach((name, tuple) -> types.add(reader.type(name, tuple)));
    }
    return new Content(artifacts, types, lines);
  }

  private List<String> artifacts(Node parent, Map<String, NodeTuple> keys) {
    if (!keys.containsKey("artifact")) {
      required(parent, keys, "artifact");
      return List.of();
    }
    List<String> artifacts = new ArrayList<>();
    for (Node node : YamlFile.elements(keys.get("artifact").getValueNode())) {
      yaml.scalar(node, "'artifact'").map(ScalarNode::getValue).ifPresent(artifacts::add);
    }
    for (String artifact : artifacts) {
      if (!isJdk(artifact) && !artifact.matches("[\\w.-]+:[\\w.-]+:[\\w.-]+")) {
        yaml.problem(
            keys.get("artifact").getValueNode(),
            "artifact '" + artifact + "': expected jdk, jdk:RELEASE or group:artifact:version");
      }
    }
    return artifacts;
  }

  private static boolean isJdk(String artifact) {
    return artifact.matches("jdk(:\\d+)?");
  }

  private String required(Node parent, Map<String, NodeTuple> keys, String key) {
    if (!keys.containsKey(key)) {
      yaml.problem(parent, "a model file has no '" + key + "'; add it");
      return "";
    }
    return yaml.scalar(keys.get(key).getValueNode(), "'" + key + "'")
        .map(ScalarNode::getValue)
        .orElse("");
  }
}
