// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A tracked object: a resource, or something that may hold one.
 *
 * <p>Immutable. Equality leaves out the trail and the opening place, which explain and do not
 * decide.
 */
public final class Obj {
  /** How the method came by it. */
  public enum Source {
    /** A parameter, the receiver included: the caller's. */
    PARAMETER,
    /** Found in a field: the holder's. */
    FIELD,
    /** Made here, or by a callee for its caller: to be closed here unless it is handed over. */
    MADE,
    /** Came from a call that says nothing of ownership. */
    BORROWED
  }

  /** Things that are true of an object from some point on. */
  public enum Mark {
    /** May be null. */
    MAY_BE_NULL,
    /** Somebody else owns it now. */
    ELSEWHERE,
    /** Code that cannot be seen knows it. */
    EXPOSED,
    /** Its type is exactly the one given. */
    EXACT,
    /** Data was written to it. */
    WRITTEN,
    /** A read may have told the end. */
    END_MAYBE,
    /** A read told the end. */
    END_TOLD,
    /** Something was done about it since: a call, a store, a hand-over. */
    ACTED,
    /** The output is shut down. */
    OUTPUT_SHUT,
    /** Its selection key was cancelled. */
    KEY_CANCELLED,
    /** Closed already: a test said so on this path, nothing here did it. */
    TOLD_CLOSED,
    /** Not connected: a test said so on this path. */
    TOLD_UNCONNECTED,
    /** Came out of accept. */
    ACCEPTED,
    /** Handed to this callback by a library: the callback's to close. */
    HANDED_IN,
    /** Registered with a selector. */
    REGISTERED,
    /** A layer that does not close it stands on it. */
    UNDER_LAYER,
    /** Reached from a selection key: it is on a selector. */
    FROM_KEY,
    /** Its descriptor came to be only by an option call or another trifle. */
    AWAKENED,
    /** Handed to a task that does not close it. */
    GIVEN_TO_TASK,
    /** Zero linger was set and neither close nor input or output followed yet. */
    ABORT_PENDING,
    /** A read waited on it with no timeout set. */
    READ_TIMELESS,
    /** A callee left it to its caller that on another path takes it over, and did not tell. */
    NOT_TAKEN
  }

  private static final int UNTOLD = bits(
      Mark.EXACT,
      Mark.READ_TIMELESS,
      Mark.EXPOSED,
      Mark.WRITTEN,
      Mark.AWAKENED,
      Mark.NOT_TAKEN,
      Mark.TOLD_UNCONNECTED);

  private static final int MAKES_ACTED_TELL =
      bits(Mark.END_MAYBE, Mark.END_TOLD, Mark.KEY_CANCELLED);

  /** What excludes callers must be true of both paths. */
  private static final int CERTAIN = bits(Mark.EXACT, Mark.TOLD_CLOSED, Mark.TOLD_UNCONNECTED);

  private final int id;
  private final Source source;
  private final String type;
  private final ResourceKind kind;
  private final Life life;
  /** A bit for each. */
  private final int marks;

  private final Map<SocketOption, Value> options;
  private final FieldKey home;
  private final int lower;
  private final Birth birth;
  private final Trail trail;

  /**
   * Where an object was made.
   *
   * @param method the method that is analysed
   * @param line the line in it
   * @param origin the method in which it was really opened, a callee's where a callee made it
   * @param originLine the line there
   * @param order tells two of one line apart
   */
  public record Birth(MethodId method, int line, MethodId origin, int originLine, int order) {}

  private Obj(
      int id,
      Source source,
      String type,
      ResourceKind kind,
      Life life,
      int marks,
      Map<SocketOption, Value> options,
      FieldKey home,
      int lower,
      Birth birth,
      Trail trail) {
    this.id = id;
    this.source = source;
    this.type = type;
    this.kind = kind;
    this.life = life;
    this.marks = marks;
    this.options = options;
    this.home = home;
    this.lower = lower;
    this.birth = birth;
    this.trail = trail;
  }

  /** A new object. */
  public static Obj of(int id, Source source, String type, ResourceKind kind, Life life) {
    return new Obj(id, source, type, kind, life, 0, Map.of(), null, -1, null, null);
  }

  /** Its number within the state. */
  public int id() {
    return id;
  }

  /** How the method came by it. */
  public Source source() {
    return source;
  }

  /** Binary name of its type, as far as known. */
  public String type() {
    return type;
  }

  /** What kind of resource it is; null if it is none. */
  public ResourceKind kind() {
    return kind;
  }

  /** Where it stands. */
  public Life life() {
    return life;
  }

  /** Whether something is true of it. */
  public boolean is(Mark mark) {
    return (marks & bit(mark)) != 0;
  }

  private static int bits(Mark... marks) {
    int bits = 0;
    for (Mark mark : marks) {
      bits |= bit(mark);
    }
    return bits;
  }

  // Such bits are never stored: no other order can ever meet them.
  @SuppressWarnings("EnumOrdinal")
  private static int bit(Mark mark) {
    return 1 << mark.ordinal();
  }

