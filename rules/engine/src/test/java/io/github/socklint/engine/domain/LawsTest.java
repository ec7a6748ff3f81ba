// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.model.api.SocketOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * The laws of the domain, over generated elements. A failure prints the seed that repeats it.
 *
 * <p>The order is "says less than": {@code a} is below {@code b} if whatever {@code b} claims,
 * {@code a} claims too.
 */
class LawsTest {
  private static final int ROUNDS = 5_000;

  /** Marks that are claims; the others say what may be. */
  private static final Set<Obj.Mark> CERTAIN =
      Set.of(Obj.Mark.EXACT, Obj.Mark.TOLD_CLOSED, Obj.Mark.TOLD_UNCONNECTED);

  /** A life stands for those behind it: who believes it open looks for its close. */
  private static final List<Life> GRAVEST_FIRST =
      List.of(Life.OPEN, Life.CONNECTED, Life.ASSUMED, Life.DORMANT, Life.NONE, Life.CLOSED);

  private static void forAll(BiConsumer<Elements, String> law) {
    long first = Long.getLong("socklint.seed", System.nanoTime());
    for (long seed = first; seed < first + ROUNDS; seed++) {
      law.accept(new Elements(seed), "-Dsocklint.seed=" + seed);
    }
  }

  /** Whether what the second says of a value is true of the first. */
  static boolean below(Value a, Value b) {
    if (b == null || a != null && a.equals(b) || b.equals(Sym.ANYTHING)) {
      return true;
    }
    if (a == null || !(b instanceof Sym s)) {
      return false;
    }
    boolean bounded = s.low() != Long.MIN_VALUE || s.high() != Long.MAX_VALUE;
    return (!s.nonZero() || a.isNonZero())
        && (!bounded || a.lowest() >= s.low() && a.highest() <= s.high())
        && (s.id() < 0 || a instanceof Sym x && x.id() == s.id())
        && (s.origin() == null || s.origin().equals(a.from()) || mayBe(s.origin(), a.from()));
  }

  /** Whether the first leaves it open that a value is a count, and counts what the second does. */
  private static boolean mayBe(Origin perhaps, Origin origin) {
    return perhaps instanceof Origin.PerhapsCount p
        && p.sites().containsAll(Origin.PerhapsCount.sites(origin));
  }

  /** Whether the value is null where the other state has an object, or null. */
  private static boolean isNullFor(Value a, State b, Value there) {
    Obj o = b.object(there);
    return Known.NULL.equals(a) && o != null && o.is(Obj.Mark.MAY_BE_NULL);
  }

  /** Whether what the second says of an object for certain is true of the first. */
  private static boolean below(Obj a, Obj b) {
    boolean marks = a.marks().stream().allMatch(m -> CERTAIN.contains(m) || b.is(m))
        && CERTAIN.stream().allMatch(m -> !b.is(m) || a.is(m));
    boolean options = true;
    for (Map.Entry<SocketOption, Value> o : b.options().entrySet()) {
      options &= a.option(o.getKey()) != null && below(a.option(o.getKey()), o.getValue());
    }
    return a.id() == b.id()
        && marks
        && options
        && GRAVEST_FIRST.indexOf(b.life()) <= GRAVEST_FIRST.indexOf(a.life());
  }

  private static boolean below(State a, State b) {
    Set<State.PathMark> claimed = new HashSet<>(a.path());
    boolean caught = claimed.remove(State.PathMark.CAUGHT);
    boolean below = a.locks() <= b.locks()
        && b.path().containsAll(claimed)
        && (caught || !b.is(State.PathMark.CAUGHT));
    for (int i = 0; i < Elements.SLOTS; i++) {
      below &= below(a.get(i), b.get(i)) || isNullFor(a.get(i), b, b.get(i));
    }
    for (Obj o : a.objects()) {
      // Nothing is said of an object that nobody refers to.
      below &= b.object(o.id()) == null || below(o, b.object(o.id()));
    }
    for (Map.Entry<FieldKey, Value> f : b.fields().entrySet()) {
      Value there = a.fields().get(f.getKey());
      below &= there != null && (below(there, f.getValue()) || isNullFor(there, b, f.getValue()));
    }
    return below;
  }

  @Test
  void joinOfValuesIsCommutative() {
    forAll((e, seed) -> {
      Value a = e.value();
      Value b = e.value();
      assertEquals(Value.join(a, b), Value.join(b, a), seed);
    });
  }

