// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import io.github.socklint.model.api.Effect.Scope;
import io.github.socklint.model.api.Effect.Unit;
import io.github.socklint.model.api.Words.Misplaced;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the sentences that begin with {@code sets}; their clauses may come in any order. */
final class SetsSentence {
  /** What may follow the option. */
  private enum Clause {
    OF,
    ON,
    VALUE,
    LOW,
    HIGH
  }

  private static final Map<String, SocketOption> OPTIONS =
      Sentence.choices(SocketOption.values(), SocketOption::id);
  private static final Map<String, Clause> CLAUSES =
      Sentence.choices(Clause.values(), Sentence::id);
  private static final Map<String, Scope> SCOPES = Sentence.choices(Scope.values(), Sentence::id);
  private static final Map<String, Unit> UNITS =
      Sentence.choices(new Unit[] {Unit.SECONDS, Unit.MILLIS}, Sentence::id);

  private final Words words;
  private final Set<Clause> allowed;
  private final Map<Clause, Operand> operands = new EnumMap<>(Clause.class);
  private Optional<Unit> unit = Optional.empty();
  private Scope scope = Scope.OWN;
  private boolean configuration;

  private SetsSentence(Words words, Set<Clause> allowed) {
    this.words = words;
    this.allowed = allowed;
  }

  /** Reads what follows {@code sets}. */
  static Effect read(Words words) throws Misplaced {
    if (words.accept("native")) {
      return nativeOption(words);
    }
    return words.accept("option") ? named(words) : plain(words);
  }

  private static Effect nativeOption(Words words) throws Misplaced {
    words.expect("option", "of");
    Operand descriptor = words.operand();
    words.expect("level");
    Operand level = words.operand();
    words.expect("name");
    Operand name = words.operand();
    words.expect("value");
    return new Effect.SetsNative(descriptor, level, name, words.operand());
  }

  private static Effect named(Words words) throws Misplaced {
    Operand option = words.operand();
    words.expect("to");
    Operand value = words.operand();
    SetsSentence rest = new SetsSentence(words, EnumSet.of(Clause.OF));
    rest.clauses();
    return new Effect.SetsNamed(option, value, rest.target(), rest.scope, rest.configuration);
  }

  private static Effect plain(Words words) throws Misplaced {
    SocketOption option = words.oneOf(OPTIONS);
    SetsSentence rest = new SetsSentence(words, EnumSet.allOf(Clause.class));
    rest.clauses();
    return new Effect.Sets(
        option,
        rest.target(),
        rest.operand(Clause.ON),
        rest.operand(Clause.VALUE),
        rest.operand(Clause.LOW),
        rest.operand(Clause.HIGH),
        rest.unit.orElse(usualUnit(option)),
        rest.scope,
        rest.configuration);
  }

  private void clauses() throws Misplaced {
    boolean more = true;
    while (more) {
      more = operandClause() || otherClause();
    }
  }

  private boolean operandClause() throws Misplaced {
    for (Map.Entry<String, Clause> clause : CLAUSES.entrySet()) {
      if (allowed.contains(clause.getValue())
          && !operands.containsKey(clause.getValue())
          && words.accept(clause.getKey())) {
        operands.put(clause.getValue(), words.operand());
        return true;
      }
    }
    return false;
  }

  private boolean otherClause() throws Misplaced {
    if (unit.isEmpty() && allowed.contains(Clause.VALUE) && words.accept("in")) {
      unit = Optional.of(words.accept("its", "own", "unit") ? Unit.NONE : words.oneOf(UNITS));
      return true;
    }
    if (words.accept("for")) {
      scope = words.oneOf(SCOPES);
      return true;
    }
    if (!configuration && words.accept("as")) {
      words.expect("configuration");
      configuration = true;
      return true;
    }
    return false;
  }

  private Optional<Operand> operand(Clause clause) {
    return Optional.ofNullable(operands.get(clause));
  }

  private Operand target() {
    return operand(Clause.OF).orElse(Operand.THIS);
  }

  private static Unit usualUnit(SocketOption option) {
    return switch (option) {
      case LINGER -> Unit.SECONDS;
      case READ_TIMEOUT, CONNECT_TIMEOUT -> Unit.MILLIS;
      default -> Unit.NONE;
    };
  }
}
