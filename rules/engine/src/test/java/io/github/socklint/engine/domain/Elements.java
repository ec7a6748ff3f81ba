// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes elements of the domain from a seed. They are small, so that they often meet. */
final class Elements {
  static final int SLOTS = 4;
  static final int OBJECTS = 4;

  private static final SocketOption[] OPTIONS = {
    SocketOption.LINGER, SocketOption.BLOCKING, SocketOption.RECEIVE_BUFFER
  };
  private static final Object[] CONSTANTS = {null, 0, 1, -1, 7, 7L, 1L << 40, "x", "y", 1.5};

  private static final List<Obj.Source> SOURCES =
      List.of(Obj.Source.PARAMETER, Obj.Source.FIELD, Obj.Source.MADE, Obj.Source.BORROWED);

  private final Random random;

  Elements(long seed) {
    this.random = new Random(seed);
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  Value value() {
    return value(2);
  }

  private Value value(int depth) {
    switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0:
        return new Known(one(CONSTANTS));
      case 1:
        return new Ref(random.nextInt(OBJECTS));
      case 2:
        return Sym.ANYTHING;
      case 5:
        return new Bound(
            "java.lang.Runnable",
            new MethodId("A", "run" + random.nextInt(2), "()V"),
            CallKind.STATIC,
            List.of(value(depth - 1)));
      default:
        return symbol();
    }
  }

  private Sym symbol() {
    long low = one(new Long[] {Long.MIN_VALUE, -1L, 0L, 1L, 5L});
    long high = one(new Long[] {Long.MAX_VALUE, 5L, 10L});
    return new Sym(random.nextInt(4) - 1, low, high, random.nextBoolean(), origin());
  }

  private Origin origin() {
    switch (random.nextInt(6)) {
      case 0:
        return new Origin.Instance("E" + random.nextInt(2));
      case 1:
        return new Origin.ReadCount(random.nextInt(OBJECTS), random.nextInt(2));
      case 2:
        return new Origin.Tells(new Ref(random.nextInt(OBJECTS)), one(Effect.Quality.values()));
      case 3:
        return new Origin.TellsConnected(new Ref(random.nextInt(OBJECTS)));
      case 4:
        return new Origin.Marks(number(), number());
      default:
        return null;
    }
  }

  /** What an option may be: a number, and no object. */
  private Value number() {
    long n = random.nextInt(8) - 1L;
    Origin origin = random.nextBoolean() ? null : new Origin.Configured("linger", 3L);
    return random.nextBoolean()
        ? new Known((int) n)
        : new Sym(random.nextInt(3) - 1, n, n + random.nextInt(4), false, origin);
  }

  /** An object; what its number decides is the same for all objects of that number. */
  Obj object(int id) {
    Obj.Source source = SOURCES.get(id % SOURCES.size());
    ResourceKind kind = id % 2 == 0 ? ResourceKind.SOCKET : null;
    Obj o = Obj.of(id, source, "T" + id, kind, one(Life.values()));
    for (int i = random.nextInt(4); i > 0; i--) {
      o = o.with(one(Obj.Mark.values()));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      o = o.with(one(OPTIONS), number());
    }
    return source == Obj.Source.FIELD ? o.at(new FieldKey(0, "A.f")) : o;
  }

  /** A state as the interpreter keeps it: nothing dangles, and what nobody refers to is gone. */
  State state() {
    State s = new State(SLOTS);
    for (int id = 0; id < OBJECTS; id++) {
      s.put(object(id));
    }
    for (int i = 0; i < SLOTS; i++) {
      s.set(i, random.nextInt(5) == 0 ? null : value());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int holder = random.nextInt(OBJECTS + 1) - 1;
      s.setField(new FieldKey(holder, "A.f" + random.nextInt(2)), value());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      s.mark(one(State.PathMark.values()));
    }
    s.lock(random.nextInt(3));
    if (random.nextInt(3) == 0) {
      s.update(random.nextInt(OBJECTS), o -> o.over(random.nextInt(OBJECTS)));
    }
    Set<Integer> garbage = new HashSet<>();
    s.objects().forEach(o -> garbage.add(o.id()));
    for (int id : s.reachable(List.of(), true).toArray()) {
      garbage.remove(id);
    }
    garbage.forEach(s::forget);
    return s;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
