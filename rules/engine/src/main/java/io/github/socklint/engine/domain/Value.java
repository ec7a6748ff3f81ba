// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a slot or field may hold. */
public sealed interface Value {

  /**
   * A constant.
   *
   * @param constant an {@code Integer}, {@code Long}, {@code Float}, {@code Double},
   *     {@code String}, class constant or socket option; null stands for Java's null
   */
  record Known(Object constant) implements Value {
    /** Java's null. */
    public static final Known NULL = new Known(null);

    /** Whether it is Java's null. */
    public boolean isNull() {
      return constant == null;
    }
  }

  /**
   * An unknown value, the same wherever the same id stands.
   *
   * @param id where it came from, -1 where it is not to be told apart
   * @param low smallest number it may be; {@code Long.MIN_VALUE} if unbounded or no number
   * @param high largest number it may be
   * @param nonZero not null, not false, not 0
   * @param origin what is known of where it came from; null if nothing
   */
  record Sym(int id, long low, long high, boolean nonZero, Origin origin) implements Value {
    /** A value of which nothing is known and which nothing else shares. */
    public static final Sym ANYTHING = new Sym(-1, Long.MIN_VALUE, Long.MAX_VALUE, false, null);

    /** The same value, of which now more is known. */
    public Sym within(long newLow, long newHigh) {
      return new Sym(id, Math.max(low, newLow), Math.min(high, newHigh), nonZero, origin);
    }

    /** The same value, known not to be zero or null. */
    public Sym notZero() {
      return new Sym(id, low, high, true, origin);
    }

    /** Whether no value is left. */
    public boolean isEmpty() {
      return low > high || (nonZero && low == 0 && high == 0);
    }

    // Compared very often; what a record makes of itself is slow until it is compiled.
    @Override
    public boolean equals(Object other) {
      return other == this
          || other instanceof Sym s
              && id == s.id
              && low == s.low
              && high == s.high
              && nonZero == s.nonZero
              && Objects.equals(origin, s.origin);
    }

    @Override
    public int hashCode() {
      return id * 31 + Long.hashCode(low + high * 31);
    }
  }

  /** A tracked object, or a view of it: a stream, wrapper or channel whose close closes it. */
  record Ref(int object) implements Value {
    // Compared very often; what a record makes of itself is slow until it is compiled.
    @Override
    public boolean equals(Object other) {
      return other instanceof Ref r && object == r.object;
    }

    @Override
    public int hashCode() {
      return object;
    }
  }

  /** A lambda or method reference with what it captured. */
  record Bound(String interfaceType, MethodId target, CallKind kind, List<Value> captured)
      implements Value {
    /** Freezes the list. */
    public Bound {
      captured = List.copyOf(captured);
    }
  }

  /** Where an unknown value came from, as far as a rule cares. */
  sealed interface Origin {
    /** An object that is exactly of this type and of no further interest, such as an exception. */
    record Instance(String type) implements Origin {}

    /** An exception that was caught: one of these types, or a subtype. */
    record Caught(List<String> types) implements Origin {
      /** Freezes the list. */
      public Caught {
        types = List.copyOf(types);
      }
    }

    /** The count, or byte, that a read of this object returned; -1 is the end of the stream. */
    record ReadCount(int object, int site) implements Origin {}

    /**
     * Perhaps what one of these reads returned, perhaps something else: paths met here that brought
     * different values.
     */
    record PerhapsCount(Set<Integer> sites) implements Origin {
      /** Freezes the set. */
      public PerhapsCount {
        sites = Set.copyOf(sites);
      }

      /** What is known where two values meet; null where neither may be a count. */
      static Origin of(Origin a, Origin b) {
        Set<Integer> sites = new TreeSet<>(sites(a));
        sites.addAll(sites(b));
        return sites.isEmpty() ? null : new PerhapsCount(sites);
      }

      /** The reads that a value of this origin may be the count of. */
      static Set<Integer> sites(Origin origin) {
        if (origin instanceof ReadCount count) {
          return Set.of(count.site());
        }
        return origin instanceof PerhapsCount perhaps ? perhaps.sites() : Set.of();
      }
    }

