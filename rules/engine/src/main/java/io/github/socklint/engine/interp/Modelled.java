// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.interp.Observer.OptionSet;
import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.Effect.Leaves;
import io.github.socklint.model.api.Effect.Practice;
import io.github.socklint.model.api.Effect.Standing;
import io.github.socklint.model.api.Operand;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the clauses of an API model to a call. */
final class Modelled {
  private final Context context;
  private final MethodRun run;
  private final Steps steps;
  private final Calls calls;
  private final Tasks tasks;

  Modelled(Context context, MethodRun run, Steps steps, Calls calls) {
    this.context = context;
    this.run = run;
    this.steps = steps;
    this.calls = calls;
    this.tasks = new Tasks(context, run, steps, calls);
  }

  List<CallResult> apply(
      ApiMethod method, MethodId declared, CallSite site, State s, List<Value> args) {
    List<CallResult> results = new ArrayList<>();
    throwing(method, declared, site, s, args).ifPresent(results::add);
    State before = s.copy();
    Application a = new Application(site, s, args);
    for (Effect effect : method.effects()) {
      if (effect instanceof Effect.EndsProcess) {
        return results;
      }
      if (effect instanceof Effect.Runs r) {
        Optional<List<CallResult>> ran = tasks.runNow(site, a.state, a.operand(r.what()));
        if (ran.isPresent()) {
          results.addAll(ran.get());
          return results;
        }
      } else {
        a.apply(effect);
      }
    }
    a.awaken(method);
    a.tellConnected(method);
    if (method.effects().contains(new Effect.Locks(true)) && returnsBoolean(site)) {
      results.add(CallResult.returns(before, new Known(0)));
      results.add(CallResult.returns(a.state, new Known(1)));
      return results;
    }
    Value value = a.result != null ? a.result : calls.result(site, a.state);
    results.add(CallResult.returns(a.state, value));
    return results;
  }

  private static boolean returnsBoolean(CallSite site) {
    return Descriptors.returnType(site.call().method().descriptor()).equals("boolean");
  }

  private Optional<CallResult> throwing(
      ApiMethod method, MethodId declared, CallSite site, State s, List<Value> args) {
    Practice practice = null;
    for (Effect e : method.effects()) {
      if (e instanceof Effect.Throwing t) {
        practice = t.practice();
      }
    }
    boolean inMemory =
        site.hasReceiver() && !args.isEmpty() && args.get(0).from() instanceof Origin.InMemory;
    if (practice == Practice.NEVER || inMemory) {
      return Optional.empty();
    }
    List<String> types = Exceptions.realistic(context.types(), calls.declaredExceptions(declared));
    if (types.isEmpty()) {
      return Optional.empty();
    }
    State t = s.copy();
    Application a = new Application(site, t, args);
    for (Effect e : method.effects()) {
      if (e instanceof Effect.OnThrow o) {
        a.leave(o);
      } else if (e instanceof Effect.Closes c) {
        a.close(c);
      }
    }
    CallResult thrown = calls.throwing(site, t, types);
    if (practice == Practice.RARELY) {
      Calls.weaken(t);
    }
    return Optional.of(thrown);
  }

  /** The clauses of one call, one after another. */
  private final class Application {
    private final CallSite site;
    private final State state;
    private final List<Value> args;
    private Value result;

    Application(CallSite site, State state, List<Value> args) {
      this.site = site;
      this.state = state;
      this.args = args;
    }

    Value operand(Operand o) {
      if (o.equals(Operand.RESULT)) {
        return result == null ? Value.Sym.ANYTHING : result;
      }
      int index = o.isArgument() ? o.index() + (site.hasReceiver() ? 1 : 0) : 0;
      return index < args.size() ? args.get(index) : Value.Sym.ANYTHING;
    }

    private Obj object(Operand o) {
      return state.object(operand(o));
    }

    private int line() {
      return site.line();
    }

