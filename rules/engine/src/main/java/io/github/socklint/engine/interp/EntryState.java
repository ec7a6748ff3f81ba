// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.finding.Step;
import java.util.List;

/** What is known of a method's parameters when it begins. */
final class EntryState {
  private final Context context;
  private final FlowGraph graph;

  EntryState(Context context, FlowGraph graph) {
    this.context = context;
    this.graph = graph;
  }

  State make() {
    State s = new State(graph.slots());
    int i = 0;
    List<String> types = Descriptors.parameterTypes(graph.method().descriptor());
    for (int slot : graph.parameters()) {
      boolean receiver = i == 0 && !graph.isStatic();
      String type = receiver ? graph.method().owner() : typeAt(types, argument(i));
      s.set(slot, parameter(s, i, type, receiver));
      s.setField(Entry.parameter(i), s.get(slot));
      i++;
    }
    return s;
  }

  private static String typeAt(List<String> types, int index) {
    return index < types.size() ? types.get(index) : "java.lang.Object";
  }

  private Value parameter(State s, int index, String type, boolean receiver) {
    if (!receiver && !context.isTracked(type) && !type.equals("java.lang.Object")) {
      long low = type.equals("boolean") ? 0 : Long.MIN_VALUE;
      long high = type.equals("boolean") ? 1 : Long.MAX_VALUE;
      return new Sym(index, low, high, false, new Origin.Configured("parameter", null));
    }
    ResourceKind kind = context.types().resourceKind(type).orElse(null);
    if (kind != null && isHandedIn(receiver ? -1 : argument(index))) {
      s.put(handedIn(index, type, kind));
      return new Ref(index);
    }
    Life life = receiver && graph.method().isConstructor() ? Life.NONE : Life.ASSUMED;
    Obj o = Obj.of(index, Obj.Source.PARAMETER, type, kind, life);
    s.put(receiver ? o : o.with(Obj.Mark.MAY_BE_NULL));
    return new Ref(index);
  }

  private int argument(int index) {
    return graph.isStatic() ? index : index - 1;
  }

  private boolean isHandedIn(int argument) {
    return context.types().handedTo(graph.method()).stream()
        .anyMatch(h -> h.what().isArgument() && h.what().index() == argument);
  }

  private Obj handedIn(int index, String type, ResourceKind kind) {
    MethodId here = graph.method();
    int line = graph.firstLine();
    Trail opened = Trail.add(
        null, here, line, Step.Kind.OPENED, "the " + kind.displayName() + " is handed in here");
    Obj o = Obj.of(index, Obj.Source.MADE, type, kind, Life.CONNECTED).with(Obj.Mark.HANDED_IN);
    return o.born(new Obj.Birth(here, line, here, line, index)).withTrail(opened);
  }
}
