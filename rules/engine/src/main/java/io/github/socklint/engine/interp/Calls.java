// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.interp.Observer.NativeOption;
import io.github.socklint.engine.types.Resolution;
import io.github.socklint.model.finding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a call does: by model, by the callee's summary, or by what its declaration says.
 */
final class Calls {
  private static final Set<String> BOXES = Set.of(
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Boolean",
      "java.lang.Short",
      "java.lang.Byte",
      "java.lang.Number");
  private static final Set<String> UNBOXING =
      Set.of("intValue", "longValue", "booleanValue", "valueOf", "shortValue");

  private static final int FEW_RESULTS = 3;

  private final Context context;
  private final Summaries summaries;
  private final MethodRun run;
  private final Steps steps;
  private final Import imports;
  private final Modelled modelled;
  private final WorthFollowing worth;
  private final Results declared;

  Calls(Context context, Summaries summaries, MethodRun run, Steps steps) {
    this.context = context;
    this.summaries = summaries;
    this.run = run;
    this.steps = steps;
    this.imports = new Import(context, run, steps);
    this.declared = new Results(run, steps);
    this.modelled = new Modelled(context, run, steps, this);
    this.worth = new WorthFollowing(context, summaries, run);
  }

  List<CallResult> call(CallSite site, State s) {
    Op.Call call = site.call();
    MethodId method = call.method();
    List<Value> args = new ArrayList<>();
    call.args().forEach(slot -> args.add(s.get(slot)));
    Optional<Value> number =
        Numbers.result(method, args, () -> steps.unknown(s, site.block(), site.index()));
    if (number.isPresent()) {
      return List.of(CallResult.returns(s, number.get()));
    }
    Optional<Value> foreign =
        Foreign.result(method, args, () -> steps.unknown(s, site.block(), site.index()));
    if (foreign.isPresent()) {
      return List.of(CallResult.returns(s, foreign.get()));
    }
    if (run.isReporting() && Foreign.setsSocketOption(method, args)) {
      // The handle comes first.
      setsockopt(site, s, args.subList(1, args.size()));
    }
    if (BOXES.contains(method.owner()) && UNBOXING.contains(method.name()) && args.size() == 1) {
      return List.of(CallResult.returns(s, args.get(0)));
    }
    if (site.hasReceiver() && !args.isEmpty() && args.get(0) instanceof Bound b) {
      Optional<List<CallResult>> invoked = invoke(site, s, b, args.subList(1, args.size()));
      if (invoked.isPresent()) {
        return invoked.get();
      }
    }
    if (site.hasReceiver() && args.get(0).isZero() && args.get(0) instanceof Known) {
      // A call on null does not return, and its NullPointerException is no path we follow.
      return List.of();
    }
    return dispatch(site, s, args);
  }

  private List<CallResult> dispatch(CallSite site, State s, List<Value> args) {
    MethodId method = narrowed(site, s, args);
    Resolution found = context.types().resolve(method);
    if (found instanceof Resolution.Modelled m) {
      return notNull(site, args, modelled.apply(m.method(), m.declared(), site, s, args));
    }
    if (run.isReporting() && Foreign.declaresSetsockopt(found)) {
      setsockopt(site, s, site.hasReceiver() ? args.subList(1, args.size()) : args);
    }
    if (found instanceof Resolution.Declared d && !isJdk(d.declared().owner())) {
      return notNull(site, args, program(site, s, args, method, d));
    }
    return notNull(site, args, unknown(site, s, args, found));
  }

  /** setsockopt(2) is called with these arguments. */
  private void setsockopt(CallSite site, State s, List<Value> args) {
    run.observer()
        .nativeOption(
            new NativeOption(
                site.line(), args.get(0), args.get(1), args.get(2), Foreign.words(s, args.get(3))),
            s);
  }

  /**
   * The method looked up in the receiver's own type, where that is known better than the call says.
   */
  private MethodId narrowed(CallSite site, State s, List<Value> args) {
    MethodId method = site.call().method();
    Op.CallKind kind = site.call().kind();
    if (kind != Op.CallKind.VIRTUAL && kind != Op.CallKind.INTERFACE) {
      return method;
    }
    Obj receiver = s.object(args.get(0));
    if (receiver == null
        || receiver.type().equals(method.owner())
        || !context.types().isSubtype(receiver.type(), method.owner())) {
      return method;
    }
    return method.in(receiver.type());
  }

  private List<CallResult> notNull(CallSite site, List<Value> args, List<CallResult> results) {
    if (site.hasReceiver()) {
      for (CallResult r : results) {
        Obj o = r.state().object(args.get(0));
        if (o != null && o.is(Mark.MAY_BE_NULL)) {
          r.state().put(o.without(Mark.MAY_BE_NULL));
        }
      }
    }
    return results;
  }