    void apply(Effect e) {
      if (e instanceof Effect.Opens o) {
        open(o);
      } else if (e instanceof Effect.Closes c) {
        close(c);
      } else if (e instanceof Effect.Connects c) {
        connect(c);
      } else if (e instanceof Effect.Binds b) {
        bind(b.what());
      } else if (e instanceof Effect.ShutsOutput x) {
        shutOutput(x);
      } else if (e instanceof Effect.Sets x) {
        set(x);
      } else if (e instanceof Effect.SetsNamed x) {
        setNamed(x);
      } else if (e instanceof Effect.SetsNative x) {
        setNative(x);
      } else if (e instanceof Effect.NamesNative x) {
        nameNative(x);
      } else if (e instanceof Effect.PointsTo x) {
        point(operand(x.value()));
      } else if (e instanceof Effect.Reads x) {
        read(x);
      } else if (e instanceof Effect.Receives x) {
        receive(x.what());
      } else if (e instanceof Effect.Consumes x) {
        consume(x);
      } else if (e instanceof Effect.Writes x) {
        update(x.what(), o -> o.with(Mark.WRITTEN).without(Mark.ABORT_PENDING));
      } else if (e instanceof Effect.IsViewOf x) {
        view(x);
      } else if (e instanceof Effect.IsLayerOver x) {
        layer(x);
      } else if (e instanceof Effect.Is x) {
        is(x);
      } else if (e instanceof Effect.Takes x) {
        steps.escape(state, operand(x.what()));
      } else if (e instanceof Effect.Keeps x) {
        keep(x);
      } else if (e instanceof Effect.Schedules x) {
        tasks.schedule(site, state, operand(x.what()), x.mayReject());
      } else if (e instanceof Effect.Registers x) {
        register(x);
      } else if (e instanceof Effect.Cancels x) {
        cancel(x);
      } else if (e instanceof Effect.Tells x) {
        result = told(x);
      } else if (e instanceof Effect.ResultNullness x) {
        nullness(x);
      } else if (e instanceof Effect.Locks x) {
        state.lock(x.acquires() ? 1 : -1);
      } else if (e instanceof Effect.Resolves) {
        resolve();
      } else if (e instanceof Effect.Converts x) {
        result = steps.unknown(
            state,
            run.ids().of(site.block().id(), site.index(), "time"),
            new Origin.Time(x.unit(), operand(Operand.THIS).from()));
      }
    }

    private void update(Operand what, java.util.function.UnaryOperator<Obj> change) {
      if (operand(what) instanceof Ref r) {
        state.update(r.object(), change);
      }
    }

    private void open(Effect.Opens o) {
      Life life = o.lazily()
          ? Life.DORMANT
          : o.standing() == Standing.UNCONNECTED ? Life.OPEN : Life.CONNECTED;
      boolean constructor = site.call().method().isConstructor();
      Obj made;
      if (constructor) {
        made = object(Operand.THIS);
        if (made == null) {
          return;
        }
        if (made.source() == Obj.Source.PARAMETER && made.life() != Life.NONE) {
          return;
        }
      } else {
        String type = Descriptors.returnType(site.call().method().descriptor());
        made = steps.fresh(
            state, run.ids().of(site.block().id(), site.index(), "opened"), type, o.kind());
      }
      MethodId here = run.graph().method();
      Trail trail = Trail.add(
          null,
          here,
          line(),
          Step.Kind.OPENED,
          "the " + o.kind().displayName() + " is opened here");
      Obj opened = made.as(made.type(), o.kind(), life)
          .born(new Obj.Birth(here, line(), here, line(), made.id()))
          .withTrail(trail);
      if (o.standing() == Standing.ACCEPTED) {
        opened = opened.with(Mark.ACCEPTED);
      }
      state.put(opened);
      if (!constructor) {
        result = new Ref(made.id());
      }
      if (o.standing() == Standing.CONNECTED && run.isReporting()) {
        run.observer().connecting(opened, state, line(), false);
      }
    }

    private void close(Effect.Closes c) {
      new Closing(run, steps).close(state, operand(c.what()), line());
    }

    private void connect(Effect.Connects c) {
      Obj o = object(c.what());
      if (o == null) {
        return;
      }
      boolean bounded = c.timeout().isPresent() && !operand(c.timeout().get()).isZero()
          || o.option(SocketOption.CONNECT_TIMEOUT) != null;
      if (run.isReporting()) {
        run.observer().connecting(o, state, line(), bounded);
      }
      advance(c.what());
    }

    private void advance(Operand what) {
      update(
          what,
          o -> o.life() == Life.DORMANT
                  || o.life() == Life.OPEN
                  || o.source() == Obj.Source.PARAMETER && o.life() == Life.ASSUMED
              ? o.withLife(Life.CONNECTED).without(Mark.AWAKENED)
              : o);
    }