    /** Below, equal to or above 0 as the value is to the number: how two longs are compared. */
    record Compared(Sym what, long number) implements Origin {}

    /** A boolean that is true when the object or value has the quality. */
    record Tells(Value what, io.github.socklint.model.api.Effect.Quality quality)
        implements Origin {}

    /**
     * A configured value.
     *
     * @param name the parameter, field or method that it came from
     * @param byDefault what it is when nobody configures it; null if that is not known
     */
    record Configured(String name, Long byDefault) implements Origin {}

    /** A pair of watermarks. */
    record Marks(Value low, Value high) implements Origin {}

    /** A time that was converted to this unit. */
    record Time(io.github.socklint.model.api.Effect.Unit unit, Origin of) implements Origin {}

    /** A boolean that is true while the socket is connected or bound. */
    record TellsConnected(Value what) implements Origin {}

    /** An address that needs no look-up any more. */
    record Resolved() implements Origin {}

    /** An address made from a host name, which may not have been found. */
    record FromHostName() implements Origin {}

    /** A stream over memory only: it does not throw. */
    record InMemory() implements Origin {}

    /** A static field, for constants that steer (closeMode == IMMEDIATE). */
    record StaticField(String owner, String name) implements Origin {}

    /** A native function reached through a handle. */
    record NativeFunction(String name) implements Origin {}

    /** A span of time of known length. */
    record Span(long millis) implements Origin {}

    /** A pointer to, or a buffer with, this number. */
    record Pointer(Value to) implements Origin {}
  }

  /** Whether it is certainly null, false or 0. */
  default boolean isZero() {
    if (this instanceof Known k) {
      return k.constant() == null || (k.constant() instanceof Number n && n.longValue() == 0);
    }
    return this instanceof Sym s && s.low() == 0 && s.high() == 0;
  }

  /** Whether it is certainly neither null nor false nor 0. */
  default boolean isNonZero() {
    if (this instanceof Known k) {
      return k.constant() != null && !(k.constant() instanceof Number n && n.longValue() == 0);
    }
    if (this instanceof Sym s) {
      return s.nonZero() || s.low() > 0 || s.high() < 0;
    }
    return this instanceof Bound;
  }

  /** The number, if it is a known one. */
  default java.util.OptionalLong number() {
    if (this instanceof Known k && k.constant() instanceof Number n) {
      return java.util.OptionalLong.of(n.longValue());
    }
    if (this instanceof Sym s && s.low() == s.high()) {
      return java.util.OptionalLong.of(s.low());
    }
    return java.util.OptionalLong.empty();
  }

  /** Smallest number it may be. */
  default long lowest() {
    return number().orElse(this instanceof Sym s ? s.low() : Long.MIN_VALUE);
  }

  /** Largest number it may be. */
  default long highest() {
    return number().orElse(this instanceof Sym s ? s.high() : Long.MAX_VALUE);
  }

  /** What is known of its origin, or null. */
  default Origin from() {
    return this instanceof Sym s ? s.origin() : null;
  }

  /** What holds of both. */
  static Value join(Value a, Value b) {
    if (Objects.equals(a, b)) {
      return a;
    }
    if (a == null || b == null) {
      return Sym.ANYTHING;
    }
    if (a instanceof Ref || b instanceof Ref) {
      Origin counts = Origin.PerhapsCount.of(a.from(), b.from());
      return counts == null
          ? Sym.ANYTHING
          : new Sym(-1, Long.MIN_VALUE, Long.MAX_VALUE, false, counts);
    }
    boolean nonZero = a.isNonZero() && b.isNonZero();
    boolean numbers = isNumber(a) && isNumber(b);
    Origin origin =
        Objects.equals(a.from(), b.from()) ? a.from() : Origin.PerhapsCount.of(a.from(), b.from());
    int id = a instanceof Sym x && b instanceof Sym y && x.id() == y.id() ? x.id() : -1;
    return new Sym(
        id,
        numbers ? Math.min(a.lowest(), b.lowest()) : Long.MIN_VALUE,
        numbers ? Math.max(a.highest(), b.highest()) : Long.MAX_VALUE,
        nonZero,
        origin);
  }

  private static boolean isNumber(Value v) {
    return v.number().isPresent() || v instanceof Sym;
  }
}