  @Test
  void joinOfValuesIsIdempotent() {
    forAll((e, seed) -> {
      Value a = e.value();
      assertEquals(a, Value.join(a, a), seed);
    });
  }

  @Test
  void joinOfValuesHoldsOfBoth() {
    forAll((e, seed) -> {
      Value a = e.value();
      Value b = e.value();
      Value joined = Value.join(a, b);
      assertTrue(
          below(a, joined) && below(b, joined), () -> seed + "\n" + a + "\n" + b + "\n" + joined);
    });
  }

  @Test
  void joiningAgainAddsNothingToAValue() {
    forAll((e, seed) -> {
      Value a = e.value();
      Value b = e.value();
      Value joined = Value.join(a, b);
      assertEquals(joined, Value.join(joined, a), () -> seed + "\n" + a + "\n" + b);
      assertEquals(joined, Value.join(joined, b), () -> seed + "\n" + a + "\n" + b);
    });
  }

  @Test
  void joinOfObjectsIsCommutativeButForTheTrail() {
    forAll((e, seed) -> {
      Obj a = e.object(2);
      Obj b = e.object(2);
      assertEquals(Obj.join(a, b), Obj.join(b, a), seed);
    });
  }

  @Test
  void joinOfObjectsHoldsOfBothAndIsIdempotent() {
    forAll((e, seed) -> {
      Obj a = e.object(2);
      Obj b = e.object(2);
      Obj joined = Obj.join(a, b);
      assertEquals(a, Obj.join(a, a), seed);
      assertTrue(
          below(a, joined) && below(b, joined), () -> seed + "\n" + a + "\n" + b + "\n" + joined);
      assertEquals(joined, Obj.join(joined, a), () -> seed + "\n" + a + "\n" + b);
      assertEquals(joined, Obj.join(joined, b), () -> seed + "\n" + a + "\n" + b);
    });
  }

  @Test
  void anOpenLifeIsNeverHiddenByAJoin() {
    for (Life x : Life.values()) {
      for (Life y : Life.values()) {
        Obj a = Obj.of(1, Obj.Source.MADE, "T", null, x);
        Obj b = Obj.of(1, Obj.Source.MADE, "T", null, y);
        assertEquals(
            x.holdsDescriptor() || y.holdsDescriptor(),
            Obj.join(a, b).life().holdsDescriptor(),
            x + " and " + y);
      }
    }
  }

  @Test
  void joinOfStatesIsCommutative() {
    forAll((e, seed) -> {
      State a = e.state();
      State b = e.state();
      assertEquals(State.join(a, b), State.join(b, a), seed);
    });
  }

  @Test
  void joinOfStatesHoldsOfBothAndIsIdempotent() {
    forAll((e, seed) -> {
      State a = e.state();
      State b = e.state();
      State joined = State.join(a, b);
      assertEquals(a, State.join(a, a), seed);
      assertTrue(
          below(a, joined) && below(b, joined), () -> seed + "\n" + a + "\n" + b + "\n" + joined);
      assertEquals(joined, State.join(joined, a), () -> seed + "\n" + a + "\n" + b);
    });
  }

  @Test
  void whatAJoinRefersToIsThere() {
    forAll((e, seed) -> {
      State joined = State.join(e.state(), e.state());
      for (int id : joined.reachable(List.of(), true).toArray()) {
        assertTrue(joined.object(id) != null, () -> seed + " #" + id + "\n" + joined);
      }
    });
  }

  @Test
  void joinAndCopyLeaveTheirArgumentsAlone() {
    forAll((e, seed) -> {
      State a = e.state();
      State b = e.state();
      State was = a.copy();
      State.join(a, b).set(0, new Known("changed"));
      a.copy().set(1, new Known("changed"));
      assertEquals(was, a, seed);
    });
  }

  @Test
  void wideningEnds() {
    forAll((e, seed) -> {
      State now = e.state();
      int changes = 0;
      for (int i = 0; i < 40; i++) {
        State joined = State.join(now, e.state());
        joined.widen(now);
        changes += joined.equals(now) ? 0 : 1;
        now = joined;
      }
      // Each slot, field and option can only lose a few claims, and marks only gather.
      int settled = changes;
      assertTrue(settled < 40, () -> seed + ": still changing after " + settled + " joins");
      assertTrue(State.join(now, now.copy()).equals(now), seed);
    });
  }

