// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.types.Resolution;
import io.github.socklint.model.api.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a method may do anything to a socket, its callees included. Those that cannot need no
 * summary, and most methods of a class that has to do with sockets cannot.
 */
final class Touches {
  private static final int FAR = 4;

  private final Context context;
  private final Map<MethodId, Body> bodies = new ConcurrentHashMap<>();
  private final Map<MethodId, Boolean> far = new ConcurrentHashMap<>();

  /**
   * What a body does.
   *
   * @param direct whether one of its own operations has to do with sockets
   * @param callees the methods of relevant classes that it may call
   */
  private record Body(boolean direct, List<MethodId> callees) {
    static final Body NONE = new Body(false, List.of());
  }

  Touches(Context context) {
    this.context = context;
  }

  /** Whether the method, or something it calls a few calls further on, does. */
  boolean socket(MethodId method) {
    Boolean known = far.get(method);
    if (known == null) {
      known = within(method, FAR);
      far.put(method, known);
    }
    return known;
  }

  /**
   * Whether the method itself, or one that it calls, does: if not, there is nothing to judge in it.
   */
  boolean nearly(MethodId method) {
    return within(method, 1);
  }

  private boolean within(MethodId start, int calls) {
    Set<MethodId> seen = new HashSet<>(Set.of(start));
    List<MethodId> level = List.of(start);
    for (int depth = 0; depth <= calls; depth++) {
      List<MethodId> next = new ArrayList<>();
      for (MethodId m : level) {
        Body body = body(m);
        if (body.direct()) {
          return true;
        }
        for (MethodId callee : body.callees()) {
          if (seen.add(callee)) {
            next.add(callee);
          }
        }
      }
      level = next;
    }
    return false;
  }

  private Body body(MethodId method) {
    Body known = bodies.get(method);
    if (known == null) {
      known = context.program().graph(method).map(this::read).orElse(Body.NONE);
      bodies.put(method, known);
    }
    return known;
  }

  private Body read(FlowGraph graph) {
    boolean closes = readsCloseable(graph);
    boolean direct = !context.types().handedTo(graph.method()).isEmpty();
    List<MethodId> callees = new ArrayList<>();
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.LoadField f) {
          direct |= context.mayKeepSocket(f.field().descriptor());
        } else if (op instanceof Op.StoreField s) {
          direct |= context.mayKeepSocket(s.field().descriptor());
        } else if (op instanceof Op.Call c) {
          direct |= isDirect(c, closes);
          if (!direct) {
            callees.addAll(callees(c));
          }
        }
      }
    }
    return new Body(direct, direct ? List.of() : List.copyOf(callees));
  }

  /** Whether the body reads a field that can be closed: a stream may be a view of a socket. */
  private boolean readsCloseable(FlowGraph graph) {
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.LoadField f
            && f.field().descriptor().startsWith("L")
            && context
                .types()
                .isSubtype(
                    Descriptors.fieldType(f.field().descriptor()), "java.lang.AutoCloseable")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDirect(Op.Call call, boolean fieldsClosed) {
    if (Foreign.mayCall(call.method())) {
      return true;
    }
    Resolution found = context.types().resolve(call.method());
    if (Foreign.declaresSetsockopt(found)) {
      return true;
    }
    if (found instanceof Resolution.Modelled m) {
      return context.types().models().concerns(m.declared().owner().replace('.', '/'))
          || fieldsClosed
              && m.method().effects().stream().anyMatch(e -> e instanceof Effect.Closes);
    }
    return context
        .types()
        .resourceKind(Descriptors.returnType(call.method().descriptor()))
        .isPresent();
  }

  private List<MethodId> callees(Op.Call call) {
    if (!(context.types().resolve(call.method()) instanceof Resolution.Declared d)
        || !context.isRelevant(d.declared().owner())) {
      return List.of();
    }
    boolean exact = call.kind() == Op.CallKind.STATIC || call.kind() == Op.CallKind.SPECIAL;
    return exact
        ? List.of(d.declared())
        : context.types().targets(call.method()).orElse(List.of(d.declared()));
  }
}
