// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import io.github.socklint.model.api.Words.Misplaced;
import io.github.socklint.model.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one entry under {@code types}. */
final class TypeReader {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
  private static final List<String> KEYS =
      List.of("resource", "event-loop", "helper", "methods", "subtypes", "constants");
  private static final Map<String, ResourceKind> KINDS =
      Sentence.choices(ResourceKind.values(), ResourceKind::id);
  private static final Map<String, EventLoop> EVENT_LOOPS =
      Sentence.choices(EventLoop.values(), EventLoop::id);
  private static final Map<String, SocketOption> OPTIONS =
      Sentence.choices(SocketOption.values(), SocketOption::id);

  private static final Map<String, Boolean> YES_NO =
      Sentence.choices(new Boolean[] {true, false}, Object::toString);

  private final YamlFile file;
  private final Map<String, Integer> lines;
  private final String library;

  /**
   * Reads types of one file.
   *
   * @param lines takes the line of each type and member
   * @param library empty for the JDK
   */
  TypeReader(YamlFile file, Map<String, Integer> lines, String library) {
    this.file = file;
    this.lines = lines;
    this.library = library;
  }

  ApiType type(String name, NodeTuple tuple) {
    if (!NAME.matcher(name).matches()) {
      file.problem(
          tuple.getKeyNode(),
          "'" + name + "' is no class name: expected a binary name such as java.util.Map$Entry");
    }
    lines.put(name, YamlFile.line(tuple.getKeyNode()));
    Map<String, NodeTuple> keys = file.mapping(tuple.getValueNode(), "type " + name, KEYS);
    return new ApiType(new ApiType.Entry(
        name,
        library.isEmpty() ? Optional.empty() : Optional.of(library),
        value(keys, "resource").flatMap(node -> choice(node, "resource", KINDS)),
        value(keys, "event-loop").flatMap(node -> choice(node, "event-loop", EVENT_LOOPS)),
        value(keys, "helper").flatMap(node -> choice(node, "helper", YES_NO)),
        value(keys, "constants").map(node -> constants(name, node)).orElse(Map.of()),
        value(keys, "methods").map(node -> methods(name, node)).orElse(List.of()),
        value(keys, "subtypes").map(node -> methods(name, node)).orElse(List.of())));
  }

  private static Optional<Node> value(Map<String, NodeTuple> keys, String key) {
    return Optional.ofNullable(keys.get(key)).map(NodeTuple::getValueNode);
  }

  private Map<String, SocketOption> constants(String type, Node node) {
    Map<String, SocketOption> constants = new LinkedHashMap<>();
    file.entries(node, "the constants of " + type).forEach((field, tuple) -> {
      lines.put(type + "." + field, YamlFile.line(tuple.getKeyNode()));
      choice(tuple.getValueNode(), "option", OPTIONS)
          .ifPresent(option -> constants.put(field, option));
    });
    return constants;
  }

  private List<ApiMethod> methods(String type, Node node) {
    Map<String, ApiMethod> methods = new LinkedHashMap<>();
    file.entries(node, "the methods of " + type).forEach((text, tuple) -> {
      Optional<Signature> signature = Signature.parse(text);
      if (signature.isEmpty()) {
        file.problem(
            tuple.getKeyNode(),
            "'"
                + text
                + "' is no method: expected for example connect,"
                + " connect(SocketAddress, int) or new(byte[])");
        return;
      }
      ApiMethod method = method(signature.get(), tuple.getValueNode());
      lines.put(type + "." + method.signature(), YamlFile.line(tuple.getKeyNode()));
      if (methods.putIfAbsent(method.signature(), method) != null) {
        file.problem(
            tuple.getKeyNode(),
            "'" + text + "' stands twice in the methods of " + type + ": join them");
      }
    });
    return List.copyOf(methods.values());
  }

  private ApiMethod method(Signature signature, Node node) {
    List<Effect> effects = new ArrayList<>();
    for (Node sentence : YamlFile.elements(node)) {
      file.scalar(sentence, "a sentence about " + signature.name())
          .flatMap(text -> effect(signature, text))
          .ifPresent(effects::add);
    }
    return new ApiMethod(signature.name(), signature.parameterTypes(), effects);
  }

  private Optional<Effect> effect(Signature signature, ScalarNode text) {
    try {
      return Sentence.read(text.getValue(), signature);
    } catch (Misplaced misplaced) {
      int quote = text.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
      file.problem(text, misplaced.offset + quote, misplaced.getMessage());
      return Optional.empty();
    }
  }

  private <T> Optional<T> choice(Node node, String what, Map<String, T> choices) {
    Optional<ScalarNode> text = file.scalar(node, "'" + what + "'");
    Optional<T> choice = text.map(ScalarNode::getValue).map(choices::get);
    if (text.isPresent() && choice.isEmpty()) {
      file.problem(
          node,
          "unknown "
              + what
              + " '"
              + text.get().getValue()
              + "': expected one of "
              + String.join(", ", choices.keySet()));
    }
    return choice;
  }
}
