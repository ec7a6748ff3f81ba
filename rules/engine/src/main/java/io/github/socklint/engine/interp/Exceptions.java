// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import io.github.socklint.engine.types.Resolution;
import io.github.socklint.engine.types.Types;
import io.github.socklint.model.api.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which checked exceptions really leave a method that no socket passes through: a declaration often
 * promises more than the body does.
 */
final class Exceptions {
  private static final int DEEPEST = 4;
  private static final Set<String> NEVER_IN_PRACTICE = Set.of(
      "java.io.UnsupportedEncodingException",
      "java.lang.CloneNotSupportedException",
      "java.security.NoSuchAlgorithmException",
      "java.net.MalformedURLException",
      "java.net.SocketException");

  private final Context context;
  private final Map<MethodId, Set<String>> known = new ConcurrentHashMap<>();

  Exceptions(Context context) {
    this.context = context;
  }

  /** Those of the declared exceptions that are checked and happen. */
  static List<String> realistic(Types types, List<String> declared) {
    List<String> real = new ArrayList<>();
    for (String e : declared) {
      boolean rare = NEVER_IN_PRACTICE.contains(e) && !e.equals("java.net.SocketException");
      if (!rare && types.isChecked(e)) {
        real.add(e);
      }
    }
    return real;
  }

  /** The exceptions that leave this method. */
  Set<String> of(MethodId method) {
    return of(method, DEEPEST, new HashSet<>());
  }

  private Set<String> of(MethodId method, int depth, Set<MethodId> above) {
    Set<String> cached = known.get(method);
    if (cached != null) {
      return cached;
    }
    Resolution found = context.types().resolve(method);
    List<String> declared = realistic(context.types(), found.declaredExceptions());
    if (declared.isEmpty() && found instanceof Resolution.Declared) {
      return Set.of();
    }
    Optional<FlowGraph> graph = context.program().graph(method);
    if (graph.isEmpty() || depth == 0) {
      return new TreeSet<>(declared);
    }
    if (!above.add(method)) {
      return Set.of();
    }
    Set<String> thrown = new TreeSet<>();
    for (Block block : graph.get().blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call) {
          for (String e : ofCall(call, depth - 1, above)) {
            if (!isCaught(block, e)) {
              thrown.add(e);
            }
          }
        }
      }
      if (block.end() instanceof Terminator.Throw t) {
        thrown.addAll(thrownHere(graph.get(), block, t, declared));
      }
    }
    above.remove(method);
    if (above.isEmpty()) {
      known.put(method, thrown);
    }
    return thrown;
  }

  private Set<String> ofCall(Op.Call call, int depth, Set<MethodId> above) {
    Resolution found = context.types().resolve(call.method());
    if (found instanceof Resolution.Modelled m) {
      boolean quiet = m.method().effects().stream().anyMatch(e -> e instanceof Effect.Throwing);
      return quiet ? Set.of() : new TreeSet<>(realistic(context.types(), declaredBy(m.declared())));
    }
    if (!(found instanceof Resolution.Declared d) || Calls.isJdk(d.declared().owner())) {
      return new TreeSet<>(realistic(context.types(), found.declaredExceptions()));
    }
    boolean exact = call.kind() == Op.CallKind.STATIC || call.kind() == Op.CallKind.SPECIAL;
    Optional<List<MethodId>> targets =
        exact ? Optional.of(List.of(d.declared())) : context.types().targets(call.method());
    if (targets.isEmpty() || targets.get().isEmpty()) {
      return new TreeSet<>(realistic(context.types(), found.declaredExceptions()));
    }
    Set<String> all = new TreeSet<>();
    targets.get().forEach(t -> all.addAll(of(t, depth, above)));
    return all;
  }

  List<String> declaredBy(MethodId method) {
    return context
        .program()
        .shape(method.owner())
        .flatMap(s -> s.method(method.name(), method.descriptor()))
        .map(m -> m.exceptions())
        .orElse(List.of());
  }

  private boolean isCaught(Block block, String exception) {
    for (Block.Handler h : block.handlers()) {
      if (h.type().isPresent() && context.types().isSubtype(exception, h.type().get())) {
        return true;
      }
    }
    return false;
  }

  private Set<String> thrownHere(
      FlowGraph graph, Block block, Terminator.Throw t, List<String> declared) {
    Set<String> types = new TreeSet<>();
    for (Block b : graph.blocks()) {
      for (Op op : b.ops()) {
        if (op instanceof Op.New n && n.dst() == t.value() && context.types().isChecked(n.type())) {
          types.add(n.type());
        }
      }
    }
    if (types.isEmpty()) {
      // Rethrown, or handed over through other slots: what the method declares.
      types.addAll(declared);
    }
    types.removeIf(e -> isCaught(block, e) || !looksThrown(e));
    return types;
  }

  private boolean looksThrown(String type) {
    return context.types().isSubtype(type, "java.lang.Throwable");
  }
}
