// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The YAML between the two {@code ---} lines at the top of a rule file: text and lists of text. */
final class FrontMatter {
  private final String file;
  private final int firstLine;
  private final Map<String, Node> values = new HashMap<>();

  /**
   * @param file the file's name, for messages
   * @param firstLine the line of the file on which the YAML starts, counted from 1
   * @param yaml the text between the markers
   * @param allowed the keys that may stand there; every one of them must
   */
  FrontMatter(String file, int firstLine, String yaml, Set<String> allowed) {
    this.file = file;
    this.firstLine = firstLine;
    for (NodeTuple entry : compose(yaml).getValue()) {
      String key = text(entry.getKeyNode());
      if (!allowed.contains(key)) {
        throw bad(entry.getKeyNode(), "unknown key '" + key + "', expected one of " + allowed);
      }
      if (values.put(key, entry.getValueNode()) != null) {
        throw bad(entry.getKeyNode(), "key '" + key + "' stands here a second time");
      }
    }
    for (String key : allowed) {
      if (!values.containsKey(key)) {
        throw new RuleFormatException(file, firstLine, "key '" + key + "' is missing");
      }
    }
  }

  private MappingNode compose(String yaml) {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
      if (root.orElse(null) instanceof MappingNode mapping) {
        return mapping;
      }
      throw new RuleFormatException(file, firstLine, "front matter is not a mapping of keys");
    } catch (MarkedYamlEngineException e) {
      throw new RuleFormatException(file, line(e.getProblemMark()), "bad YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new RuleFormatException(file, firstLine, "bad YAML: " + e.getMessage());
    }
  }

  /** The scalar of a key, without blanks around it. */
  String text(String key) {
    return text(values.get(key));
  }

  /** The scalars of a key's list. */
  List<String> list(String key) {
    if (!(values.get(key) instanceof SequenceNode sequence)) {
      throw bad(key, "'" + key + "' must be a list");
    }
    List<String> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(text(item)));
    return items;
  }

  /** A complaint about a key's value. */
  RuleFormatException bad(String key, String problem) {
    return bad(values.get(key), problem);
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw bad(
        node, "expected text, found a " + node.getNodeType().toString().toLowerCase(Locale.ROOT));
  }

  private RuleFormatException bad(Node node, String problem) {
    return new RuleFormatException(file, line(node.getStartMark()), problem);
  }

  private int line(Optional<Mark> mark) {
    return firstLine + mark.map(Mark::getLine).orElse(0);
  }
}
