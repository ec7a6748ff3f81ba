// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One possible situation at one point of a method.
 *
 * <p>Mutable while a block is interpreted; {@link #copy()} before keeping it. A dead slot holds
 * null.
 */
public final class State {
  /** Things that are true of the path so far. */
  public enum PathMark {
    /** Took an exception that does not happen in practice (an option setter's). */
    WEAK,
    /** Took an exception nobody declares: looked at for options, never for leaks. */
    IMPROBABLE,
    /** Two states were merged that may exclude each other. */
    MERGED,
    /** An exception that does happen was caught on the way. */
    CAUGHT,
    /** Runs in a handler, or where an immediate close was asked for. */
    GIVING_UP
  }

  private final Value[] slots;
  private final Map<Integer, Obj> heap;
  private final Map<FieldKey, Value> fields;
  private final Set<PathMark> path;
  private int locks;

  /** An empty state with this many slots. */
  public State(int slotCount) {
    this(new Value[slotCount], new TreeMap<>(), new HashMap<>(), new HashSet<>(), 0);
  }

  private State(
      Value[] slots,
      Map<Integer, Obj> heap,
      Map<FieldKey, Value> fields,
      Set<PathMark> path,
      int locks) {
    this.slots = slots;
    this.heap = heap;
    this.fields = fields;
    this.path = path;
    this.locks = locks;
  }

  /** A copy that can be changed on its own. */
  public State copy() {
    return new State(
        slots.clone(),
        new TreeMap<>(heap),
        new HashMap<>(fields),
        path.isEmpty() ? new HashSet<>() : new HashSet<>(path),
        locks);
  }

  /** The value of a slot; ANYTHING where nothing was assigned. */
  public Value get(int slot) {
    Value v = slot < 0 ? null : slots[slot];
    return v == null ? Value.Sym.ANYTHING : v;
  }

  /** Assigns a slot. */
  public void set(int slot, Value value) {
    if (slot >= 0) {
      slots[slot] = value;
    }
  }

  /** The tracked object with this number, or null. */
  public Obj object(int id) {
    return heap.get(id);
  }

  /** The object that a value refers to, or null. */
  public Obj object(Value v) {
    return v instanceof Ref r ? heap.get(r.object()) : null;
  }

  /** Adds or replaces an object. */
  public void put(Obj object) {
    heap.put(object.id(), object);
  }

  /** Changes an object, if it is there. */
  public void update(int id, UnaryOperator<Obj> change) {
    Obj o = heap.get(id);
    if (o != null) {
      heap.put(id, change.apply(o));
    }
  }

  /** All objects, by number. */
  public Collection<Obj> objects() {
    return heap.values();
  }

  /** The known fields. */
  public Map<FieldKey, Value> fields() {
    return fields;
  }

  /** Whether something is true of the path. */
  public boolean is(PathMark mark) {
    return path.contains(mark);
  }

  /** Notes something about the path. */
  public void mark(PathMark mark) {
    path.add(mark);
  }

  /** All that is true of the path. */
  public Set<PathMark> path() {
    return path;
  }

  /** How many monitors and locks are held. */
  public int locks() {
    return locks;
  }

  /** Takes or releases locks; never below zero. */
  public void lock(int by) {
    locks = Math.max(0, Math.min(9, locks + by));
  }

  /** Puts one value in the place of another, wherever it stands. */
  public void replace(Value from, Value to) {
    if (from instanceof Sym s && s.id() < 0) {
      return;
    }
    for (int i = 0; i < slots.length; i++) {
      slots[i] = replaced(slots[i], from, to);
    }
    fields.replaceAll((key, value) -> replaced(value, from, to));
  }

  private static Value replaced(Value v, Value from, Value to) {
    if (v == null) {
      return null;
    }
    boolean same =
        (v instanceof Sym a && from instanceof Sym b) ? a.id() == b.id() : v.equals(from);
    if (same) {
      return to;
    }
    if (v instanceof Bound bound) {
      List<Value> captured = new ArrayList<>(bound.captured());
      captured.replaceAll(c -> replaced(c, from, to));
      return new Bound(bound.interfaceType(), bound.target(), bound.kind(), captured);
    }
    if (v instanceof Sym s
        && s.origin() instanceof Origin.ReadCount c
        && from.equals(new Ref(c.object()))) {
      Origin moved = to instanceof Ref r ? new Origin.ReadCount(r.object(), c.site()) : null;
      return new Sym(s.id(), s.low(), s.high(), s.nonZero(), moved);
    }
    if (v instanceof Sym s && s.origin() instanceof Origin.Tells t && t.what().equals(from)) {
      return new Sym(s.id(), s.low(), s.high(), s.nonZero(), new Origin.Tells(to, t.quality()));
    }
    if (v instanceof Sym s
        && s.origin() instanceof Origin.TellsConnected t
        && t.what().equals(from)) {
      return new Sym(s.id(), s.low(), s.high(), s.nonZero(), new Origin.TellsConnected(to));
    }
    return v;
  }

  /** Makes room for a new object of this number: what stands for an older one is forgotten. */
  public void forget(int id) {
    replace(new Ref(id), Value.Sym.ANYTHING);
    heap.remove(id);
    heap.replaceAll((n, o) -> o.lower() == id ? o.over(-1) : o);
    fields.keySet().removeIf(k -> k.object() == id);
  }

  /** Moves an object to another number, with everything that refers to it. */
  public void renumber(int id, int newId) {
    Obj o = heap.remove(id);
    if (o == null) {
      return;
    }
    replace(new Ref(id), new Ref(newId));
    heap.put(newId, o.renumbered(newId, o.source()));
    Map<FieldKey, Value> moved = new HashMap<>();
    fields.forEach((k, v) -> moved.put(k.object() == id ? new FieldKey(newId, k.name()) : k, v));
    fields.clear();
    fields.putAll(moved);
    for (Obj each : List.copyOf(heap.values())) {
      if (each.lower() == id) {
        heap.put(each.id(), each.over(newId));
      }
      if (each.home() != null && each.home().object() == id) {
        heap.computeIfPresent(
            each.id(), (n, now) -> now.at(new FieldKey(newId, now.home().name())));
      }
    }
  }

  /** Clears the slots that are not live. */
  public void keepSlots(BitSet live) {
    for (int i = 0; i < slots.length; i++) {
      if (!live.get(i)) {
        slots[i] = null;
      }
    }
  }

  /**
   * The objects that can be reached from the slots, from fields of kept objects, and from extra.
   */
  public Set<Integer> reachable(Collection<Value> extra, boolean throughParameters) {
    Set<Integer> found = new HashSet<>();
    for (Value v : slots) {
      collect(v, found);
    }
    extra.forEach(v -> collect(v, found));
    if (throughParameters) {
      for (Obj o : heap.values()) {
        if (o.source() == Obj.Source.PARAMETER || o.source() == Obj.Source.FIELD) {
          found.add(o.id());
        }
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<FieldKey, Value> e : fields.entrySet()) {
        int holder = e.getKey().object();
        if (holder == FieldKey.STATIC || found.contains(holder)) {
          more |= collect(e.getValue(), found);
        }
      }
      for (Obj o : heap.values()) {
        if (o.lower() >= 0 && found.contains(o.id())) {
          more |= found.add(o.lower());
        }
      }
    }
    return found;
  }

  /** Everything that can be reached from one value. */
  public Set<Integer> reachableFrom(Value start) {
    Set<Integer> found = new HashSet<>();
    collect(start, found);
    boolean more = !found.isEmpty();
    while (more) {
      more = false;
      for (Map.Entry<FieldKey, Value> e : fields.entrySet()) {
        if (found.contains(e.getKey().object())) {
          more |= collect(e.getValue(), found);
        }
      }
      for (Obj o : heap.values()) {
        if (o.lower() >= 0 && found.contains(o.id())) {
          more |= found.add(o.lower());
        }
      }
    }
    return found;
  }

  private static boolean collect(Value v, Set<Integer> into) {
    if (v instanceof Ref r) {
      return into.add(r.object());
    }
    boolean any = false;
    if (v instanceof Bound b) {
      for (Value c : b.captured()) {
        any |= collect(c, into);
      }
    }
    return any;
  }

  /** Removes objects, and the fields that hang on them. */
  public void drop(Collection<Integer> ids) {
    if (ids.isEmpty()) {
      return;
    }
    heap.keySet().removeAll(ids);
    fields.keySet().removeIf(k -> ids.contains(k.object()));
  }

  /**
   * What must be equal for two states to be merged without a loss that matters: the resources, who
   * refers to them, and the marks of the path.
   */
  public Object key() {
    Set<Integer> interesting = interesting();
    List<Object> key = new ArrayList<>();
    Set<PathMark> telling = new HashSet<>(path);
    telling.remove(PathMark.CAUGHT);
    key.add(telling);
    key.add(locks > 0);
    for (Obj o : heap.values()) {
      if (interesting.contains(o.id())) {
        key.add(o.id());
        key.add(o.life());
        key.add(o.tellingMarks());
        key.add(o.lower());
      }
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] instanceof Ref r && interesting.contains(r.object())) {
        key.add(i);
        key.add(r);
      }
    }
    Map<FieldKey, Value> refs = new HashMap<>();
    fields.forEach((k, v) -> {
      if (v instanceof Ref r && interesting.contains(r.object())) {
        refs.put(k, v);
      }
    });
    key.add(refs);
    return key;
  }

  /** The resources, what was closed, and whatever holds one of them. */
  private Set<Integer> interesting() {
    Set<Integer> found = new HashSet<>();
    for (Obj o : heap.values()) {
      boolean changed = o.life() != Life.NONE && o.life() != Life.ASSUMED;
      if (o.kind() != null || changed) {
        found.add(o.id());
      }
    }
    boolean more = !found.isEmpty();
    while (more) {
      more = false;
      for (Map.Entry<FieldKey, Value> e : fields.entrySet()) {
        if (e.getValue() instanceof Ref r
            && e.getKey().object() >= 0
            && found.contains(r.object())
            && heap.containsKey(e.getKey().object())) {
          more |= found.add(e.getKey().object());
        }
      }
    }
    return found;
  }

  /**
   * A state that holds wherever one of the two does. Objects and fields of only one are forgotten.
   */
  public static State join(State a, State b) {
    State joined = new State(a.slots.length);
    for (int i = 0; i < a.slots.length; i++) {
      joined.slots[i] =
          a.slots[i] == null || b.slots[i] == null ? null : Value.join(a.slots[i], b.slots[i]);
    }
    for (Obj o : a.heap.values()) {
      Obj other = b.heap.get(o.id());
      joined.put(other == null ? o : Obj.join(o, other));
    }
    for (Obj o : b.heap.values()) {
      if (!a.heap.containsKey(o.id())) {
        joined.put(o);
      }
    }
    a.fields.forEach((k, v) -> {
      Value other = b.fields.get(k);
      if (other != null) {
        joined.fields.put(k, Value.join(v, other));
      }
    });
    joined.path.addAll(a.path);
    joined.path.addAll(b.path);
    if (!(a.is(PathMark.CAUGHT) && b.is(PathMark.CAUGHT))) {
      joined.path.remove(PathMark.CAUGHT);
    }
    joined.locks = Math.max(a.locks, b.locks);
    // What only one of the two refers to is forgotten, and not taken for lost.
    Set<Integer> kept = joined.reachable(List.of(), true);
    joined.heap.keySet().retainAll(kept);
    joined.fields.keySet().removeIf(k -> k.object() >= 0 && !kept.contains(k.object()));
    return joined;
  }

  /** Forgets bounds of numbers that grew since an earlier state, so that loops settle. */
  public void widen(State earlier) {
    for (int i = 0; i < slots.length; i++) {
      slots[i] = widened(earlier.slots[i], slots[i]);
    }
    fields.replaceAll((k, v) -> widened(earlier.fields.get(k), v));
  }

  private static Value widened(Value before, Value now) {
    if (before == null || now == null || before.equals(now) || !(now instanceof Sym s)) {
      return now;
    }
    return new Sym(
        s.id(),
        s.low() < before.lowest() ? Long.MIN_VALUE : s.low(),
        s.high() > before.highest() ? Long.MAX_VALUE : s.high(),
        s.nonZero(),
        s.origin());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State s
        && locks == s.locks
        && Arrays.equals(slots, s.slots)
        && heap.equals(s.heap)
        && fields.equals(s.fields)
        && path.equals(s.path);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(slots) * 31 + heap.hashCode();
  }

  @Override
  public String toString() {
    return Arrays.toString(slots) + " " + heap.values() + " " + fields + " " + path;
  }
}
