// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * socket-overwritten, where a field that held a socket on entry gets another one; and
 * layered-not-closed, where the other one is a layer over the first.
 *
 * <p>Whether the field held one is known where the method used it before; else only if a
 * constructor opens it, which {@link ProgramChecks} knows in the end.
 */
public final class OverwriteWatch extends Check {
  private static final Set<ResourceKind> SOCKETS =
      EnumSet.complementOf(EnumSet.of(ResourceKind.HTTP_RESPONSE, ResourceKind.CONNECTION_POOL));

  private record Overwrite(String field, int line, boolean used, ResourceKind kind) {}

  private final Map<Integer, Overwrite> overwrites = new LinkedHashMap<>();
  private final Map<Integer, Integer> layeredAt = new LinkedHashMap<>();

  /** A check with these tools. */
  public OverwriteWatch(Tools tools) {
    super(tools);
  }

  @Override
  public void layered(Obj lower, State s, int line) {
    layeredAt.put(lower.id(), line);
  }

  @Override
  public void stored(FieldKey key, Obj holder, Value old, Value now, State s, int line) {
    Obj was = s.object(old);
    Obj fresh = s.object(now);
    boolean replaces = now.isZero()
        || fresh != null
            && fresh.source() == Obj.Source.MADE
            && fresh.kind() != null
            && fresh.life() != Life.CLOSED;
    boolean initialises = method().name().equals("<init>") || method().name().equals("<clinit>");
    if (was != null
        && replaces
        && isStoredHere(key, line)
        && !initialises
        && !old.equals(now)
        && mayBeOpen(was)
        && key.equals(was.home())
        && !s.is(PathMark.IMPROBABLE)
        && !s.is(PathMark.WEAK)
        && !s.is(PathMark.MERGED)) {
      boolean used = !was.is(Mark.MAY_BE_NULL);
      overwrites.putIfAbsent(was.id(), new Overwrite(key.name(), line, used, was.kind()));
    }
  }

  /** Whether this method's own code assigns the field there, and no method that it calls. */
  private boolean isStoredHere(FieldKey key, int line) {
    return graph().blocks().stream()
        .flatMap(b -> b.ops().stream())
        .anyMatch(op -> op instanceof Op.StoreField f
            && f.line() == line
            && key.name().endsWith("." + f.field().name()));
  }

  private static boolean mayBeOpen(Obj o) {
    return o.source() == Obj.Source.FIELD
        && o.kind() != null
        && SOCKETS.contains(o.kind())
        && o.life() != Life.CLOSED
        && !o.is(Mark.ELSEWHERE)
        && !o.is(Mark.TOLD_UNCONNECTED);
  }

  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    overwrites.forEach((id, o) -> {
      boolean lost = false;
      for (Exit exit : exits) {
        Obj was = exit.state().object(id);
        Value now = was == null ? null : exit.state().field(was.home());
        boolean replaced = now instanceof Ref r
            && r.object() != id
            && exit.state().object(now) != null
            && exit.state().object(now).source() == Obj.Source.MADE;
        if (replaced && exit.thrown().isEmpty()) {
          if (!mayBeOpen(was)
              || closesItsLike(exit.state(), was)
              || exit.value().equals(new Ref(id))) {
            // Closed, returned or given away after the new one was there.
            return;
          }
          lost = true;
        }
      }
      if (lost) {
        tell(id, o);
      }
    });
  }

  /** Two fields may hold one socket and a wrapper of it. */
  private static boolean closesItsLike(State s, Obj was) {
    return s.objects().stream()
        .anyMatch(o -> o.source() == Obj.Source.FIELD
            && o.kind() == was.kind()
            && o.life() == Life.CLOSED
            && !o.is(Mark.TOLD_CLOSED));
  }

  private void tell(int id, Overwrite o) {
    Integer layer = layeredAt.get(id);
    String simple = o.field().substring(o.field().lastIndexOf('.') + 1);
    String what = "The " + o.kind().displayName() + " in the field " + simple;
    if (layer != null) {
      report(
          "layered-not-closed",
          Level.WARNING,
          layer,
          simple,
          what + " is replaced by a layer over it; closing the layer does not close it.",
          List.of(step(layer, Step.Kind.HANDED_OVER, "a layer that leaves it open")));
      return;
    }
    tools
        .facts()
        .overwritten(
            o.field(),
            o.used(),
            new Sink.Draft(
                "socket-overwritten",
                Level.WARNING,
                o.used() ? Confidence.HIGH : Confidence.MEDIUM,
                method(),
                o.line(),
                simple,
                what + " may still be open when the field is assigned again here.",
                List.of(step(o.line(), Step.Kind.LEAVES, "the field gets another value"))));
  }
}