  static boolean isJdk(String type) {
    return type.startsWith("java.")
        || type.startsWith("javax.")
        || type.startsWith("jdk.")
        || type.startsWith("sun.")
        || type.startsWith("[");
  }

  private List<CallResult> program(
      CallSite site, State s, List<Value> args, MethodId method, Resolution.Declared declared) {
    Optional<List<MethodId>> targets = targets(site, s, args, method, declared);
    if (targets.isEmpty() || targets.get().isEmpty()) {
      return unknown(site, s, args, declared);
    }
    if (!worth.isFollowed(site, s, args, targets.get())) {
      return light(site, s, targets.get());
    }
    List<CallResult> results = new ArrayList<>();
    boolean open = isOpenToAll(site, method);
    for (MethodId target : targets.get()) {
      Optional<Summary> summary = summaries.of(target);
      if (summary.isEmpty()) {
        results.addAll(unknown(site, s.copy(), args, declared));
        continue;
      }
      for (Outcome o : summary.get().outcomes()) {
        CallResult r = imports.apply(o, site, s, args, target, open);
        if (r != null) {
          results.add(known(site, r));
        }
      }
    }
    if (open && results.stream().allMatch(r -> r.thrown().isEmpty())) {
      declaredByInterface(site, s, args, declared).ifPresent(results::add);
    }
    new HalfTaken(site, run.graph().method(), results).mark(s);
    return distinct(results);
  }

  /**
   * A resource is given to an interface that declares an exception: somebody's implementation
   * throws it.
   */
  private Optional<CallResult> declaredByInterface(
      CallSite site, State s, List<Value> args, Resolution.Declared declared) {
    List<String> thrown = Exceptions.realistic(context.types(), declared.shape().exceptions());
    boolean gives =
        args.stream().skip(1).anyMatch(v -> s.object(v) != null && s.object(v).kind() != null);
    if (thrown.isEmpty() || !gives) {
      return Optional.empty();
    }
    State guess = s.copy();
    guess.mark(PathMark.MERGED);
    return Optional.of(throwing(site, guess, thrown));
  }

  /** A result that the summary cannot name is still somebody's object of the declared type. */
  private CallResult known(CallSite site, CallResult r) {
    String type = Descriptors.returnType(site.call().method().descriptor());
    boolean lost =
        r.thrown().isEmpty() && r.value() instanceof Sym sym && sym.id() < 0 && !sym.isZero();
    return lost && steps.isTracked(type)
        ? CallResult.returns(r.state(), result(site, r.state()))
        : r;
  }

  /**
   * Whether anybody may implement the method and throw what it declares, however seldom those do
   * that are at hand.
   */
  private boolean isOpenToAll(CallSite site, MethodId method) {
    return site.call().kind() == Op.CallKind.INTERFACE
        && context
            .program()
            .shape(method.owner())
            .map(c -> java.lang.reflect.Modifier.isPublic(c.access()))
            .orElse(false);
  }

  /** Without repetitions, and with those merged that do the same to every resource. */
  private static List<CallResult> distinct(List<CallResult> results) {
    List<CallResult> distinct = new ArrayList<>(new java.util.LinkedHashSet<>(results));
    if (distinct.size() <= FEW_RESULTS) {
      return distinct;
    }
    java.util.Map<Object, CallResult> byEffect = new java.util.LinkedHashMap<>();
    for (CallResult r : distinct) {
      Object value = r.value() instanceof Sym ? "unknown" : r.value();
      byEffect.merge(
          List.of(r.thrown(), r.state().key(), value),
          r,
          (a, b) -> new CallResult(
              State.join(a.state(), b.state()), Value.join(a.value(), b.value()), a.thrown()));
    }
    return new ArrayList<>(byEffect.values());
  }

  private Optional<List<MethodId>> targets(
      CallSite site, State s, List<Value> args, MethodId method, Resolution.Declared declared) {
    Op.CallKind kind = site.call().kind();
    boolean exact = kind == Op.CallKind.STATIC
        || kind == Op.CallKind.SPECIAL
        || s.object(args.get(0)) != null && s.object(args.get(0)).is(Mark.EXACT);
    if (exact) {
      return context.program().hasCode(declared.declared())
          ? Optional.of(List.of(declared.declared()))
          : Optional.of(List.of());
    }
    Optional<List<MethodId>> all = context.types().targets(method);
    if (all.isEmpty()) {
      context.bounds().hit(Bounds.Bound.TOO_MANY_TARGETS, run.graph().method());
    }
    return all;
  }