  /** All that is true of it. */
  public Set<Mark> marks() {
    Set<Mark> all = EnumSet.noneOf(Mark.class);
    for (Mark mark : Mark.values()) {
      if (is(mark)) {
        all.add(mark);
      }
    }
    return all;
  }

  /** Whether nothing but these is true of it. */
  public boolean isAtMost(Mark... allowed) {
    return (marks & ~bits(allowed)) == 0;
  }

  /** What is true of it and tells two paths apart, in a form that can be compared. */
  Object tellingMarks() {
    int telling = marks & ~UNTOLD;
    if (source != Source.MADE) {
      telling &= ~bit(Mark.MAY_BE_NULL);
    }
    return (telling & MAKES_ACTED_TELL) == 0 ? telling & ~bit(Mark.ACTED) : telling;
  }

  /** The value of an option, or null where it was not set. */
  public Value option(SocketOption option) {
    return options.get(option);
  }

  /** All options that were set. */
  public Map<SocketOption, Value> options() {
    return options;
  }

  /** The field in which it was found; null unless its source is FIELD. */
  public FieldKey home() {
    return home;
  }

  /** The object under this layer that is closed with it; -1 for none. */
  public int lower() {
    return lower;
  }

  /** Where it was made; null unless its source is MADE. */
  public Birth birth() {
    return birth;
  }

  /** How it got here; null if nothing happened to it yet. */
  public Trail trail() {
    return trail;
  }

  /** Whether this method must see to its closing, as long as nobody else holds it. */
  public boolean isOurs() {
    return source == Source.MADE && kind != null && life.holdsDescriptor() && !is(Mark.ELSEWHERE);
  }

  /** The same with another life. */
  public Obj withLife(Life newLife) {
    return newLife == life
        ? this
        : new Obj(id, source, type, kind, newLife, marks, options, home, lower, birth, trail);
  }

  /** The same with something more that is true of it. */
  public Obj with(Mark mark) {
    return withMarks(marks | bit(mark));
  }

  /** The same, of which something is true no more. */
  public Obj without(Mark mark) {
    return withMarks(marks & ~bit(mark));
  }

  /** The same with all that is true of the other, but for these. */
  public Obj withMarksOf(Obj other, Mark... except) {
    return withMarks(marks | (other.marks & ~bits(except)));
  }

  private Obj withMarks(int now) {
    return now == marks
        ? this
        : new Obj(id, source, type, kind, life, now, options, home, lower, birth, trail);
  }

  /** The same with an option set. */
  public Obj with(SocketOption option, Value value) {
    Map<SocketOption, Value> more = new EnumMap<>(SocketOption.class);
    more.putAll(options);
    more.put(option, value);
    return new Obj(id, source, type, kind, life, marks, more, home, lower, birth, trail);
  }

  /** The same as a resource of this kind. */
  public Obj as(String newType, ResourceKind newKind, Life newLife) {
    return new Obj(
        id, source, newType, newKind, newLife, marks, options, home, lower, birth, trail);
  }

  /** The same under another number and source. */
  public Obj renumbered(int newId, Source newSource) {
    return new Obj(newId, newSource, type, kind, life, marks, options, home, lower, birth, trail);
  }

  /** The same with what is closed together with it. */
  public Obj over(int newLower) {
    return new Obj(id, source, type, kind, life, marks, options, home, newLower, birth, trail);
  }

  /** The same, found in this field. */
  public Obj at(FieldKey newHome) {
    return new Obj(id, source, type, kind, life, marks, options, newHome, lower, birth, trail);
  }

  /** The same, born here. */
  public Obj born(Birth newBirth) {
    return new Obj(id, source, type, kind, life, marks, options, home, lower, newBirth, trail);
  }

  /** The same with another trail. */
  public Obj withTrail(Trail newTrail) {
    return new Obj(id, source, type, kind, life, marks, options, home, lower, birth, newTrail);
  }

  /** What holds of both; they must have the same number. */
  public static Obj join(Obj a, Obj b) {
    if (a.equals(b)) {
      return a;
    }
    int both = (a.marks | b.marks) & (~CERTAIN | (a.marks & b.marks));
    Map<SocketOption, Value> options = new EnumMap<>(SocketOption.class);
    a.options.forEach((option, value) -> {
      Value other = b.options.get(option);
      if (other != null) {
        options.put(option, Value.join(value, other));
      }
    });
    // A merged state must not hide a leak; its merged mark keeps it from errors.
    Life life = Life.join(a.life, b.life);
    int lower = Math.max(a.lower, b.lower);
    return new Obj(
        a.id, a.source, a.type, a.kind, life, both, options, a.home, lower, a.birth, a.trail);
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || other instanceof Obj o && id == o.id && marks == o.marks && life == o.life && same(o);
  }

  private boolean same(Obj o) {
    return source == o.source
        && lower == o.lower
        && kind == o.kind
        && type.equals(o.type)
        && options.equals(o.options)
        && Objects.equals(home, o.home);
  }

  @Override
  public int hashCode() {
    return ((id * 31 + type.hashCode()) * 31 + life.name().hashCode()) * 31 + marks;
  }

  @Override
  public String toString() {
    return "#" + id + " " + type + " " + source + " " + life + " " + marks() + " " + options;
  }
}