    private void bind(Operand what) {
      Obj o = object(what);
      boolean connects =
          o != null && (o.kind() == ResourceKind.SOCKET || o.kind() == ResourceKind.SOCKET_CHANNEL);
      if (!connects) {
        advance(what);
      } else if (o.life() == Life.DORMANT) {
        // A local address is not yet a handshake.
        state.put(o.withLife(Life.OPEN).without(Mark.AWAKENED));
      }
    }

    private void shutOutput(Effect.ShutsOutput x) {
      Obj o = object(x.what());
      if (o != null) {
        if (run.isReporting()) {
          run.observer().shuttingOutput(o, state, line());
        }
        state.put(o.with(Mark.OUTPUT_SHUT));
      }
    }

    void leave(Effect.OnThrow o) {
      Obj was = object(o.what());
      if (was == null || was.life() == Life.CLOSED) {
        return;
      }
      boolean closes = o.leaves() == Leaves.CLOSED
          || o.leaves() == Leaves.OPEN_IF_UNRESOLVED && addressIsResolved();
      if (closes) {
        state.put(was.withLife(Life.CLOSED));
      } else if (was.life() == Life.DORMANT) {
        state.put(was.withLife(Life.OPEN));
      }
    }

    private boolean addressIsResolved() {
      return args.stream().anyMatch(v -> v.from() instanceof Origin.Resolved);
    }

    private void resolve() {
      Sym address = steps
          .unknown(
              state,
              run.ids().of(site.block().id(), site.index(), "address"),
              new Origin.Resolved())
          .notZero();
      if (site.call().method().isConstructor()) {
        become(address);
      } else {
        result = address;
      }
    }

    /** The object under construction turns out to be this value. */
    private void become(Value v) {
      if (operand(Operand.THIS) instanceof Sym s && s.id() >= 0) {
        state.replace(s, v);
        return;
      }
      if (operand(Operand.THIS) instanceof Ref r && !r.equals(v)) {
        Obj o = state.object(r.object());
        if (o != null && o.source() == Obj.Source.PARAMETER) {
          if (v instanceof Ref base) {
            state.setField(new FieldKey(r.object(), "super"), base);
          }
          return;
        }
        state.replace(r, v);
        state.forget(r.object());
      }
    }

    private void view(Effect.IsViewOf x) {
      Value base = operand(x.base());
      Value view = base;
      if (!(base instanceof Ref)) {
        view = steps
            .unknown(state, run.ids().of(site.block().id(), site.index(), "view"), base.from())
            .notZero();
      }
      if (x.view().equals(Operand.THIS)) {
        become(view);
      } else if (x.view().isArgument() && view instanceof Ref) {
        state.replace(operand(x.view()), view);
      } else {
        result = view;
      }
    }

    private void layer(Effect.IsLayerOver x) {
      Value base = operand(x.base());
      Obj lower = state.object(base);
      boolean closesLower =
          x.autoClose().isEmpty() || !operand(x.autoClose().get()).isZero();
      if (closesLower || lower == null) {
        result = base instanceof Ref ? base : null;
        return;
      }
      state.put(lower.with(Mark.UNDER_LAYER));
      if (run.isReporting()) {
        run.observer().layered(state.object(base), state, line());
      }
    }

    private void is(Effect.Is x) {
      Value source = operand(x.source());
      if (source instanceof Ref r) {
        state.update(r.object(), o -> o.without(Mark.MAY_BE_NULL));
      }
      result = source;
    }

    private void keep(Effect.Keeps x) {
      Value kept = operand(x.what());
      if (kept instanceof Known) {
        return;
      }
      Obj keeper = site.hasReceiver() ? object(Operand.THIS) : null;
      if (keeper != null
          && keeper.source() == Obj.Source.MADE
          && site.call().method().isConstructor()) {
        state.setField(new FieldKey(keeper.id(), Tasks.TARGET), kept);
        return;
      }
      steps.act(state);
      if (keeper != null
          && keeper.is(Mark.REGISTERED)
          && state.reachableFrom(kept).contains(keeper.id())) {
        // A connection attached to its own key is nobody else's yet.
        return;
      }
      steps.escape(state, kept);
    }

