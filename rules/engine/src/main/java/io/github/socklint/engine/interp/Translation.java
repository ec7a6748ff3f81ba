// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.ObjectIds;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.finding.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One outcome's objects under the caller's numbers. */
final class Translation {
  /** A method that was called and one of its outcomes. */
  record Called(MethodId method, Outcome outcome) {}

  private final MethodRun run;
  private final Steps steps;
  private final CallSite site;
  private final State s;
  private final State left;
  private final List<Value> args;
  private final MethodId callee;
  private final ObjectIds returned;
  private final Map<Integer, Value> known = new HashMap<>();
  private final Map<Integer, Value> symbols = new HashMap<>();
  private final Changes changes;
  private boolean impossible;

  Translation(MethodRun run, Steps steps, CallSite site, State s, List<Value> args, Called called) {
    this.run = run;
    this.steps = steps;
    this.site = site;
    this.s = s;
    this.left = called.outcome().state();
    this.args = args;
    this.callee = called.method();
    this.changes = new Changes(run, steps, site, s, callee, args.size());
    this.returned = left.reachableFrom(called.outcome().value());
  }

  /** Whether the outcome turned out to contradict what the caller knows. */
  boolean isImpossible() {
    return impossible;
  }

  void objects() {
    for (Obj o : left.objects()) {
      if (o.source() == Obj.Source.PARAMETER) {
        parameter(o);
      }
    }
    unfollowed();
    firstValues();
    boolean more = true;
    List<Obj> open = new ArrayList<>();
    for (Obj o : left.objects()) {
      if (o.source() == Obj.Source.FIELD) {
        open.add(o);
      }
    }
    while (more) {
      more = open.removeIf(this::field);
    }
    for (Obj o : left.objects()) {
      if (o.source() == Obj.Source.MADE) {
        made(o);
      }
    }
    for (Obj o : left.objects()) {
      if (o.lower() >= 0 && known.get(o.id()) instanceof Ref r) {
        if (known.get(o.lower()) instanceof Ref lower) {
          s.update(r.object(), x -> x.over(lower.object()));
        }
      }
    }
  }

  private void parameter(Obj o) {
    if (o.id() >= args.size()) {
      return;
    }
    Value arg = args.get(o.id());
    known.put(o.id(), arg);
    if (arg instanceof Ref r) {
      impossible |= !changes.make(r.object(), o, this::value);
    } else if (arg instanceof Bound && (o.is(Mark.ELSEWHERE) || o.is(Mark.ACTED))) {
      steps.escape(s, arg);
    }
  }

  /**
   * A field's first value in the callee is what the caller's field holds: the same for every call.
   */
  private void firstValues() {
    for (Map.Entry<FieldKey, Value> e : left.fields().entrySet()) {
      if (!Entry.isField(e.getKey())) {
        continue;
      }
      FieldKey field = Entry.fieldOf(e.getKey());
      if (known.get(field.object()) instanceof Ref holder) {
        FieldKey mine = new FieldKey(holder.object(), field.name());
        Value now = s.field(mine);
        if (now == null && e.getValue() instanceof Known k && k.isNull()) {
          // The callee went over an array and met nothing but null.
          impossible |= holdsAnElement(holder);
          s.setField(mine, k);
          s.setField(Entry.field(mine), k);
        }
        if (!(e.getValue() instanceof Sym first) || first.id() < 0) {
          continue;
        }
        if (now == null) {
          int id = run.ids().of(-2, mine.object(), mine.name());
          now = new Sym(id, first.low(), first.high(), first.nonZero(), first.origin());
          s.setField(mine, now);
          s.setField(Entry.field(mine), now);
        }
        symbols.put(first.id(), now);
      }
    }
  }

  /** Whether the object is an array with an element that is known, and not null. */
  private boolean holdsAnElement(Ref array) {
    return s.fields().entrySet().stream()
        .filter(e -> e.getKey().object() == array.object() && e.getKey().name().startsWith("["))
        .map(e -> s.object(e.getValue()))
        .anyMatch(o -> o != null && !o.is(Obj.Mark.MAY_BE_NULL));
  }

