// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.baseline;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.model.yaml.YamlFile;
import io.github.socklint.report.match.Identity;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the text that {@link BaselineText} writes, and what people made of it. */
final class BaselineReader {
  private static final List<String> KEYS = List.of(
      BaselineText.RULE,
      BaselineText.FILE,
      BaselineText.LINE,
      BaselineText.IN,
      BaselineText.FROM,
      BaselineText.MESSAGE,
      BaselineText.REASON,
      BaselineText.DATE,
      BaselineText.FINGERPRINT);

  private final YamlFile yaml;

  private BaselineReader(YamlFile yaml) {
    this.yaml = yaml;
  }

  /**
   * Reads entries in their order.
   *
   * @param fileName for messages
   * @throws BaselineException with every mistake
   */
  static List<Accepted> read(String fileName, Reader text) {
    YamlFile yaml = new YamlFile(
        fileName, MessageId.BASELINE, BaselineText.FORMAT + ": " + BaselineText.VERSION);
    List<Accepted> entries =
        yaml.root(text).map(new BaselineReader(yaml)::entries).orElse(List.of());
    if (!yaml.mistakes().isEmpty()) {
      throw new BaselineException(yaml.mistakes());
    }
    return entries;
  }

  private List<Accepted> entries(Node root) {
    Map<String, NodeTuple> keys =
        yaml.mapping(root, "a baseline", List.of(BaselineText.FORMAT, BaselineText.ACCEPTED));
    text(root, keys, BaselineText.FORMAT)
        .filter(format -> !format.getValue().equals(BaselineText.VERSION))
        .ifPresent(format -> yaml.problem(
            format,
            "format '" + format.getValue() + "': this version of socklint reads format "
                + BaselineText.VERSION + " only"));
    NodeTuple accepted = keys.get(BaselineText.ACCEPTED);
    if (accepted == null) {
      yaml.problem(root, "a baseline has no '" + BaselineText.ACCEPTED + "'; add the list");
      return List.of();
    }
    if (!(accepted.getValueNode() instanceof SequenceNode list)) {
      yaml.problem(
          accepted.getValueNode(),
          "'" + BaselineText.ACCEPTED + "' is no list: expected '- rule: …' lines, or [] for none");
      return List.of();
    }
    List<Accepted> entries = new ArrayList<>();
    list.getValue().forEach(node -> entry(node).ifPresent(entries::add));
    return entries;
  }

  private Optional<Accepted> entry(Node node) {
    Map<String, NodeTuple> keys = yaml.mapping(node, "an accepted finding", KEYS);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = text(node, keys, BaselineText.DATE).flatMap(this::date);
    OptionalInt line = line(node, keys);
    List<Optional<String>> texts = List.of(
        value(node, keys, BaselineText.RULE),
        value(node, keys, BaselineText.FILE),
        value(node, keys, BaselineText.IN),
        value(node, keys, BaselineText.FINGERPRINT),
        value(node, keys, BaselineText.MESSAGE),
        value(node, keys, BaselineText.REASON));
    if (date.isEmpty() || texts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<String> all = texts.stream().map(Optional::get).toList();
    return Optional.of(new Accepted(
        new Identity(all.get(0), all.get(1), all.get(2), all.get(3)),
        keys.containsKey(BaselineText.FROM)
            ? value(node, keys, BaselineText.FROM).orElse("")
            : "",
        line,
        all.get(4),
        all.get(5),
        date.get()));
  }

  private Optional<String> value(Node parent, Map<String, NodeTuple> keys, String key) {
    return text(parent, keys, key).map(ScalarNode::getValue);
  }

  private Optional<ScalarNode> text(Node parent, Map<String, NodeTuple> keys, String key) {
    NodeTuple tuple = keys.get(key);
    if (tuple != null) {
      return yaml.scalar(tuple.getValueNode(), "'" + key + "'");
    }
    if (!keys.isEmpty()) {
      yaml.problem(parent, "'" + key + "' is missing; add it");
    }
    return Optional.empty();
  }

  private Optional<LocalDate> date(ScalarNode node) {
    try {
      return Optional.of(LocalDate.parse(node.getValue()));
    } catch (DateTimeParseException e) {
      yaml.problem(node, "date '" + node.getValue() + "': expected year-month-day, 2026-11-23");
      return Optional.empty();
    }
  }

  /** It may be missing: code without line numbers has none. */
  private OptionalInt line(Node parent, Map<String, NodeTuple> keys) {
    if (!keys.containsKey(BaselineText.LINE)) {
      return OptionalInt.empty();
    }
    Optional<ScalarNode> node = text(parent, keys, BaselineText.LINE);
    if (node.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int line = Integer.parseInt(node.get().getValue());
      if (line > 0) {
        return OptionalInt.of(line);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    yaml.problem(node.get(), "line '" + node.get().getValue() + "': expected a number, 1 or more");
    return OptionalInt.empty();
  }
}
