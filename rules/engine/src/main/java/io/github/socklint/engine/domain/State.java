// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    /** A guess: merged states may exclude each other, or only an interface declares the throw. */
    MERGED,
    /** An exception that does happen was caught on the way. */
    CAUGHT,
    /** Runs in a handler, or where an immediate close was asked for. */
    GIVING_UP
  }

  private final Value[] slots;
  private Heap heap;

  /** Shared with the states that were copied from this one, until one of them writes. */
  private Map<FieldKey, Value> fields;

  private boolean sharesFields;

  /** A bit for each mark. */
  private int path;

  private int locks;

  /** An empty state with this many slots. */
  public State(int slotCount) {
    this(new Value[slotCount], Heap.EMPTY, new HashMap<>());
  }

  private State(Value[] slots, Heap heap, Map<FieldKey, Value> fields) {
    this.slots = slots;
    this.heap = heap;
    this.fields = fields;
  }

  /** A copy that can be changed on its own. */
  public State copy() {
    State copy = new State(slots.clone(), heap, fields);
    sharesFields = true;
    copy.sharesFields = true;
    copy.path = path;
    copy.locks = locks;
    return copy;
  }

  private Map<FieldKey, Value> ownFields() {
    if (sharesFields) {
      fields = new HashMap<>(fields);
      sharesFields = false;
    }
    return fields;
  }

  /** The value of a slot; ANYTHING where nothing was assigned. */
  public Value get(int slot) {
    Value v = slot < 0 ? null : slots[slot];
    return v == null ? Sym.ANYTHING : v;
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
    heap = heap.with(object);
  }

  /** Changes an object, if it is there. */
  public void update(int id, UnaryOperator<Obj> change) {
    Obj o = heap.get(id);
    if (o != null) {
      heap = heap.with(change.apply(o));
    }
  }

  /** All objects as they are now, by number. */
  public List<Obj> objects() {
    return heap.objects();
  }

  /** The known fields; a view. */
  public Map<FieldKey, Value> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /** What a field holds, or null where that is not known. */
  public Value field(FieldKey key) {
    return fields.get(key);
  }

  /** Assigns a field. */
  public void setField(FieldKey key, Value value) {
    if (!value.equals(fields.get(key))) {
      ownFields().put(key, value);
    }
  }

  /** Forgets what a field holds, and gives it; null where it was not known. */
  public Value removeField(FieldKey key) {
    return fields.containsKey(key) ? ownFields().remove(key) : null;
  }

  /** Forgets what these fields hold. */
  public void removeFields(Predicate<FieldKey> forgotten) {
    for (FieldKey key : fields.keySet()) {
      if (forgotten.test(key)) {
        ownFields().keySet().removeIf(forgotten);
        return;
      }
    }
  }

  /** Whether something is true of the path. */
  public boolean is(PathMark mark) {
    return (path & bit(mark)) != 0;
  }

  /** Notes something about the path. */
  public void mark(PathMark mark) {
    path |= bit(mark);
  }

  /** All that is true of the path. */
  public Set<PathMark> path() {
    Set<PathMark> marks = EnumSet.noneOf(PathMark.class);
    for (PathMark mark : PathMark.values()) {
      if (is(mark)) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** Forgets what is true of the path, but for these. */
  public void keepPath(PathMark... kept) {
    int bits = 0;
    for (PathMark mark : kept) {
      bits |= bit(mark);
    }
    path &= bits;
  }

  // Such bits are never stored: no other order can ever meet them.
  @SuppressWarnings("EnumOrdinal")
  private static int bit(PathMark mark) {
    return 1 << mark.ordinal();
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
    Substitution substitution = new Substitution(from, to);
    for (int i = 0; i < slots.length; i++) {
      slots[i] = substitution.in(slots[i]);
    }
    for (Value v : fields.values()) {
      if (substitution.in(v) != v) {
        ownFields().replaceAll((key, value) -> substitution.in(value));
        return;
      }
    }
  }

  /** Makes room for a new object of this number: what stands for an older one is forgotten. */
  public void forget(int id) {
    replace(new Ref(id), Sym.ANYTHING);
    heap = heap.filter(o -> o.id() != id).map(o -> o.lower() == id ? o.over(-1) : o);
    removeFields(k -> k.object() == id);
  }

  /** Moves an object to another number, with everything that refers to it. */
  public void renumber(int id, int newId) {
    Obj o = heap.get(id);
    if (o == null) {
      return;
    }
    replace(new Ref(id), new Ref(newId));
    heap = heap.filter(each -> each.id() != id)
        .with(o.renumbered(newId, o.source()))
        .map(each -> each.lower() == id ? each.over(newId) : each)
        .map(each -> each.home() != null && each.home().object() == id
            ? each.at(new FieldKey(newId, each.home().name()))
            : each);
    Map<FieldKey, Value> moved = new HashMap<>();
    fields.forEach((k, v) -> moved.put(k.object() == id ? new FieldKey(newId, k.name()) : k, v));
    fields = moved;
    sharesFields = false;
  }

  /** Clears the slots that are not live. */
  public void keepSlots(BitSet live) {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null && !live.get(i)) {
        slots[i] = null;
      }
    }
  }

  /**
   * The objects that can be reached from the slots, from fields of kept objects, and from extra.
   */
  public ObjectIds reachable(Collection<Value> extra, boolean throughParameters) {
    Reach reach = new Reach(heap, fields);
    for (Value v : slots) {
      reach.from(v);
    }
    extra.forEach(reach::from);
    return reach.roots(throughParameters);
  }

  /** Everything that can be reached from one value. */
  public ObjectIds reachableFrom(Value start) {
    return new Reach(heap, fields).only(start);
  }

  /** Removes the objects that are not kept, and the fields that hang on them. */
  public void retain(ObjectIds kept) {
    drop(o -> !kept.contains(o.id()));
  }

  /** Removes objects, and the fields that hang on them. */
  public void drop(Predicate<Obj> dropped) {
    ObjectIds gone = new ObjectIds();
    for (Obj o : heap.objects()) {
      if (dropped.test(o)) {
        gone.add(o.id());
      }
    }
    if (!gone.isEmpty()) {
      heap = heap.filter(o -> !gone.contains(o.id()));
      removeFields(k -> gone.contains(k.object()));
    }
  }

  /**
   * What must be equal for two states to be merged without a loss that matters: the resources, who
   * refers to them, and the marks of the path.
   */
  public Object key() {
    ObjectIds interesting = Reach.resources(heap, fields);
    List<Object> key = new ArrayList<>();
    key.add(path & ~bit(PathMark.CAUGHT));
    key.add(locks > 0);
    for (Obj o : heap.objects()) {
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
      boolean nothingButNull = k.name().equals(FieldKey.ANY_ELEMENT) && v.equals(Value.Known.NULL);
      if (v instanceof Ref r && interesting.contains(r.object()) || nothingButNull) {
        refs.put(k, v);
      }
    });
    key.add(refs);
    return key;
  }

  /**
   * A state that holds wherever one of the two does. Objects and fields of only one are forgotten.
   */
  public static State join(State a, State b) {
    State joined = new State(a.slots.length);
    joined.heap = Heap.join(a.heap, b.heap);
    for (int i = 0; i < a.slots.length; i++) {
      joined.slots[i] =
          a.slots[i] == null || b.slots[i] == null ? null : joined.met(a.slots[i], b.slots[i]);
    }
    a.fields.forEach((k, v) -> {
      Value other = b.fields.get(k);
      if (other != null) {
        joined.fields.put(k, joined.met(v, other));
      }
    });
    int caught = bit(PathMark.CAUGHT);
    joined.path = ((a.path | b.path) & ~caught) | (a.path & b.path & caught);
    joined.locks = Math.max(a.locks, b.locks);
    // What only one of the two refers to is forgotten, and not taken for lost.
    ObjectIds kept = joined.reachable(List.of(), true);
    joined.heap = joined.heap.filter(o -> kept.contains(o.id()));
    joined.fields.keySet().removeIf(k -> k.object() >= 0 && !kept.contains(k.object()));
    return joined;
  }

  /** What holds of both: a test for null that only one path passed must not hide who holds what. */
  private Value met(Value one, Value other) {
    Value value = one.equals(Value.Known.NULL) ? other : one;
    Obj o = one.equals(Value.Known.NULL) || other.equals(Value.Known.NULL) ? object(value) : null;
    if (o == null || o.kind() != null || o.source() == Obj.Source.MADE) {
      return Value.join(one, other);
    }
    put(o.with(Obj.Mark.MAY_BE_NULL));
    return value;
  }

  /** Forgets bounds of numbers that grew since an earlier state, so that loops settle. */
  public void widen(State earlier) {
    for (int i = 0; i < slots.length; i++) {
      slots[i] = widened(earlier.slots[i], slots[i]);
    }
    ownFields().replaceAll((k, v) -> widened(earlier.fields.get(k), v));
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
    return other == this
        || other instanceof State s
            && locks == s.locks
            && path == s.path
            && Arrays.equals(slots, s.slots)
            && heap.equals(s.heap)
            && (fields == s.fields || fields.equals(s.fields));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(slots) * 31 + heap.hashCode();
  }

  @Override
  public String toString() {
    return Arrays.toString(slots) + " " + heap.objects() + " " + fields + " " + path();
  }
}