  /** What the callee does with a closure that it does not follow cannot be seen. */
  private void unfollowed() {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i) instanceof Bound && left.object(i) == null) {
        steps.escape(s, args.get(i));
      }
    }
  }

  private boolean field(Obj o) {
    FieldKey home = o.home();
    if (home.object() == FieldKey.STATIC) {
      known.put(o.id(), inField(home, o));
      return true;
    }
    Value holder = known.get(home.object());
    if (holder == null) {
      // A parameter that was null on this path, or an object the callee forgot.
      return left.object(home.object()) == null;
    }
    if (holder instanceof Ref r) {
      known.put(o.id(), inField(new FieldKey(r.object(), home.name()), o));
    } else {
      known.put(o.id(), Value.Sym.ANYTHING);
    }
    return true;
  }

  private Value inField(FieldKey key, Obj o) {
    Value there = s.field(key);
    if (there == null && key.name().equals(FieldKey.ANY_ELEMENT)) {
      // The callee went over an array whose elements are known one by one.
      for (Map.Entry<FieldKey, Value> e : List.copyOf(s.fields().entrySet())) {
        if (e.getKey().object() == key.object() && e.getValue() instanceof Ref r) {
          impossible |= !changes.make(r.object(), o, this::value);
        }
      }
      return Value.Sym.ANYTHING;
    }
    if (there instanceof Ref r) {
      impossible |= !changes.make(r.object(), o, this::value);
      return there;
    }
    if (there != null) {
      return there;
    }
    int id = run.ids().of(-2, key.object(), key.name());
    Obj found = Obj.of(id, Obj.Source.FIELD, o.type(), o.kind(), Life.ASSUMED)
        .with(Mark.MAY_BE_NULL)
        .at(key);
    s.put(found);
    s.setField(key, new Ref(id));
    s.setField(Entry.field(key), new Ref(id));
    impossible |= !changes.make(id, o, this::value);
    return new Ref(id);
  }

  private void made(Obj o) {
    int id = run.ids().of(site.block().id(), site.index(), "made " + callee + o.id());
    if (s.object(id) != null) {
      s.forget(id + Ids.OLDER);
      s.renumber(id, id + Ids.OLDER);
    }
    Obj.Birth birth = o.birth();
    if (birth != null) {
      boolean returnedToUs = returned.contains(o.id());
      boolean ownReceiver = site.hasReceiver()
          && !callee.isConstructor()
          && !args.isEmpty()
          && args.get(0).equals(new Ref(0));
      birth = !returnedToUs && ownReceiver
          ? birth
          : new Obj.Birth(
              run.graph().method(), site.line(), birth.origin(), birth.originLine(), id);
    }
    Trail trail = o.trail() == null
        ? null
        : Trail.add(
            o.trail(),
            run.graph().method(),
            site.line(),
            Step.Kind.CALL,
            "comes out of " + Changes.simple(callee) + " here");
    s.put(o.renumbered(id, Obj.Source.MADE).born(birth).withTrail(trail));
    known.put(o.id(), new Ref(id));
  }

  /** The fields that the callee assigned. */
  void fields() {
    for (Map.Entry<FieldKey, Value> e : left.fields().entrySet()) {
      FieldKey key = e.getKey();
      if (key.object() == FieldKey.ENTRY) {
        continue;
      }
      Value now = e.getValue();
      if (isUnchanged(key, now)) {
        continue;
      }
      Value translated = value(now, false);
      if (key.object() == FieldKey.STATIC) {
        steps.escape(s, translated);
        continue;
      }
      Value holder = known.get(key.object());
      if (holder instanceof Ref r && s.object(r.object()) != null) {
        FieldKey there = new FieldKey(r.object(), key.name());
        tell(there, s.object(r.object()), translated);
        s.setField(there, translated);
        Obj h = s.object(r.object());
        boolean ownHolder = h.source() == Obj.Source.PARAMETER || h.source() == Obj.Source.FIELD;
        if (h.source() == Obj.Source.BORROWED || (h.is(Mark.ELSEWHERE) && !ownHolder)) {
          steps.escape(s, translated);
        }
      } else {
        steps.escape(s, translated);
      }
    }
  }

  private void tell(FieldKey key, Obj holder, Value now) {
    if (run.isReporting()) {
      run.observer().stored(key, holder, s.field(key), now, s, site.line());
    }
  }

  private boolean isUnchanged(FieldKey key, Value now) {
    Value first = left.field(Entry.field(key));
    if (first == null) {
      return false;
    }
    return first.equals(now)
        || first instanceof Sym a && now instanceof Sym b && a.id() >= 0 && a.id() == b.id();
  }

  private Value value(Value v) {
    return value(v, false);
  }

  /** What a value of the callee's is for the caller. */
  Value value(Value v, boolean isResult) {
    if (v instanceof Ref r) {
      Value there = known.get(r.object());
      return there == null ? Value.Sym.ANYTHING : there;
    }
    if (v instanceof Bound b) {
      List<Value> captured = new ArrayList<>();
      b.captured().forEach(c -> captured.add(value(c, false)));
      return new Bound(b.interfaceType(), b.target(), b.kind(), captured);
    }
    if (v instanceof Sym sym) {
      return symbol(sym, isResult);
    }
    return v;
  }

  private Value symbol(Sym sym, boolean isResult) {
    if (sym.id() >= 0 && sym.id() < Ids.FIRST && sym.id() < args.size()) {
      return args.get(sym.id());
    }
    Value same = symbols.get(sym.id());
    if (same != null) {
      return same;
    }
    Origin origin = sym.origin();
    boolean looked = origin instanceof Origin.ReadCount && sym.low() >= 0;
    if (looked || origin instanceof Origin.PerhapsCount) {
      // The callee has looked for the end of the stream and did not meet it, or may have read.
      origin = null;
    } else if (origin instanceof Origin.ReadCount c) {
      Value read = known.get(c.object());
      if (isResult && run.isReporting() && s.object(read) != null) {
        int number = run.ids().of(site.block().id(), site.index(), "read");
        run.observer().reading(s.object(read), s, site.line(), number);
      }
      origin = read instanceof Ref r
          ? new Origin.ReadCount(r.object(), run.ids().of(site.block().id(), site.index(), "read"))
          : null;
    } else if (origin instanceof Origin.Tells t) {
      origin = new Origin.Tells(value(t.what(), false), t.quality());
    } else if (origin instanceof Origin.TellsConnected t) {
      origin = new Origin.TellsConnected(value(t.what(), false));
    } else if (origin instanceof Origin.Marks m) {
      origin = new Origin.Marks(value(m.low(), false), value(m.high(), false));
    } else if (isResult && origin instanceof Origin.Configured c) {
      origin = new Origin.Configured(site.call().method().name(), c.byDefault());
    }
    int id = run.ids().of(site.block().id(), site.index(), "symbol" + sym.id());
    Sym mine = new Sym(id, sym.low(), sym.high(), sym.nonZero(), origin);
    if (isResult) {
      s.replace(mine, Value.Sym.ANYTHING);
    }
    return mine;
  }
}