  @Test
  void wideningEndsForACounter() {
    State now = new State(1);
    now.set(0, new Known(0));
    int rounds = 0;
    boolean more = true;
    while (more) {
      State next = now.copy();
      long highest = next.get(0).highest();
      next.set(0, new Known(highest == Long.MAX_VALUE ? highest : highest + 1));
      State joined = State.join(now, next);
      joined.widen(now);
      more = !joined.equals(now);
      now = joined;
      rounds++;
      assertTrue(rounds < 10, "still counting: " + now);
    }
    assertEquals(0, now.get(0).lowest());
  }

  @Test
  void widenedHoldsWhatWasWidened() {
    forAll((e, seed) -> {
      State before = e.state();
      State now = e.state();
      State widened = now.copy();
      widened.widen(before);
      assertTrue(below(now, widened), () -> seed + "\n" + before + "\n" + now + "\n" + widened);
    });
  }

  @Test
  void nothingRefersToWhatIsForgotten() {
    forAll((e, seed) -> {
      State s = e.state();
      int id = e.below(Elements.OBJECTS);
      String before = s.toString();
      s.forget(id);
      // What was found in a field of the forgotten one keeps its home, which is object 0 here.
      boolean isHome = s.objects().stream().anyMatch(o -> o.home() != null) && id == 0;
      assertTrue(
          isHome || !references(s).contains(id), () -> seed + " #" + id + "\n" + before + "\n" + s);
    });
  }

  @Test
  void renumberingMovesEveryReference() {
    forAll((e, seed) -> {
      State s = e.state();
      int id = e.below(Elements.OBJECTS);
      Set<Integer> expected = new HashSet<>();
      references(s).forEach(r -> expected.add(r == id ? 99 : r));
      State before = s.copy();
      s.renumber(id, 99);
      assertEquals(expected, references(s), () -> seed + " #" + id + "\n" + before + "\n" + s);
      s.renumber(99, id);
      assertEquals(before, s, seed);
    });
  }

  @Test
  void replacingAReferenceLeavesNone() {
    forAll((e, seed) -> {
      State s = e.state();
      int id = e.below(Elements.OBJECTS);
      String before = s.toString();
      s.replace(new Ref(id), Known.NULL);
      boolean any = false;
      for (int i = 0; i < Elements.SLOTS; i++) {
        any |= refers(s.get(i), id);
      }
      for (Value v : s.fields().values()) {
        any |= refers(v, id);
      }
      boolean left = any;
      assertTrue(!left, () -> seed + " #" + id + "\n" + before + "\n" + s);
    });
  }

  @Test
  void equalStatesHaveEqualKeysAndHashes() {
    forAll((e, seed) -> {
      State a = e.state();
      assertEquals(a, a.copy(), seed);
      assertEquals(a.hashCode(), a.copy().hashCode(), seed);
      assertEquals(a.key(), a.copy().key(), seed);
    });
  }

  private static boolean refers(Value v, int id) {
    Set<Integer> found = new HashSet<>();
    collect(v, found);
    return found.contains(id);
  }

  /** Every object number that stands anywhere in a state, but as an object's own. */
  private static Set<Integer> references(State s) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < Elements.SLOTS; i++) {
      collect(s.get(i), found);
    }
    s.fields().forEach((key, v) -> {
      found.add(key.object());
      collect(v, found);
    });
    for (Obj o : s.objects()) {
      o.options().values().forEach(v -> collect(v, found));
      found.add(o.lower());
      if (o.home() != null) {
        found.add(o.home().object());
      }
    }
    return found;
  }

  private static void collect(Value v, Set<Integer> into) {
    if (v instanceof Ref r) {
      into.add(r.object());
    } else if (v instanceof Bound b) {
      b.captured().forEach(c -> collect(c, into));
    } else if (v instanceof Sym s) {
      Origin o = s.origin();
      if (o instanceof Origin.ReadCount c) {
        into.add(c.object());
      } else if (o instanceof Origin.Tells t) {
        collect(t.what(), into);
      } else if (o instanceof Origin.TellsConnected t) {
        collect(t.what(), into);
      } else if (o instanceof Origin.Marks m) {
        collect(m.low(), into);
        collect(m.high(), into);
      }
    }
  }
}
