// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.interp.Bounds.Bound;
import io.github.socklint.engine.interp.Observer.Exit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Summaries on demand, remembered.
 *
 * <p>One instance serves one thread; all share the remembered summaries. A recursion starts from
 * {@link Summary#BOTTOM} and is repeated until its head's summary no longer changes; what was
 * computed on the way from an unfinished summary is not remembered.
 */
final class Summaries {
  private static final int DEEPEST = 60;
  private static final int MOST_ROUNDS = 3;
  private static final int MOST_OUTCOMES = 6;

  private static final FieldKey RESULT = new FieldKey(FieldKey.STATIC, "(result)");

  private final Context context;
  private final Shared shared;
  private final Map<MethodId, Summary> unfinished = new HashMap<>();
  private final Map<MethodId, Provisional> provisional = new HashMap<>();
  private final Map<MethodId, Summary> lastRound = new HashMap<>();
  private final Set<MethodId> usedUnfinished = new HashSet<>();
  private final Predicate<FlowGraph> judged;

  /** Runs of judged methods that settled while a caller's was under way. */
  private final Deque<MethodRun> unreported = new ArrayDeque<>();

  private int depth;

  /**
   * A summary that rests on unfinished ones.
   *
   * @param restsOn the heads of the recursions that are not settled yet
   */
  private record Provisional(Summary summary, Set<MethodId> restsOn) {}

  /** What all threads share. */
  static final class Shared {
    private final Map<MethodId, Optional<Summary>> finished = new ConcurrentHashMap<>();
    private final Map<String, Optional<Map<String, Value>>> statics = new ConcurrentHashMap<>();
    private final Exceptions exceptions;
    private final FieldDefaults defaults;
    private final Touches touches;

    Touches touches() {
      return touches;
    }

    Shared(Context context) {
      this.touches = new Touches(context);
      this.exceptions = new Exceptions(context);
      this.defaults = new FieldDefaults(context);
    }
  }

  /**
   * Summaries for one thread.
   *
   * @param judged whether findings are wanted in a method, so that its run is worth keeping
   */
  Summaries(Context context, Shared shared, Predicate<FlowGraph> judged) {
    this.context = context;
    this.shared = shared;
    this.judged = judged;
  }

  Exceptions exceptions() {
    return shared.exceptions;
  }

  Touches touches() {
    return shared.touches;
  }

  FieldDefaults fieldDefaults() {
    return shared.defaults;
  }

  /** What the method does; empty where its code is not at hand, or too deep to follow. */
  Optional<Summary> of(MethodId method) {
    Optional<Summary> finished = shared.finished.get(method);
    if (finished != null) {
      return finished;
    }
    Summary begun = unfinished.get(method);
    if (begun != null) {
      usedUnfinished.add(method);
      return Optional.of(begun);
    }
    Provisional known = provisional.get(method);
    if (known != null) {
      usedUnfinished.addAll(known.restsOn());
      return Optional.of(known.summary());
    }
    Optional<FlowGraph> graph = context.program().graph(method);
    if (graph.isEmpty()) {
      shared.finished.put(method, Optional.empty());
      return Optional.empty();
    }
    if (depth >= DEEPEST) {
      context.bounds().hit(Bound.CALLS_TOO_DEEP, method);
      return Optional.empty();
    }
    depth++;
    try {
      return Optional.of(iterate(method, graph.get()));
    } finally {
      depth--;
    }
  }

  private Summary iterate(MethodId method, FlowGraph graph) {
    Set<MethodId> usedBefore = new HashSet<>(usedUnfinished);
    Summary current = lastRound.getOrDefault(method, Summary.BOTTOM);
    for (int round = 0; ; round++) {
      unfinished.put(method, current);
      usedUnfinished.clear();
      MethodRun run = new MethodRun(context, this, graph);
      Summary next = summary(method, run.run());
      unfinished.remove(method);
      boolean recursive = usedUnfinished.remove(method);
      boolean settled = !recursive || next.equals(current);
      if (!usedUnfinished.isEmpty()) {
        // A head further up is unfinished: it repeats its rounds, and this method with them.
        lastRound.put(method, next);
        provisional.put(method, new Provisional(next, Set.copyOf(usedUnfinished)));
        usedUnfinished.addAll(usedBefore);
        return next;
      }
      if (settled || round >= MOST_ROUNDS) {
        if (!settled) {
          context.bounds().hit(Bound.RECURSION_UNSETTLED, method);
        }
        finish(method, next);
        if (judged.test(graph)) {
          unreported.add(run);
        }
        usedUnfinished.addAll(usedBefore);
        return next;
      }
      provisional.values().removeIf(p -> p.restsOn().contains(method));
      current = next;
    }
  }

  /** The head of a recursion is settled, and with it everything that rested on it alone. */
  private void finish(MethodId method, Summary summary) {
    shared.finished.put(method, Optional.of(summary));
    List<MethodId> settled = new ArrayList<>();
    provisional.forEach((m, p) -> {
      if (p.restsOn().equals(Set.of(method))) {
        settled.add(m);
      }
    });
    for (MethodId m : settled) {
      shared.finished.putIfAbsent(m, Optional.of(provisional.remove(m).summary()));
      lastRound.remove(m);
    }
    provisional.values().removeIf(p -> p.restsOn().contains(method));
    lastRound.remove(method);
  }

  /** Runs a method for its findings; its summary is a by-product. */
  MethodRun run(FlowGraph graph) {
    MethodId method = graph.method();
    MethodRun run = new MethodRun(context, this, graph);
    if (shared.finished.containsKey(method)) {
      run.run();
      return run;
    }
    unfinished.put(method, Summary.BOTTOM);
    usedUnfinished.clear();
    List<Exit> exits = run.run();
    unfinished.remove(method);
    provisional.clear();
    lastRound.clear();
    boolean recursive = !usedUnfinished.isEmpty();
    usedUnfinished.clear();
    if (recursive) {
      // Its own states must rest on the settled summary.
      of(method);
      run = new MethodRun(context, this, graph);
      run.run();
    } else {
      shared.finished.putIfAbsent(method, Optional.of(summary(method, exits)));
    }
    return run;
  }

  /** A run that settled on the way to others and is not reported yet; empty if there is none. */
  Optional<MethodRun> nextSettled() {
    return Optional.ofNullable(unreported.poll());
  }

  private Summary summary(MethodId method, List<Exit> exits) {
    // Outcomes that differ only in what they assume, and not in what they do, are one.
    Map<Object, Outcome> byEffect = new LinkedHashMap<>();
    for (Exit exit : exits) {
      Outcome o = export(exit);
      byEffect.merge(effect(o), o, Summaries::join);
    }
    return new Summary(few(method, new ArrayList<>(byEffect.values())));
  }

  private static Object effect(Outcome o) {
    Value v = o.value();
    Object value =
        v instanceof Known || v instanceof Ref ? v : v instanceof Sym ? "unknown" : "closure";
    return List.of(o.returns(), o.state().key(), value);
  }

  private Outcome export(Exit exit) {
    State s = exit.state().copy();
    s.retain(s.reachable(List.of(exit.value()), true));
    Trim.trim(s, exit.value());
    s.keepPath(PathMark.WEAK, PathMark.MERGED, PathMark.CAUGHT);
    s.lock(-s.locks());
    List<String> thrown = new ArrayList<>(new java.util.TreeSet<>(exit.thrown()));
    return new Outcome(thrown, numbered(s, exit.value()), s);
  }

  /** Gives new objects numbers that do not tell how deep in a recursion they were made. */
  private static Value numbered(State s, Value value) {
    Value result = value;
    int next = Ids.EXPORTED;
    for (Obj o : s.objects()) {
      if (o.source() == Obj.Source.MADE && !(value instanceof Value.Bound)) {
        if (value.equals(new Ref(o.id()))) {
          result = new Ref(next);
        }
        s.renumber(o.id(), next++);
      }
    }
    return result;
  }

  private List<Outcome> few(MethodId method, List<Outcome> outcomes) {
    if (outcomes.size() <= MOST_OUTCOMES) {
      return outcomes;
    }
    List<Outcome> few = new ArrayList<>(outcomes);
    while (few.size() > MOST_OUTCOMES) {
      context.bounds().hit(Bound.OUTCOMES_MERGED, method);
      // Callers lose least where two exceptions become one.
      boolean returns = few.stream().filter(o -> !o.returns()).count() < 2;
      int at = lastOf(few, returns, few.size());
      Outcome last = few.remove(at);
      int like = lastOf(few, returns, at);
      Outcome joined = join(few.get(like), last);
      joined.state().mark(PathMark.MERGED);
      few.set(like, joined);
    }
    return few;
  }

  private static int lastOf(List<Outcome> outcomes, boolean returns, int before) {
    int at = before - 1;
    while (at > 0 && outcomes.get(at).returns() != returns) {
      at--;
    }
    return at;
  }

  private static Outcome join(Outcome a, Outcome b) {
    Set<String> thrown = new java.util.TreeSet<>(a.thrown());
    thrown.addAll(b.thrown());
    Value value = Value.join(a.value(), b.value());
    // What both return is held by the caller, though no field of the state says so.
    a.state().setField(RESULT, a.value());
    b.state().setField(RESULT, b.value());
    State joined = State.join(a.state(), b.state());
    for (State s : List.of(a.state(), b.state(), joined)) {
      s.removeField(RESULT);
    }
    return new Outcome(new ArrayList<>(thrown), value, joined);
  }

  /** What a static final field holds once its class is initialised, where that is one constant. */
  Optional<Value> staticValue(String owner, String qualifiedName) {
    Optional<Map<String, Value>> values = shared.statics.get(owner);
    if (values == null) {
      if (depth >= DEEPEST || !context.program().isJudged(owner)) {
        return Optional.empty();
      }
      values = Optional.of(initialised(owner));
      shared.statics.put(owner, values);
    }
    return Optional.ofNullable(values.get().get(qualifiedName));
  }

  private Map<String, Value> initialised(String owner) {
    Map<String, Value> values = new HashMap<>();
    Optional<Summary> summary = of(new MethodId(owner, "<clinit>", "()V"));
    if (summary.isEmpty()) {
      return values;
    }
    for (Outcome o : summary.get().outcomes()) {
      if (!o.returns()) {
        continue;
      }
      o.state().fields().forEach((key, value) -> {
        if (key.object() == FieldKey.STATIC) {
          values.merge(key.name(), value, Value::join);
        }
      });
    }
    values.values().removeIf(v -> !isTelling(v));
    return values;
  }

  /** Whether a static field's first value says more than the field's own name does. */
  private static boolean isTelling(Value v) {
    return v instanceof Known k && k.constant() != null
        || v instanceof Sym s
            && (s.origin() instanceof Value.Origin.Marks
                || s.origin() instanceof Value.Origin.Time
                || s.origin() instanceof Value.Origin.Span
                || s.origin() instanceof Value.Origin.NativeFunction);
  }
}
