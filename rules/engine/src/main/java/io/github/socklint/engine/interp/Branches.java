// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.Terminator;
import io.github.socklint.engine.flow.Terminator.Condition;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;

/** Takes the branches a state allows, and notes on each what its condition tells. */
final class Branches {
  private final MethodRun run;

  Branches(Context context, MethodRun run) {
    this.run = run;
  }

  void branch(Terminator.If test, State s, BiConsumer<Integer, State> go) {
    Value left = s.get(test.left());
    Value right = test.right() < 0 ? null : s.get(test.right());
    State yes = assume(s.copy(), test.condition(), left, right);
    State no = assume(s.copy(), test.condition().negated(), left, right);
    if (yes != null) {
      go.accept(test.whenTrue(), yes);
    }
    if (no != null) {
      go.accept(test.whenFalse(), no);
    }
  }

  void branch(Terminator.Switch test, State s, BiConsumer<Integer, State> go) {
    Value value = s.get(test.value());
    State rest = s.copy();
    for (int i = 0; i < test.keys().size(); i++) {
      Value key = new Known(test.keys().get(i));
      State here = assume(s.copy(), Condition.EQ, value, key);
      if (here != null) {
        go.accept(test.targets().get(i), here);
      }
      if (rest != null) {
        rest = assume(rest, Condition.NE, rest.get(test.value()), key);
      }
    }
    if (rest != null) {
      go.accept(test.otherwise(), rest);
    }
  }

  /** The state with the condition true; null where it cannot be. */
  private State assume(State s, Condition condition, Value left, Value right) {
    if (right == null) {
      return assumeZero(s, condition, left);
    }
    OptionalLong l = left.number();
    OptionalLong r = right.number();
    if (l.isPresent() && r.isPresent() && left instanceof Known && right instanceof Known) {
      return holds(condition, Long.compare(l.getAsLong(), r.getAsLong())) ? s : null;
    }
    if (left instanceof Ref && right instanceof Ref) {
      return left.equals(right) ? (condition == Condition.EQ ? s : null) : s;
    }
    if (isNull(right)) {
      return assumeZero(s, condition, left);
    }
    if (isNull(left)) {
      return assumeZero(s, condition, right);
    }
    if (condition == Condition.EQ && (asksForImmediate(left) || asksForImmediate(right))) {
      s.mark(PathMark.GIVING_UP);
    }
    if (left instanceof Sym sym && r.isPresent()) {
      return assumeNumber(s, condition, sym, r.getAsLong());
    }
    if (right instanceof Sym sym && l.isPresent()) {
      return assumeNumber(s, mirrored(condition), sym, l.getAsLong());
    }
    return s;
  }

  private static boolean isNull(Value v) {
    return v instanceof Known k && k.isNull();
  }

  private static boolean asksForImmediate(Value v) {
    return v.from() instanceof Origin.StaticField f && Names.saysImmediate(f.name());
  }

  private static Condition mirrored(Condition c) {
    switch (c) {
      case LT:
        return Condition.GT;
      case GT:
        return Condition.LT;
      case LE:
        return Condition.GE;
      case GE:
        return Condition.LE;
      default:
        return c;
    }
  }

  private static boolean holds(Condition c, int comparison) {
    switch (c) {
      case EQ:
        return comparison == 0;
      case NE:
        return comparison != 0;
      case LT:
        return comparison < 0;
      case GE:
        return comparison >= 0;
      case GT:
        return comparison > 0;
      default:
        return comparison <= 0;
    }
  }

  private State assumeZero(State s, Condition condition, Value left) {
    if (left instanceof Ref ref) {
      return assumeNull(s, ref, condition == Condition.EQ);
    }
    if (left instanceof Known k) {
      long n = k.constant() instanceof Number x ? x.longValue() : k.isNull() ? 0 : 1;
      return holds(condition, Long.compare(n, 0)) ? s : null;
    }
    if (left instanceof Value.Bound) {
      return condition == Condition.NE ? s : null;
    }
    if (left.from() instanceof Origin.Compared compared) {
      return assumeNumber(s, condition, compared.what(), compared.number());
    }
    return assumeNumber(s, condition, (Sym) left, 0);
  }

  private State assumeNull(State s, Ref ref, boolean isNull) {
    Obj o = s.object(ref);
    if (o == null) {
      return s;
    }
    if (!isNull) {
      s.put(o.without(Mark.MAY_BE_NULL));
      return s;
    }
    if (!o.is(Mark.MAY_BE_NULL)) {
      return null;
    }
    s.replace(ref, Value.Known.NULL);
    s.forget(o.id());
    return s;
  }

