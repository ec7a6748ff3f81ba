// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import io.github.socklint.model.api.ApiModelException.Problem;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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
  record Content(List<String> artifacts, List<ApiType> types, Map<String, Integer> lines) {
    private static final Content NONE = new Content(List.of(), List.of(), Map.of());
  }

  private final String fileName;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private ModelFile(String fileName) {
    this.fileName = fileName;
  }

  /**
   * Reads a file.
   *
   * @param fileName for messages
   * @throws ApiModelException where the file is not as README.md beside the bundled files says
   */
  static Content read(String fileName, Reader text) {
    ModelFile file = new ModelFile(fileName);
    Content content = file.content(text);
    if (!file.problems.isEmpty()) {
      file.problems.sort(Comparator.comparingInt(Problem::line).thenComparing(Problem::column));
      throw new ApiModelException(file.problems);
    }
    return content;
  }

  private Content content(Reader text) {
    Optional<Node> root = compose(text);
    if (!problems.isEmpty()) {
      return Content.NONE;
    }
    if (root.isEmpty()) {
      problems.add(new Problem(fileName, 1, 1, "the file is empty; it begins with 'format: 1'"));
      return Content.NONE;
    }
    Node node = root.get();
    Map<String, NodeTuple> keys =
        mapping(node, "a model file", List.of("format", "library", "artifact", "types"));
    String format = required(node, keys, "format");
    if (!format.isEmpty() && !format.equals(FORMAT)) {
      problem(
          keys.get("format").getValueNode(),
          "format '" + format + "': this version of socklint reads format " + FORMAT + " only");
    }
    String library = required(node, keys, "library");
    List<String> artifacts = artifacts(node, keys);
    List<ApiType> types = new ArrayList<>();
    if (!keys.containsKey("types")) {
      problem(node, "a model file has no 'types'; add it");
    } else {
      TypeReader reader =
          new TypeReader(this, artifacts.stream().allMatch(ModelFile::isJdk) ? "" : library);
      Map<String, NodeTuple> byName = entries(keys.get("types").getValueNode(), "'types'");
      byName.forEach((name, tuple) -> types.add(reader.type(name, tuple)));
    }
    return new Content(artifacts, types, lines);
  }

  private Optional<Node> compose(Reader text) {
    LoadSettings settings = LoadSettings.builder().setLabel(fileName).build();
    try {
      return new Compose(settings).composeReader(text);
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      problems.add(new Problem(
          fileName,
          mark.map(m -> m.getLine() + 1).orElse(0),
          mark.map(m -> m.getColumn() + 1).orElse(0),
          "not YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(new Problem(fileName, 0, 0, "not YAML: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private List<String> artifacts(Node parent, Map<String, NodeTuple> keys) {
    if (!keys.containsKey("artifact")) {
      required(parent, keys, "artifact");
      return List.of();
    }
    List<String> artifacts = new ArrayList<>();
    for (Node node : elements(keys.get("artifact").getValueNode())) {
      scalar(node, "'artifact'").map(ScalarNode::getValue).ifPresent(artifacts::add);
    }
    for (String artifact : artifacts) {
      if (!isJdk(artifact) && !artifact.matches("[\\w.-]+:[\\w.-]+:[\\w.-]+")) {
        problem(
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
      problem(parent, "a model file has no '" + key + "'; add it");
      return "";
    }
    return scalar(keys.get(key).getValueNode(), "'" + key + "'")
        .map(ScalarNode::getValue)
        .orElse("");
  }

  /** The entries of a mapping whose keys must be among those allowed. */
  Map<String, NodeTuple> mapping(Node node, String what, List<String> allowed) {
    Map<String, NodeTuple> entries = entries(node, what);
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        problem(
            entry.getValue().getKeyNode(),
            "unknown key '"
                + entry.getKey()
                + "' in "
                + what
                + ": expected one of "
                + String.join(", ", allowed));
      }
    }
    return entries;
  }

  /** The entries of a mapping, each key once. */
  Map<String, NodeTuple> entries(Node node, String what) {
    Map<String, NodeTuple> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, what + " is a " + form(node) + ": expected 'key: value' lines");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Optional<ScalarNode> key = scalar(tuple.getKeyNode(), "a key in " + what);
      key.ifPresent(k -> {
        if (entries.putIfAbsent(k.getValue(), tuple) != null) {
          problem(
              k,
              "'"
                  + k.getValue()
                  + "' stands twice in "
                  + what
                  + "; the first is in line "
                  + line(entries.get(k.getValue()).getKeyNode())
                  + ": join them");
        }
      });
    }
    return entries;
  }

  /** A node that must be plain text. */
  Optional<ScalarNode> scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar);
    }
    problem(
        node,
        what
            + " is "
            + (node instanceof ScalarNode ? "empty" : "a " + form(node))
            + ": expected text");
    return Optional.empty();
  }

  /** The elements of a list; one that stands alone counts as a list. */
  static List<Node> elements(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  /** Notes where a type or member stands. */
  void stands(String name, Node node) {
    lines.put(name, line(node));
  }

  void problem(Node node, String text) {
    problem(node, 0, text);
  }

  /** A problem some characters into a node; the offset counts only where the node is one line. */
  void problem(Node node, int offset, String text) {
    Optional<Mark> start = node.getStartMark();
    boolean oneLine = start.isPresent()
        && node.getEndMark().filter(m -> m.getLine() == start.get().getLine()).isPresent();
    problems.add(new Problem(
        fileName,
        line(node),
        start.map(m -> m.getColumn() + 1).orElse(0) + (oneLine ? offset : 0),
        text));
  }

  private static int line(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  private static String form(Node node) {
    return node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
  }
}