  private List<CallResult> light(CallSite site, State s, List<MethodId> targets) {
    List<CallResult> results = new ArrayList<>();
    java.util.TreeSet<String> thrown = new java.util.TreeSet<>();
    targets.forEach(t -> thrown.addAll(summaries.exceptions().of(t)));
    if (!thrown.isEmpty()) {
      results.add(throwing(site, s.copy(), List.copyOf(thrown)));
    }
    steps.act(s);
    results.add(CallResult.returns(s, result(site, s)));
    return results;
  }

  /** Somebody's code that cannot be seen. */
  private List<CallResult> unknown(CallSite site, State s, List<Value> args, Resolution found) {
    List<CallResult> results = new ArrayList<>();
    List<String> thrown = Exceptions.realistic(context.types(), found.declaredExceptions());
    boolean inMemory = site.hasReceiver() && args.get(0).from() instanceof Origin.InMemory;
    State normal = s.copy();
    boolean jdk = isJdk(site.call().method().owner());
    if (TakeOver.isLikely(site.call(), jdk)) {
      int first = site.hasReceiver() ? 1 : 0;
      for (Value v : args.subList(first, args.size())) {
        steps.escape(normal, v);
      }
    }
    if (!jdk) {
      steps.act(normal);
    }
    if (!thrown.isEmpty() && !inMemory) {
      results.add(throwing(site, s, thrown));
    }
    results.add(CallResult.returns(normal, result(site, normal)));
    return results;
  }

  /** The state in which the call threw; what is ours remembers where. */
  CallResult throwing(CallSite site, State s, List<String> types) {
    if (s.is(PathMark.WEAK)) {
      // One exception that does not happen in practice is a note; two are no path at all.
      s.mark(PathMark.IMPROBABLE);
    }
    String simple = types.get(0).substring(types.get(0).lastIndexOf('.') + 1);
    note(s, site.line(), Step.Kind.MAY_THROW, "may throw " + simple + " here");
    return CallResult.throwing(s, types);
  }

  void note(State s, int line, Step.Kind kind, String message) {
    for (Obj o : s.objects()) {
      if (o.isOurs() || o.source() == Obj.Source.FIELD && o.kind() != null) {
        s.put(o.withTrail(io.github.socklint.engine.domain.Trail.add(
            o.trail(), run.graph().method(), line, kind, message)));
      }
    }
  }

  /** What a call returns of which only the declaration is known. */
  Value result(CallSite site, State s) {
    return declared.of(site, s);
  }

  /** Runs a closure now; empty where its body cannot be seen. */
  Optional<List<CallResult>> invoke(CallSite site, State s, Bound b, List<Value> more) {
    List<Value> args = new ArrayList<>(b.captured());
    args.addAll(more);
    if (b.target().isConstructor()) {
      return Optional.empty();
    }
    Resolution found = context.types().resolve(b.target());
    if (found instanceof Resolution.Modelled m) {
      int arity = Descriptors.parameterTypes(b.target().descriptor()).size();
      boolean receiver = b.kind() != Op.CallKind.STATIC;
      if (args.size() < arity + (receiver ? 1 : 0)) {
        return Optional.empty();
      }
      Op.Call direct = new Op.Call(site.line(), site.call().dst(), b.kind(), b.target(), List.of());
      CallSite there = new CallSite(site.block(), site.index(), direct);
      return Optional.of(modelled.apply(m.method(), m.declared(), there, s, args));
    }
    if (!(found instanceof Resolution.Declared d) || isJdk(d.declared().owner())) {
      return Optional.empty();
    }
    return runBody(site, s, d.declared(), args);
  }

  /** Applies a method's summary to these arguments; empty where it has none. */
  Optional<List<CallResult>> runBody(CallSite site, State s, MethodId body, List<Value> args) {
    Optional<Summary> summary = summaries.of(body);
    if (summary.isEmpty()) {
      return Optional.empty();
    }
    List<CallResult> results = new ArrayList<>();
    for (Outcome o : summary.get().outcomes()) {
      CallResult r = imports.apply(o, site, s, args, body);
      if (r != null) {
        results.add(r);
      }
    }
    return Optional.of(distinct(results));
  }

  /** What the declaration of a method says it throws. */
  List<String> declaredExceptions(MethodId declared) {
    return summaries.exceptions().declaredBy(declared);
  }

  /** Marks that the path goes on only because of an exception that does not happen in practice. */
  static void weaken(State s) {
    s.mark(PathMark.WEAK);
  }
}