    private void register(Effect.Registers x) {
      Value channel = operand(x.channel());
      if (channel instanceof Ref r) {
        state.update(r.object(), o -> o.with(Mark.REGISTERED));
        result = channel;
      }
    }

    private void cancel(Effect.Cancels x) {
      Obj key = object(x.key());
      if (key != null && key.life() != Life.CLOSED) {
        if (run.isReporting()) {
          run.observer().cancelling(key, state, line());
        }
        state.put(key.with(Mark.KEY_CANCELLED).without(Mark.ACTED));
      }
    }

    private Value told(Effect.Tells x) {
      Value what = operand(x.what());
      if (what instanceof Known k) {
        boolean isNull = k.isNull();
        if (x.quality() == Effect.Quality.NULL) {
          return new Known(isNull ? 1 : 0);
        }
        if (x.quality() == Effect.Quality.NON_NULL) {
          return new Known(isNull ? 0 : 1);
        }
      }
      return steps
          .unknown(
              state,
              run.ids().of(site.block().id(), site.index(), "told"),
              new Origin.Tells(what, x.quality()))
          .within(0, 1);
    }

    private void nullness(Effect.ResultNullness x) {
      if (result == null) {
        result = calls.result(site, state);
      }
      if (result instanceof Ref r) {
        state.update(
            r.object(),
            o -> x.mayBeNull() ? o.with(Mark.MAY_BE_NULL) : o.without(Mark.MAY_BE_NULL));
      } else if (result instanceof Sym sym && !x.mayBeNull()) {
        result = sym.notZero();
      }
    }

    private void read(Effect.Reads x) {
      Obj o = object(x.what());
      String type = Descriptors.returnType(site.call().method().descriptor());
      int number = run.ids().of(site.block().id(), site.index(), "read");
      if (o != null) {
        state.put(o.without(Mark.ABORT_PENDING));
        boolean counts = type.equals("int") || type.equals("long");
        if (run.isReporting()) {
          run.observer().reading(o, state, line(), counts ? number : Observer.NO_COUNT);
        }
      }
      if (o != null && (type.equals("int") || type.equals("long"))) {
        Sym count = steps.unknown(state, number, new Origin.ReadCount(o.id(), number));
        result = count.within(-1, Integer.MAX_VALUE);
      }
    }

    private void receive(Operand what) {
      Obj o = object(what);
      if (o != null) {
        state.put(o.without(Mark.ABORT_PENDING));
        if (run.isReporting()) {
          run.observer().receiving(o, state, line());
        }
      }
    }

    /** Reads to the end: a response has given its connection back, a socket stays open. */
    private void consume(Effect.Consumes x) {
      receive(x.what());
      Obj o = object(x.what());
      if (o != null && o.kind() == ResourceKind.HTTP_RESPONSE) {
        close(new Effect.Closes(x.what()));
      }
    }

    private void set(Effect.Sets x) {
      Obj target = object(x.target());
      Optional<Value> on = x.on().map(this::operand);
      Optional<Value> value = x.value().map(this::operand);
      Effect.Unit unit = x.unit();
      if (x.option() == SocketOption.LINGER && unit == Effect.Unit.NONE) {
        unit = unitBeside();
      }
      List<Value> marks = new ArrayList<>();
      x.low().map(this::operand).ifPresent(marks::add);
      x.high().map(this::operand).ifPresent(marks::add);
      record(
          new OptionSet(
              line(),
              x.option(),
              target,
              on,
              value,
              marks,
              unit,
              x.scope(),
              x.configuration(),
              false,
              site.call().method()),
          x.target());
      if (marks.size() == 2 && site.call().method().isConstructor()) {
        Sym pair = steps.unknown(
            state,
            run.ids().of(site.block().id(), site.index(), "marks"),
            new Origin.Marks(marks.get(0), marks.get(1)));
        become(pair.notZero());
      }
    }

    /** The unit that stands among the arguments: {@code setSoLinger(5, TimeUnit.SECONDS)}. */
    private Effect.Unit unitBeside() {
      for (Value v : args) {
        if (v.from() instanceof Origin.StaticField f
            && f.owner().equals("java.util.concurrent.TimeUnit")) {
          if (f.name().equals("SECONDS")) {
            return Effect.Unit.SECONDS;
          }
          if (f.name().equals("MILLISECONDS")) {
            return Effect.Unit.MILLIS;
          }
        }
      }
      return Effect.Unit.NONE;
    }

