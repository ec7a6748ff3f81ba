// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.ObjectIds;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import io.github.socklint.engine.interp.Bounds.Bound;
import io.github.socklint.engine.interp.Observer.Ending;
import io.github.socklint.engine.interp.Observer.Exit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Interprets one method: states flow along the edges until nothing new turns up.
 *
 * <p>States of one block are kept apart while they are few; then those with the same
 * {@link State#key()} are merged (property simulation: what differs is not about tracked objects);
 * beyond a hard bound any two are, and the state is marked. Iteration ends because ids are finite,
 * numbers are widened, and the number of states of a block is bounded.
 */
final class MethodRun {
  private static final int FEW = 3;
  private static final int MOST = 12;
  private static final int FEW_AT_LOOPS = 2;

  private final Context context;
  private final FlowGraph graph;
  private final Liveness liveness;
  private final Ids ids = new Ids();
  private final Steps steps;
  private final List<List<State>> states = new ArrayList<>();

  /** The states of each block that were looked at, with the exits that lead out of the method. */
  private final List<Map<State, List<Exit>>> done = new ArrayList<>();

  private final IdentityHashMap<State, Object> keys = new IdentityHashMap<>();
  private final int[] merges;
  private final BlockOrder order;
  private final PriorityQueue<Integer> work;
  private final int visitLimit;
  private Observer observer = Observer.NONE;
  private List<Exit> exits = new ArrayList<>();
  private boolean reporting;

  MethodRun(Context context, Summaries summaries, FlowGraph graph) {
    this.context = context;
    this.graph = graph;
    this.liveness = Liveness.of(graph);
    int n = graph.blocks().size();
    this.merges = new int[n];
    this.order = BlockOrder.of(graph);
    this.work =
        new PriorityQueue<>((a, b) -> Integer.compare(order.position(a), order.position(b)));
    for (int i = 0; i < n; i++) {
      states.add(new ArrayList<>());
      done.add(new HashMap<>());
    }
    this.visitLimit = 300 + 30 * n;
    this.steps = new Steps(context, summaries, this);
  }

  FlowGraph graph() {
    return graph;
  }

  Ids ids() {
    return ids;
  }

  Observer observer() {
    return observer;
  }

  boolean isReporting() {
    return reporting;
  }

  /** Runs until the states have settled and gives the exits, improbable ones left out. */
  List<Exit> run() {
    add(0, new EntryState(context, graph).make(), 0);
    settle();
    // Catch blocks that only an undeclared exception reaches still configure and close sockets.
    if (seedUnreachedHandlers()) {
      settle();
    }
    List<Exit> all = new ArrayList<>();
    for (Block block : graph.blocks()) {
      for (State s : states.get(block.id())) {
        // One that is not done was cut off by the limit.
        all.addAll(done.get(block.id()).getOrDefault(s, List.of()));
      }
    }
    return all;
  }

  /** Tells the observer what happens in the settled states. */
  void report(Observer to) {
    observer = to;
    reporting = true;
    exits = new ArrayList<>();
    to.begins(graph);
    for (Block block : graph.blocks()) {
      for (State s : states.get(block.id())) {
        transfer(block, s.copy());
      }
    }
    to.ends(graph, exits);
    reporting = false;
    observer = Observer.NONE;
  }

  private void settle() {
    int visits = 0;
    while (!work.isEmpty()) {
      int id = work.remove();
      for (State s : List.copyOf(states.get(id))) {
        if (done.get(id).containsKey(s)) {
          continue;
        }
        if (visits++ > visitLimit) {
          context.bounds().hit(Bound.METHOD_UNSETTLED, graph.method());
          work.clear();
          return;
        }
        exits = new ArrayList<>();
        transfer(graph.blocks().get(id), s.copy());
        done.get(id).put(s, exits);
      }
    }
  }

  private boolean seedUnreachedHandlers() {
    boolean any = false;
    for (Block block : graph.blocks()) {
      if (states.get(block.id()).isEmpty()) {
        continue;
      }
      for (Block.Handler h : block.handlers()) {
        if (states.get(h.block()).isEmpty()) {
          State s = states.get(block.id()).get(0).copy();
          s.mark(PathMark.IMPROBABLE);
          enterHandler(h, s, List.of(h.type().orElse("java.lang.RuntimeException")), 0);
          any = true;
        }
      }
    }
    return any;
  }

  private void transfer(Block block, State start) {
    List<State> current = List.of(start);
    int index = 0;
    for (Op op : block.ops()) {
      List<State> next = new ArrayList<>();
      for (State s : current) {
        steps.step(block, index, op, s, next);
      }
      current = next.size() > MOST ? thinned(next) : next;
      index++;
    }
    for (State s : current) {
      end(block, block.end(), s);
    }
  }

  private List<State> thinned(List<State> many) {
    if (!reporting) {
      context.bounds().hit(Bound.STATES_MERGED, graph.method());
    }
    List<State> few = new ArrayList<>(many.subList(0, MOST - 1));
    State rest = many.get(MOST - 1);
    for (State s : many.subList(MOST, many.size())) {
      rest = State.join(rest, s);
    }
    rest.mark(PathMark.MERGED);
    few.add(rest);
    return few;
  }

  private void end(Block block, Terminator end, State s) {
    if (end instanceof Terminator.Goto g) {
      add(g.target(), s, g.line());
    } else if (end instanceof Terminator.If i) {
      new Branches(context, this).branch(i, s, (target, state) -> add(target, state, i.line()));
    } else if (end instanceof Terminator.Switch w) {
      new Branches(context, this).branch(w, s, (target, state) -> add(target, state, w.line()));
    } else if (end instanceof Terminator.Return r) {
      exit(s, r.value() < 0 ? Value.Sym.ANYTHING : s.get(r.value()), List.of(), r.line());
    } else if (end instanceof Terminator.Throw t) {
      raise(block, s, steps.thrownTypes(s, t.value()), t.line());
    }
  }

  /** An exception of one of these types flies: to the handlers that may take it, or out. */
  void raise(Block block, State s, List<String> types, int line) {
    List<String> flying = new ArrayList<>(types);
    for (Block.Handler h : block.handlers()) {
      Optional<String> takes = h.type();
      if (takes.isEmpty()) {
        enterHandler(h, s.copy(), flying, line);
        return;
      }
      List<String> caught = new ArrayList<>();
      for (String type : List.copyOf(flying)) {
        if (context.types().isSubtype(type, takes.get())) {
          caught.add(type);
          flying.remove(type);
        } else if (context.types().isSubtype(takes.get(), type)) {
          caught.add(takes.get());
        }
      }
      if (!caught.isEmpty()) {
        enterHandler(h, s.copy(), caught, line);
      }
      if (flying.isEmpty()) {
        return;
      }
    }
    exit(s, Value.Sym.ANYTHING, flying, line);
  }

  private void enterHandler(Block.Handler h, State s, List<String> types, int line) {
    s.set(
        h.slot(),
        new Sym(
            ids.of(h.block(), -1, "caught"),
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            true,
            new Origin.Caught(types)));
    if (h.type().isPresent()) {
      s.mark(PathMark.GIVING_UP);
      s.mark(PathMark.CAUGHT);
    }
    add(h.block(), s, line);
  }

  private void exit(State s, Value value, List<String> thrown, int line) {
    State left = s.copy();
    left.keepSlots(new BitSet());
    if (reporting) {
      tellLost(left, s, value, thrown, line);
    }
    if (!s.is(PathMark.IMPROBABLE)) {
      exits.add(new Exit(left, value, thrown, line));
    }
  }

  private void tellLost(State left, State s, Value value, List<String> thrown, int line) {
    boolean objectIsLost = !thrown.isEmpty()
        && graph.method().isConstructor()
        && left.object(0) != null
        && !left.object(0).is(Obj.Mark.ELSEWHERE);
    ObjectIds kept = objectIsLost
        ? Garbage.reachableWithoutReceiver(left)
        : left.reachable(List.of(value), true);
    for (Obj o : left.objects()) {
      if (!kept.contains(o.id()) || o.source() != Obj.Source.MADE) {
        observer.lost(o, s, thrown.isEmpty() ? Ending.RETURN : Ending.THROW, line);
      }
    }
  }

  private void add(int target, State s, int line) {
    s.keepSlots(liveness.atStart(target));
    collectGarbage(s, line, onlyThrows(target) ? Ending.THROW : Ending.DROPPED);
    if (reporting) {
      return;
    }
    List<State> there = states.get(target);
    if (there.contains(s)) {
      return;
    }
    if (there.size() < (order.isLoopHead(target) ? FEW_AT_LOOPS : FEW)) {
      there.add(s);
      work.add(target);
      return;
    }
    Object key = s.key();
    for (int i = 0; i < there.size(); i++) {
      if (keys.computeIfAbsent(there.get(i), State::key).equals(key)) {
        mergeInto(there, i, s, target);
        return;
      }
    }
    if (there.size() < MOST) {
      there.add(s);
      work.add(target);
      return;
    }
    context.bounds().hit(Bound.STATES_MERGED, graph.method());
    s.mark(PathMark.MERGED);
    mergeInto(there, there.size() - 1, s, target);
  }

  private void mergeInto(List<State> there, int index, State s, int target) {
    State before = there.get(index);
    State joined = State.join(before, s);
    if (merges[target]++ > 8) {
      joined.widen(before);
    }
    if (!joined.equals(before)) {
      keys.remove(before);
      there.set(index, joined);
      work.add(target);
    }
  }

  /** Whether a block does nothing but make an exception and throw it out of the method. */
  private boolean onlyThrows(int block) {
    Block b = graph.blocks().get(block);
    return b.end() instanceof Terminator.Throw && b.handlers().isEmpty();
  }

  private void collectGarbage(State s, int line, Ending how) {
    ObjectIds kept = s.reachable(List.of(), true);
    if (reporting) {
      for (Obj o : s.objects()) {
        if (!kept.contains(o.id())) {
          observer.lost(o, s, how, line);
        }
      }
    }
    s.retain(kept);
  }
}
