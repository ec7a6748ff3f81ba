// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.model.api.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The transfer function of each operation but calls, which {@link Calls} takes apart. */
final class Steps {
  private static final Set<String> IN_MEMORY = Set.of(
      "java.io.ByteArrayOutputStream",
      "java.io.ByteArrayInputStream",
      "java.io.StringWriter",
      "java.io.StringReader",
      "java.io.CharArrayWriter",
      "java.io.CharArrayReader");

  private final Context context;
  private final MethodRun run;
  private final Calls calls;
  private final Fields fields;

  Steps(Context context, Summaries summaries, MethodRun run) {
    this.context = context;
    this.run = run;
    this.fields = new Fields(context, summaries, run, this);
    this.calls = new Calls(context, summaries, run, this);
  }

  /** Interprets one operation and adds the states it leads to. */
  void step(Block block, int index, Op op, State s, List<State> next) {
    if (op instanceof Op.Call call) {
      for (CallResult r : calls.call(new CallSite(block, index, call), s)) {
        if (r.thrown().isEmpty()) {
          r.state().set(call.dst(), r.value());
          next.add(r.state());
        } else {
          run.raise(block, r.state(), r.thrown(), call.line());
        }
      }
      return;
    }
    assign(block, index, op, s);
    next.add(s);
  }

  private void assign(Block block, int index, Op op, State s) {
    if (op instanceof Op.Const c) {
      s.set(
          c.dst(),
          c.value() instanceof Op.ClassConstant k
              ? new Known(k.binaryName())
              : new Known(c.value()));
    } else if (op instanceof Op.Copy c) {
      s.set(c.dst(), s.get(c.src()));
    } else if (op instanceof Op.New n) {
      s.set(n.dst(), allocate(block, index, n, s));
    } else if (op instanceof Op.NewArray a) {
      Obj array = fresh(s, run.ids().of(block.id(), index, "array"), a.elementType() + "[]", null);
      s.put(array.with(Mark.EXACT));
      s.set(a.dst(), new Ref(array.id()));
    } else if (op instanceof Op.Closure c) {
      List<Value> captured = new ArrayList<>();
      c.captured().forEach(slot -> captured.add(s.get(slot)));
      s.set(c.dst(), new Bound(c.interfaceType(), c.target(), c.kind(), captured));
    } else if (op instanceof Op.LoadField f) {
      s.set(f.dst(), fields.load(block, index, f, s));
    } else if (op instanceof Op.StoreField f) {
      fields.store(f, s);
    } else if (op instanceof Op.LoadElement e) {
      s.set(e.dst(), fields.loadElement(block, index, e, s));
    } else if (op instanceof Op.StoreElement e) {
      fields.storeElement(e, s);
    } else if (op instanceof Op.Compute c) {
      s.set(c.dst(), new Arithmetic().compute(c, s, unknown(s, block, index)));
    } else if (op instanceof Op.Cast c) {
      s.set(c.dst(), cast(block, index, c, s));
    } else if (op instanceof Op.InstanceOf i) {
      s.set(i.dst(), instanceOf(block, index, i, s));
    } else if (op instanceof Op.Monitor m) {
      s.lock(m.enter() ? 1 : -1);
    } else if (op.dst() >= 0) {
      s.set(op.dst(), unknown(s, block, index));
    }
  }

  /** An unknown value of its own; what the same place made before is told apart no longer. */
  Sym unknown(State s, Block block, int index) {
    return unknown(s, run.ids().of(block.id(), index, "value"), null);
  }

  Sym unknown(State s, int id, Origin origin) {
    Sym fresh = new Sym(id, Long.MIN_VALUE, Long.MAX_VALUE, false, origin);
    s.replace(fresh, Value.Sym.ANYTHING);
    return fresh;
  }

  /** A new object under a number; an older one of the same place moves aside. */
  Obj fresh(State s, int id, String type, ResourceKind kind) {
    if (s.object(id) != null) {
      s.forget(id + Ids.OLDER);
      s.renumber(id, id + Ids.OLDER);
    }
    Obj o = Obj.of(id, Obj.Source.MADE, type, kind, Life.NONE);
    s.put(o);
    return o;
  }

  private Value allocate(Block block, int index, Op.New n, State s) {
    if (IN_MEMORY.contains(n.type())) {
      Sym sym = unknown(s, run.ids().of(block.id(), index, "memory"), new Origin.InMemory());
      return sym.notZero();
    }
    boolean ownClass = context.types().hasCode(n.type()) && !Context.isException(n.type());
    if (!isTracked(n.type()) && !ownClass) {
      return unknown(s, run.ids().of(block.id(), index, "new"), new Origin.Instance(n.type()))
          .notZero();
    }
    Obj o = fresh(s, run.ids().of(block.id(), index, "new"), n.type(), null).with(Mark.EXACT);
    s.put(o);
    return new Ref(o.id());
  }

