// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import io.github.socklint.model.api.Effect.Leaves;
import io.github.socklint.model.api.Effect.Practice;
import io.github.socklint.model.api.Effect.Quality;
import io.github.socklint.model.api.Effect.Standing;
import io.github.socklint.model.api.Effect.Unit;
import io.github.socklint.model.api.Words.Misplaced;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one sentence of a model file. The grammar stands above each record of {@link Effect};
 * {@code only borrows} says that there is no effect.
 */
final class Sentence {
  /** Reads what follows a verb. */
  private interface Rest {
    Effect read(Words words) throws Misplaced;
  }

  private static final Map<String, ResourceKind> KINDS =
      choices(ResourceKind.values(), ResourceKind::id);
  private static final Map<String, Standing> STANDINGS = choices(Standing.values(), Sentence::id);
  private static final Map<String, Leaves> LEAVES = choices(Leaves.values(), Sentence::id);
  private static final Map<String, Practice> PRACTICES = choices(Practice.values(), Sentence::id);
  private static final Map<String, Quality> QUALITIES = choices(Quality.values(), Sentence::id);
  private static final Map<String, Unit> TIME_UNITS =
      choices(new Unit[] {Unit.SECONDS, Unit.MILLIS}, Sentence::id);
  private static final Map<String, Rest> VERBS = new LinkedHashMap<>();

  static {
    VERBS.put("opens", Sentence::opens);
    VERBS.put("closes", words -> new Effect.Closes(words.operand()));
    VERBS.put(
        "connects", words -> new Effect.Connects(words.operand(), words.operandAfter("timeout")));
    VERBS.put("binds", words -> new Effect.Binds(words.operand()));
    VERBS.put("shuts", Sentence::shuts);
    VERBS.put("sets", SetsSentence::read);
    VERBS.put("names", Sentence::names);
    VERBS.put("points", Sentence::points);
    VERBS.put("reads", words -> new Effect.Reads(words.operand()));
    VERBS.put("receives", words -> new Effect.Receives(words.operand()));
    VERBS.put("consumes", words -> new Effect.Consumes(words.operand()));
    VERBS.put("writes", words -> new Effect.Writes(words.operand()));
    VERBS.put("takes", words -> new Effect.Takes(words.operand()));
    VERBS.put("keeps", words -> new Effect.Keeps(words.operand()));
    VERBS.put("hands", Sentence::handsOver);
    VERBS.put("runs", words -> new Effect.Runs(words.operand()));
    VERBS.put("returns", Sentence::returns);
    VERBS.put(
        "schedules", words -> new Effect.Schedules(words.operand(), words.accept("or", "rejects")));
    VERBS.put("registers", Sentence::registers);
    VERBS.put("cancels", words -> new Effect.Cancels(words.operand()));
    VERBS.put("throws", words -> new Effect.Throwing(words.oneOf(PRACTICES)));
    VERBS.put("leaves", Sentence::leaves);
    VERBS.put("heeds", words -> after(words, new Effect.HeedsWatermarks(), "watermarks"));
    VERBS.put("waits", words -> after(words, new Effect.WaitsForReadiness(), "for", "readiness"));
    VERBS.put("acquires", words -> after(words, new Effect.Locks(true), "lock"));
    VERBS.put("releases", words -> after(words, new Effect.Locks(false), "lock"));
    VERBS.put("resolves", words -> new Effect.Resolves());
    VERBS.put("converts", Sentence::converts);
    VERBS.put("ends", words -> after(words, new Effect.EndsProcess(), "process"));
    VERBS.put("logs", words -> new Effect.Logs());
  }

  private Sentence() {}

  /** The effect; empty for {@code only borrows}. */
  static Optional<Effect> read(String sentence, Signature signature) throws Misplaced {
    Words words = new Words(sentence, signature);
    if (words.accept("only", "borrows")) {
      words.end();
      return Optional.empty();
    }
    Effect effect = words.atOperand() ? aboutOperand(words) : words.oneOf(VERBS).read(words);
    words.end();
    return Optional.of(effect);
  }

  private static Effect opens(Words words) throws Misplaced {
    ResourceKind kind = words.oneOf(KINDS);
    Standing standing = Standing.UNCONNECTED;
    for (Map.Entry<String, Standing> choice : STANDINGS.entrySet()) {
      if (words.accept(choice.getKey())) {
        standing = choice.getValue();
        break;
      }
    }
    return new Effect.Opens(kind, standing, words.accept("lazily"));
  }

  private static Effect shuts(Words words) throws Misplaced {
    boolean output = words.oneOf(directions());
    words.expect("of");
    Operand what = words.operand();
    return output ? new Effect.ShutsOutput(what) : new Effect.ShutsInput(what);
  }

  private static Map<String, Boolean> directions() {
    Map<String, Boolean> directions = new LinkedHashMap<>();
    directions.put("output", true);
    directions.put("input", false);
    return directions;
  }

  private static Effect names(Words words) throws Misplaced {
    words.expect("native", "option", "level");
    Operand level = words.operand();
    words.expect("name");
    return new Effect.NamesNative(level, words.operand());
  }

  private static Effect points(Words words) throws Misplaced {
    words.expect("to");
    return new Effect.PointsTo(words.operand());
  }

  private static Effect handsOver(Words words) throws Misplaced {
    words.expect("over");
    Operand what = words.operand();
    words.expect("as");
    return new Effect.HandsOver(what, words.oneOf(KINDS));
  }

  private static Effect returns(Words words) throws Misplaced {
    words.expect("result", "of");
    return new Effect.ReturnsResultOf(words.operand());
  }

  private static Effect registers(Words words) throws Misplaced {
    Operand channel = words.operand();
    words.expect("with");
    return new Effect.Registers(channel, words.operand());
  }

  private static Effect leaves(Words words) throws Misplaced {
    Operand what = words.operand();
    Leaves leaves = words.oneOf(LEAVES);
    words.expect("when", "it", "throws");
    return new Effect.OnThrow(what, leaves);
  }

  private static Effect converts(Words words) throws Misplaced {
    words.expect("to");
    return new Effect.Converts(words.oneOf(TIME_UNITS));
  }

  private static Effect after(Words words, Effect effect, String... rest) throws Misplaced {
    words.expect(rest);
    return effect;
  }

  private static Effect aboutOperand(Words words) throws Misplaced {
    Operand subject = words.operand();
    if (words.accept("tells")) {
      Operand what = words.operand();
      words.expect("is");
      return new Effect.Tells(what, words.oneOf(QUALITIES));
    }
    if (words.accept("may", "be", "null")) {
      return new Effect.ResultNullness(true);
    }
    if (words.accept("is", "never", "null")) {
      return new Effect.ResultNullness(false);
    }
    if (words.accept("is", "view", "of")) {
      return new Effect.IsViewOf(subject, words.operand());
    }
    if (words.accept("is", "layer", "over")) {
      return new Effect.IsLayerOver(subject, words.operand(), words.operandAfter("autoclose"));
    }
    if (words.accept("is") && words.atOperand()) {
      return new Effect.Is(subject, words.operand());
    }
    throw words.misplaced(
        "'is view of', 'is layer over', 'is OPERAND', 'tells', 'may be null' or 'is never null'");
  }

  /** The choices in their declared order, by the word that stands for each. */
  static <T> Map<String, T> choices(T[] values, Function<T, String> word) {
    Map<String, T> choices = new LinkedHashMap<>();
    for (T value : values) {
      choices.put(word.apply(value), value);
    }
    return choices;
  }

  /** A constant as model files spell it. */
  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
