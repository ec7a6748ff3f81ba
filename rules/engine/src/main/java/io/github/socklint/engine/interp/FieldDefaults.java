// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.program.ClassShape;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a number field holds when nobody sets it: what the constructors write, or Java's 0. */
final class FieldDefaults {
  private final Context context;
  private final Map<String, Optional<Long>> known = new ConcurrentHashMap<>();

  FieldDefaults(Context context) {
    this.context = context;
  }

  /** The default of a field named with its class; null where the code does not tell one. */
  Long defaultOf(String qualifiedName) {
    Optional<Long> found = known.get(qualifiedName);
    if (found == null) {
      found = search(qualifiedName);
      known.put(qualifiedName, found);
    }
    return found.orElse(null);
  }

  private Optional<Long> search(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String owner = qualifiedName.substring(0, dot);
    String name = qualifiedName.substring(dot + 1);
    Optional<ClassShape> shape = context.program().shape(owner);
    if (shape.isEmpty() || Calls.isJdk(owner)) {
      return Optional.empty();
    }
    boolean isStatic = shape.get().fields().stream()
        .anyMatch(f -> f.name().equals(name) && Modifier.isStatic(f.access()));
    List<MethodId> initialisers = shape.get().methods().stream()
        .filter(m -> m.name().equals(isStatic ? "<clinit>" : "<init>"))
        .map(m -> new MethodId(owner, m.name(), m.descriptor()))
        .toList();
    if (initialisers.isEmpty()) {
      return isStatic ? Optional.of(0L) : Optional.empty();
    }
    return agreed(initialisers, owner, name);
  }

  private Optional<Long> agreed(List<MethodId> initialisers, String owner, String name) {
    Long agreed = null;
    for (MethodId initialiser : initialisers) {
      Optional<FlowGraph> graph = context.program().graph(initialiser);
      Optional<Long> here = graph.flatMap(g -> assignedConstant(g, owner, name));
      if (here.isEmpty() || agreed != null && !agreed.equals(here.get())) {
        return Optional.empty();
      }
      agreed = here.get();
    }
    return Optional.ofNullable(agreed);
  }

  /** The one constant an initialiser assigns, 0 where it assigns none; empty if it is not one. */
  private static Optional<Long> assignedConstant(FlowGraph graph, String owner, String name) {
    Long value = 0L;
    for (Block block : graph.blocks()) {
      Map<Integer, Object> constants = new HashMap<>();
      for (Op op : block.ops()) {
        if (op instanceof Op.StoreField f
            && f.field().name().equals(name)
            && f.field().owner().equals(owner)) {
          Object constant = constants.get(f.src());
          if (!(constant instanceof Number n)) {
            return Optional.empty();
          }
          value = n.longValue();
        }
        if (op instanceof Op.Const c) {
          constants.put(c.dst(), c.value());
        } else if (op instanceof Op.Copy c && constants.containsKey(c.src())) {
          constants.put(c.dst(), constants.get(c.src()));
        } else if (op instanceof Op.Call c && c.method().name().equals("this")) {
          return Optional.empty();
        } else if (op.dst() >= 0) {
          constants.remove(op.dst());
        }
      }
    }
    return Optional.of(value);
  }
}
