// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.yaml;

import io.github.socklint.model.message.MessageId;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** A YAML file that is read node by node, and the mistakes found in it. For one thread. */
public final class YamlFile {
  private final String fileName;
  private final MessageId id;
  private final String firstLine;
  private final List<Mistake> mistakes = new ArrayList<>();

  /**
   * A file that is about to be read.
   *
   * @param fileName as the user named it
   * @param id what mistakes in it are about
   * @param firstLine how such a file begins, for the message where it is empty
   */
  public YamlFile(String fileName, MessageId id, String firstLine) {
    this.fileName = fileName;
    this.id = id;
    this.firstLine = firstLine;
  }

  /** All that {@link #problem} was told, in the file's order. */
  public List<Mistake> mistakes() {
    return mistakes.stream()
        .sorted(Comparator.comparingInt(Mistake::line).thenComparing(Mistake::column))
        .toList();
  }

  /** The root; empty where the file is empty or no YAML, which is a problem. */
  public Optional<Node> root(Reader text) {
    LoadSettings settings = LoadSettings.builder().setLabel(fileName).build();
    try {
      Optional<Node> root = new Compose(settings).composeReader(text);
      if (root.isEmpty()) {
        mistakes.add(mistake(1, 1, "the file is empty; it begins with '" + firstLine + "'"));
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      mistakes.add(mistake(
          mark.map(m -> m.getLine() + 1).orElse(0),
          mark.map(m -> m.getColumn() + 1).orElse(0),
          "not YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      mistakes.add(mistake(0, 0, "not YAML: " + e.getMessage()));
    }
    return Optional.empty();
  }

  /** The entries of a mapping whose keys must be among those allowed. */
  public Map<String, NodeTuple> mapping(Node node, String what, List<String> allowed) {
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
  public Map<String, NodeTuple> entries(Node node, String what) {
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
  public Optional<ScalarNode> scalar(Node node, String what) {
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
  public static List<Node> elements(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  /** Something is wrong with a node. */
  public void problem(Node node, String text) {
    problem(node, 0, text);
  }

  /** A problem some characters into a node; the offset counts only where the node is one line. */
  public void problem(Node node, int offset, String text) {
    Optional<Mark> start = node.getStartMark();
    boolean oneLine = start.isPresent()
        && node.getEndMark().filter(m -> m.getLine() == start.get().getLine()).isPresent();
    mistakes.add(mistake(
        line(node), start.map(m -> m.getColumn() + 1).orElse(0) + (oneLine ? offset : 0), text));
  }

  private Mistake mistake(int line, int column, String text) {
    return new Mistake(fileName, line, column, id, text);
  }

  /** Counted from 1. */
  public static int line(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  private static String form(Node node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
