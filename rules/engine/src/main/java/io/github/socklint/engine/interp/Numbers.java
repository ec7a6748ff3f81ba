// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** The JDK's functions on numbers and times whose result follows from their arguments. */
final class Numbers {
  private static final Set<String> PARSERS = Set.of("parseInt", "parseLong", "valueOf", "decode");
  private static final Set<String> NUMBERS = Set.of("java.lang.Integer", "java.lang.Long");
  private static final Map<String, Long> MILLIS =
      Map.of("MILLISECONDS", 1L, "SECONDS", 1000L, "MINUTES", 60_000L, "HOURS", 3_600_000L);
  private static final Map<String, Long> SPANS =
      Map.of("ofMillis", 1L, "ofSeconds", 1000L, "ofMinutes", 60_000L, "ofHours", 3_600_000L);
  private static final Map<String, Long> CONVERSIONS =
      Map.of("toMillis", 1L, "toSeconds", 1000L, "getSeconds", 1000L, "toMinutes", 60_000L);

  private Numbers() {}

  /** The result; empty where this is no such function or nothing is known of its result. */
  static Optional<Value> result(MethodId method, List<Value> args, Supplier<Sym> unknown) {
    return switch (method.owner()) {
      case "java.lang.Math" -> math(method.name(), args, unknown);
      case "java.util.concurrent.TimeUnit" -> unit(method, args);
      case "java.time.Duration" -> duration(method, args, unknown);
      default -> NUMBERS.contains(method.owner()) ? parsed(method, args) : Optional.empty();
    };
  }

  private static Optional<Value> math(String name, List<Value> args, Supplier<Sym> unknown) {
    if (name.equals("toIntExact") && args.size() == 1) {
      Value v = args.get(0);
      return Optional.of(v.number().isPresent() ? like(0, v.number().getAsLong()) : v);
    }
    boolean least = name.equals("min");
    if (!least && !name.equals("max") || args.size() != 2) {
      return Optional.empty();
    }
    Value a = args.get(0);
    Value b = args.get(1);
    if (isReal(a) || isReal(b)) {
      return Optional.empty();
    }
    long low = least ? Math.min(a.lowest(), b.lowest()) : Math.max(a.lowest(), b.lowest());
    long high = least ? Math.min(a.highest(), b.highest()) : Math.max(a.highest(), b.highest());
    if (low == high) {
      return Optional.of(like(a instanceof Known k ? k.constant() : b, low));
    }
    Origin origin = clipped(a.from() != null ? a.from() : b.from(), low, high);
    Sym fresh = unknown.get();
    return Optional.of(new Sym(fresh.id(), low, high, low > 0 || high < 0, origin));
  }

  private static boolean isReal(Value v) {
    return v instanceof Known k
        && (k.constant() instanceof Double || k.constant() instanceof Float);
  }

  private static Origin clipped(Origin origin, long low, long high) {
    if (origin instanceof Origin.Configured c && c.byDefault() != null) {
      return new Origin.Configured(c.name(), Math.max(low, Math.min(high, c.byDefault())));
    }
    return origin;
  }

  private static Known like(Object example, long number) {
    boolean wide = example instanceof Long;
    return wide ? new Known(number) : new Known((int) number);
  }

  private static Optional<Value> unit(MethodId method, List<Value> args) {
    Long to = CONVERSIONS.get(method.name());
    if (to == null || args.size() != 2 || !(args.get(0).from() instanceof Origin.StaticField f)) {
      return Optional.empty();
    }
    Long from = MILLIS.get(f.name());
    OptionalLong number = args.get(1).number();
    return from == null || number.isEmpty()
        ? Optional.empty()
        : Optional.of(new Known(number.getAsLong() * from / to));
  }

  private static Optional<Value> duration(
      MethodId method, List<Value> args, Supplier<Sym> unknown) {
    Long unit = SPANS.get(method.name());
    if (unit != null && args.size() == 1 && args.get(0).number().isPresent()) {
      Sym fresh = unknown.get();
      Origin span = new Origin.Span(args.get(0).number().getAsLong() * unit);
      return Optional.of(new Sym(fresh.id(), fresh.low(), fresh.high(), true, span));
    }
    Long to = CONVERSIONS.get(method.name());
    return to != null && args.size() == 1 && args.get(0).from() instanceof Origin.Span s
        ? Optional.of(new Known(s.millis() / to))
        : Optional.empty();
  }

  /** A number that is read from text keeps what is known of the text. */
  private static Optional<Value> parsed(MethodId method, List<Value> args) {
    boolean parses = PARSERS.contains(method.name())
        && args.size() == 1
        && method.descriptor().startsWith("(Ljava/lang/String;)");
    if (!parses) {
      return Optional.empty();
    }
    Value text = args.get(0);
    if (text instanceof Known k) {
      Long number = number(k.constant());
      Object wide = method.owner().endsWith("Long") ? Long.valueOf(0) : null;
      return number == null ? Optional.empty() : Optional.of(like(wide, number));
    }
    return text.from() instanceof Origin.Configured ? Optional.of(text) : Optional.empty();
  }

  /** The number that a text spells, or null. */
  static Long number(Object text) {
    if (!(text instanceof String s)) {
      return null;
    }
    try {
      return Long.valueOf(s.strip().toLowerCase(Locale.ROOT));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