    private void setNamed(Effect.SetsNamed x) {
      if (operand(x.option()) instanceof Known k && k.constant() instanceof SocketOption named) {
        boolean aborts = named == SocketOption.ABORTIVE_CLOSE;
        SocketOption option = aborts ? SocketOption.LINGER : named;
        Value value = operand(x.value());
        Optional<Value> on = aborts ? Optional.of(value) : Optional.empty();
        List<Value> marks = new ArrayList<>();
        if (value.from() instanceof Origin.Marks m) {
          marks.add(m.low());
          marks.add(m.high());
        }
        record(
            new OptionSet(
                line(),
                option,
                object(x.target()),
                on,
                Optional.of(aborts ? new Known(0) : value),
                marks,
                option == SocketOption.LINGER ? Effect.Unit.SECONDS : Effect.Unit.NONE,
                x.scope(),
                x.configuration(),
                false,
                site.call().method()),
            x.target());
      }
    }

    private void record(OptionSet set, Operand target) {
      if (run.isReporting()) {
        run.observer().option(set, state);
      }
      boolean off = set.on().isPresent() && set.on().get().isZero();
      Value effective = off
          ? new Known(set.option() == SocketOption.BLOCKING ? 0 : -1)
          : set.value().orElse(set.on().orElse(Value.Sym.ANYTHING));
      update(target, o -> {
        Obj now = o.with(set.option(), effective);
        boolean zeroLinger =
            set.option() == SocketOption.LINGER && effective.isZero() && !set.configuration();
        if (zeroLinger) {
          now = now.with(Mark.ABORT_PENDING);
        }
        return now.life() == Life.DORMANT && now.kind() != ResourceKind.HTTP_RESPONSE
            ? now.withLife(Life.OPEN).with(Mark.AWAKENED)
            : now;
      });
    }

    private void setNative(Effect.SetsNative x) {
      if (run.isReporting()) {
        run.observer()
            .nativeOption(
                line(),
                operand(x.level()),
                operand(x.name()),
                Foreign.words(state, operand(x.value())),
                state);
      }
    }

    /** The object under construction, or the result, stands for an option of setsockopt(2). */
    private void nameNative(Effect.NamesNative x) {
      Optional<SocketOption> option =
          NativeOptions.option(operand(x.level()).number(), operand(x.name()).number());
      Value named = new Known(option.orElse(SocketOption.OTHER));
      if (site.call().method().isConstructor()) {
        become(named);
      } else {
        result = named;
      }
    }

    private void point(Value to) {
      become(steps
          .unknown(
              state,
              run.ids().of(site.block().id(), site.index(), "pointer"),
              new Origin.Pointer(to))
          .notZero());
    }

    /** {@code isConnected()} and {@code isBound()} stay true after close, and are false before. */
    void tellConnected(ApiMethod method) {
      boolean asks = method.name().equals("isConnected")
          || method.name().equals("isConnectionPending")
          || method.name().equals("isBound");
      if (asks && site.hasReceiver() && result == null && !args.isEmpty()) {
        result = steps
            .unknown(
                state,
                run.ids().of(site.block().id(), site.index(), "told"),
                new Origin.TellsConnected(args.get(0)))
            .within(0, 1);
      }
    }

    /** An option call, getters included, gives an untouched socket its descriptor (facts.md). */
    void awaken(ApiMethod method) {
      Obj o = site.hasReceiver() && !args.isEmpty() ? state.object(args.get(0)) : null;
      if (o == null
          || o.life() != Life.DORMANT
          || o.kind() == ResourceKind.HTTP_RESPONSE
          || method.name().equals("<init>")) {
        return;
      }
      boolean touches = method.name().startsWith("set")
          || method.name().startsWith("getTraffic")
          || method.name().startsWith("getSo")
          || method.name().startsWith("getTcp")
          || method.name().startsWith("getKeep")
          || method.name().startsWith("getReuse")
          || method.name().startsWith("getOOB")
          || method.name().startsWith("getOption")
          || method.name().endsWith("BufferSize");
      if (touches) {
        state.put(o.withLife(Life.OPEN).with(Mark.AWAKENED));
      }
    }
  }
}
