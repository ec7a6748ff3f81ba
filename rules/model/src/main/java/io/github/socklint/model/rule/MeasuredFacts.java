// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** All facts that rules may cite, from {@code facts.yaml} beside the rules. Immutable. */
public final class MeasuredFacts {
  private static final String FILE = "facts.yaml";
  private static final Set<String> KEYS = Set.of("when", "then");

  private final Map<String, MeasuredFact> facts;

  /** Read once, at the first use. */
  private static final class Bundled {
    static final MeasuredFacts INSTANCE = read(Catalogue.resource(FILE));
  }

  private MeasuredFacts(Map<String, MeasuredFact> facts) {
    this.facts = facts;
  }

  /** The facts of this release. */
  public static MeasuredFacts bundled() {
    return Bundled.INSTANCE;
  }

  /**
   * Reads the file.
   *
   * @throws RuleFormatException where it is no mapping of ids to {@code when} and {@code then}
   */
  static MeasuredFacts read(String yaml) {
    Map<String, MeasuredFact> facts = new LinkedHashMap<>();
    try {
      Object root = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      if (!(root instanceof Map<?, ?> entries)) {
        throw new RuleFormatException(FILE, 1, "not a mapping of ids to 'when' and 'then'");
      }
      entries.forEach((id, texts) -> facts.put(id.toString(), fact(id.toString(), texts)));
    } catch (YamlEngineException e) {
      throw new RuleFormatException(FILE, 1, "bad YAML: " + e.getMessage());
    }
    return new MeasuredFacts(facts);
  }

  private static MeasuredFact fact(String id, Object texts) {
    if (texts instanceof Map<?, ?> map
        && map.keySet().equals(KEYS)
        && map.get("when") instanceof String when
        && map.get("then") instanceof String then) {
      return new MeasuredFact(id, when, then);
    }
    throw new RuleFormatException(FILE, 1, "'" + id + "' must have 'when' and 'then', both text");
  }

  /** The fact with this id, or empty where there is none. */
  public Optional<MeasuredFact> find(String id) {
    return Optional.ofNullable(facts.get(id));
  }

  /** All ids, in the file's order. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(facts.keySet());
  }
}