  private State assumeNumber(State s, Condition condition, Sym sym, long k) {
    Sym refined = refine(sym, condition, k);
    if (refined.isEmpty()) {
      return null;
    }
    if (sym.origin() instanceof Origin.ReadCount count) {
      tellOfTest(condition, k, refined, Set.of(count.site()));
      noteEnd(s, refined, count);
    } else if (sym.origin() instanceof Origin.PerhapsCount perhaps) {
      tellOfTest(condition, k, refined, perhaps.sites());
    }
    s.replace(sym, refined);
    if (sym.origin() instanceof Origin.Tells tells && k == 0) {
      return assumeTold(s, tells, condition == Condition.NE);
    }
    if (sym.origin() instanceof Origin.TellsConnected tells && k == 0) {
      Obj o = s.object(tells.what());
      return condition == Condition.EQ ? assumeUnconnected(s, o) : assumeConnected(s, o);
    }
    return s;
  }

  private static Sym refine(Sym sym, Condition condition, long k) {
    switch (condition) {
      case EQ:
        return sym.nonZero() && k == 0 ? sym.within(1, 0) : sym.within(k, k);
      case NE:
        Sym other = k == 0 ? sym.notZero() : sym;
        if (other.low() == k) {
          return other.within(k + 1, Long.MAX_VALUE);
        }
        return other.high() == k ? other.within(Long.MIN_VALUE, k - 1) : other;
      case LT:
        return k == Long.MIN_VALUE ? sym.within(1, 0) : sym.within(Long.MIN_VALUE, k - 1);
      case LE:
        return sym.within(Long.MIN_VALUE, k);
      case GT:
        return k == Long.MAX_VALUE ? sym.within(1, 0) : sym.within(k + 1, Long.MAX_VALUE);
      default:
        return sym.within(k, Long.MAX_VALUE);
    }
  }

  /** A branch compares what these reads returned, or may have returned, with a number. */
  private void tellOfTest(Condition c, long k, Sym refined, Set<Integer> sites) {
    boolean onlyEnd = k == -1 || k == 0 && (c == Condition.LT || c == Condition.GE);
    // Whether a byte is a line feed says nothing of the end.
    boolean looks = k == -1 || k == 0 || (c != Condition.EQ && c != Condition.NE);
    if (run.isReporting() && looks) {
      for (int site : sites) {
        run.observer().countUsed(site, onlyEnd);
        if (refined.low() <= -1 && refined.high() < Integer.MAX_VALUE) {
          run.observer().endSeparated(site);
        }
      }
    }
  }

  private static void noteEnd(State s, Sym refined, Origin.ReadCount count) {
    Mark mark = refined.high() == -1 ? Mark.END_TOLD : Mark.END_MAYBE;
    if (refined.low() <= -1 && refined.high() <= 0) {
      s.update(count.object(), o -> o.with(mark).without(Mark.ACTED));
    } else if (refined.low() >= 0) {
      s.update(count.object(), o -> o.without(Mark.END_MAYBE).without(Mark.END_TOLD));
    }
  }

  private State assumeTold(State s, Origin.Tells tells, boolean holds) {
    switch (tells.quality()) {
      case NULL:
        return assumeZero(s, holds ? Condition.EQ : Condition.NE, tells.what());
      case NON_NULL:
        return assumeZero(s, holds ? Condition.NE : Condition.EQ, tells.what());
      case OPEN:
        return assumeClosed(s, tells.what(), !holds);
      default:
        return assumeClosed(s, tells.what(), holds);
    }
  }

  private static State assumeConnected(State s, Obj o) {
    boolean never = o != null
        && o.source() == Obj.Source.MADE
        && (o.life() == Life.OPEN || o.life() == Life.DORMANT)
        && !o.is(Mark.ELSEWHERE);
    return never ? null : s;
  }

  private static State assumeUnconnected(State s, Obj o) {
    if (o != null) {
      if (o.source() == Obj.Source.MADE && o.life() == Life.CONNECTED) {
        return null;
      }
      s.put(o.with(Mark.TOLD_UNCONNECTED));
    }
    return s;
  }

  private static State assumeClosed(State s, Value what, boolean closed) {
    Obj o = s.object(what);
    if (o == null) {
      return s;
    }
    if (closed) {
      // isClosed() stays false after a refused connect, but true is to be believed.
      if (o.source() == Obj.Source.MADE && o.life().holdsDescriptor() && !o.is(Mark.ELSEWHERE)) {
        return null;
      }
      s.put(o.life() == Life.CLOSED ? o : o.withLife(Life.CLOSED).with(Mark.TOLD_CLOSED));
    } else if (o.life() == Life.CLOSED && o.source() == Obj.Source.MADE) {
      return null;
    }
    return s;
  }
}
