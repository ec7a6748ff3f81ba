// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.model.api.Effect.Unit;
import java.util.OptionalLong;

/** Folds constants, and keeps track of units through multiplication and division by 1000. */
final class Arithmetic {

  Value compute(Op.Compute c, State s, Sym unknown) {
    Value first =
        c.operands().isEmpty() ? Value.Sym.ANYTHING : s.get(c.operands().get(0));
    Value second = c.operands().size() < 2 ? null : s.get(c.operands().get(1));
    if (c.operator().equals("length")) {
      return unknown.within(1, Long.MAX_VALUE);
    }
    if (second == null) {
      return convert(c.operator(), first, unknown);
    }
    OptionalLong a = first.number();
    OptionalLong b = second.number();
    if (a.isPresent() && b.isPresent() && isInteger(first) && isInteger(second)) {
      return fold(c.operator(), a.getAsLong(), b.getAsLong(), first, unknown);
    }
    if (c.operator().equals("cmp")
        && first instanceof Sym compared
        && second instanceof Known k
        && k.constant() instanceof Long number) {
      return new Sym(unknown.id(), -1, 1, false, new Origin.Compared(compared, number));
    }
    return scaled(c.operator(), first, a, second, b, unknown);
  }

  private static boolean isInteger(Value v) {
    return v instanceof Sym
        || v instanceof Known k
            && (k.constant() instanceof Integer || k.constant() instanceof Long);
  }

  private static Value convert(String operator, Value v, Sym unknown) {
    switch (operator) {
      case "i2l":
      case "l2i":
      case "i2b":
      case "i2c":
      case "i2s":
        if (v instanceof Known k && k.constant() instanceof Number n) {
          return operator.equals("i2l")
              ? new Known(n.longValue())
              : operator.equals("l2i") ? new Known(n.intValue()) : v;
        }
        return v instanceof Sym ? v : unknown;
      case "neg":
        return v instanceof Known k && k.constant() instanceof Integer n ? new Known(-n) : unknown;
      default:
        return unknown;
    }
  }

  private static Value fold(String operator, long a, long b, Value like, Sym unknown) {
    boolean wide = like instanceof Known k && k.constant() instanceof Long;
    Long result;
    switch (operator) {
      case "+":
        result = a + b;
        break;
      case "-":
        result = a - b;
        break;
      case "*":
        result = a * b;
        break;
      case "/":
        result = b == 0 ? null : Long.valueOf(a / b);
        break;
      case "%":
        result = b == 0 ? null : Long.valueOf(a % b);
        break;
      case "&":
        result = a & b;
        break;
      case "|":
        result = a | b;
        break;
      case "<<":
        result = a << b;
        break;
      case ">>":
        result = a >> b;
        break;
      case "cmp":
        return new Known(Long.compare(a, b));
      default:
        result = null;
    }
    if (result == null) {
      return unknown;
    }
    return wide ? new Known(result) : new Known(result.intValue());
  }

  private static Value scaled(
      String operator, Value first, OptionalLong a, Value second, OptionalLong b, Sym unknown) {
    boolean byThousand = b.isPresent() && b.getAsLong() == 1000;
    if (operator.equals("/") && byThousand) {
      return withUnit(unknown, Unit.SECONDS, first);
    }
    if (operator.equals("*") && (byThousand || a.isPresent() && a.getAsLong() == 1000)) {
      return withUnit(unknown, Unit.MILLIS, byThousand ? first : second);
    }
    // Masks and small shifts keep where a number came from; what it can be is open again.
    return first.from() instanceof Origin.ReadCount && operator.equals("&") ? first : unknown;
  }

  private static Value withUnit(Sym unknown, Unit unit, Value of) {
    return new Sym(
        unknown.id(), unknown.low(), unknown.high(), false, new Origin.Time(unit, of.from()));
  }
}
