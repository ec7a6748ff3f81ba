// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.types.Resolution;
import io.github.socklint.model.api.Effect;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a method may do anything to a socket, its callees included. Those that cannot need no
 * summary, and most methods of a class that has to do with sockets cannot.
 */
final class Touches {
  private static final int DEEPEST = 10;

  private final Context context;
  private final Map<MethodId, Boolean> known = new ConcurrentHashMap<>();

  Touches(Context context) {
    this.context = context;
  }

  boolean socket(MethodId method) {
    Boolean cached = known.get(method);
    if (cached != null) {
      return cached;
    }
    return search(method, DEEPEST, new HashSet<>());
  }

  private boolean search(MethodId method, int depth, Set<MethodId> above) {
    Boolean cached = known.get(method);
    if (cached != null) {
      return cached;
    }
    if (depth == 0) {
      return context.isRelevant(method.owner());
    }
    Optional<FlowGraph> graph = context.program().graph(method);
    if (graph.isEmpty() || !above.add(method)) {
      return false;
    }
    boolean touches = inBody(graph.get(), depth, above);
    above.remove(method);
    // A no that was cut short by a cycle above is not the last word.
    if (touches || above.isEmpty()) {
      known.put(method, touches);
    }
    return touches;
  }

  private boolean inBody(FlowGraph graph, int depth, Set<MethodId> above) {
    boolean closes = readsCloseable(graph);
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.LoadField f && isResource(f.field().descriptor())
            || op instanceof Op.StoreField s && isResource(s.field().descriptor())
            || op instanceof Op.Closure
            || op instanceof Op.Call c && inCall(c, closes, depth, above)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isResource(String descriptor) {
    return descriptor.startsWith("L")
        && context.types().resourceKind(Descriptors.fieldType(descriptor)).isPresent();
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

  private boolean inCall(Op.Call call, boolean fieldsClosed, int depth, Set<MethodId> above) {
    Resolution found = context.types().resolve(call.method());
    if (found instanceof Resolution.Modelled m) {
      return context.types().models().concerns(m.declared().owner().replace('.', '/'))
          || fieldsClosed
              && m.method().effects().stream().anyMatch(e -> e instanceof Effect.Closes);
    }
    if (context
        .types()
        .resourceKind(Descriptors.returnType(call.method().descriptor()))
        .isPresent()) {
      return true;
    }
    if (!(found instanceof Resolution.Declared d) || Calls.isJdk(d.declared().owner())) {
      return false;
    }
    if (!context.isRelevant(d.declared().owner())) {
      return false;
    }
    boolean exact = call.kind() == Op.CallKind.STATIC || call.kind() == Op.CallKind.SPECIAL;
    if (exact) {
      return search(d.declared(), depth - 1, above);
    }
    return context.types().targets(call.method()).orElse(java.util.List.of(d.declared())).stream()
        .anyMatch(t -> search(t, depth - 1, above));
  }
}