  private Value cast(Block block, int index, Op.Cast c, State s) {
    Value v = s.get(c.src());
    Obj o = s.object(v);
    if (o != null) {
      boolean viewOfChannel = o.kind() == null
          && o.source() != Obj.Source.MADE
          && context.types().resourceKind(c.type()).isPresent();
      if (!o.is(Mark.EXACT)
          && !o.type().equals(c.type())
          && (viewOfChannel || context.types().isSubtype(c.type(), o.type()))) {
        ResourceKind kind =
            o.kind() != null ? o.kind() : context.types().resourceKind(c.type()).orElse(null);
        Life life = kind != null && o.life() == Life.NONE ? Life.ASSUMED : o.life();
        s.put(o.as(c.type(), kind, life));
      }
      return v;
    }
    if (v instanceof Sym sym
        && !(sym.origin() instanceof Origin.InMemory)
        && !sym.isZero()
        && (context.types().resourceKind(c.type()).isPresent()
            || c.type().equals("java.nio.channels.SelectionKey"))) {
      return borrowed(s, run.ids().of(block.id(), index, "cast"), c.type());
    }
    return v;
  }

  /** Somebody else's object of this type. */
  Ref borrowed(State s, int id, String type) {
    if (s.object(id) != null) {
      s.forget(id + Ids.OLDER);
      s.renumber(id, id + Ids.OLDER);
    }
    s.put(Obj.of(
            id,
            Obj.Source.BORROWED,
            type,
            context.types().resourceKind(type).orElse(null),
            Life.ASSUMED)
        .with(Mark.MAY_BE_NULL));
    return new Ref(id);
  }

  private Value instanceOf(Block block, int index, Op.InstanceOf i, State s) {
    Value v = s.get(i.src());
    if (v.isZero()) {
      return new Known(0);
    }
    Obj o = s.object(v);
    if (o != null && context.types().isSubtype(o.type(), i.type())) {
      return o.is(Mark.MAY_BE_NULL) ? tells(s, block, index, v) : new Known(1);
    }
    if (o != null && o.is(Mark.EXACT)) {
      return new Known(0);
    }
    Sym told = unknown(s, block, index);
    return told.within(0, 1);
  }

  private Value tells(State s, Block block, int index, Value what) {
    return unknown(
            s,
            run.ids().of(block.id(), index, "value"),
            new Origin.Tells(what, io.github.socklint.model.api.Effect.Quality.NON_NULL))
        .within(0, 1);
  }

  /** Whether the engine follows objects of this type. */
  boolean isTracked(String type) {
    return context.isTracked(type);
  }

  /** What a thrown value may be. */
  List<String> thrownTypes(State s, int slot) {
    Value v = s.get(slot);
    if (v.from() instanceof Origin.Caught c) {
      return c.types();
    }
    if (v.from() instanceof Origin.Instance i) {
      return List.of(i.type());
    }
    Obj o = s.object(v);
    return List.of(o == null ? "java.lang.RuntimeException" : o.type());
  }

  /** Gives an object, and all it holds, to somebody that cannot be seen. */
  void escape(State s, Value v) {
    for (int id : s.reachableFrom(v).toArray()) {
      s.update(id, o -> o.with(Mark.ELSEWHERE).with(Mark.EXPOSED).with(Mark.ACTED));
      if (run.isReporting() && s.object(id) != null) {
        run.observer().exposed(s.object(id), s);
      }
    }
  }

  /** Gives an object to code of the program that runs elsewhere, and can be seen. */
  void handOver(State s, Value v) {
    for (int id : s.reachableFrom(v).toArray()) {
      s.update(id, o -> o.with(Mark.ELSEWHERE).with(Mark.ACTED));
    }
  }

  /** Something was done: whoever was told of an end or a cancelled key may have been told by it. */
  void act(State s) {
    for (Obj o : s.objects()) {
      if (o.is(Mark.END_MAYBE) || o.is(Mark.END_TOLD) || o.is(Mark.KEY_CANCELLED)) {
        s.put(o.with(Mark.ACTED));
      }
    }
  }

  Fields fields() {
    return fields;
  }

  /** Marks a field key for an object's field. */
  static FieldKey key(int object, String name) {
    return new FieldKey(object, name);
  }
}
