// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Known;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.interp.Entry;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * close-incomplete, where a flag that says "closed already" is set while the socket is open: every
 * close that asks the flag first then does nothing. Whether all do is known in the end.
 */
public final class CloseGuardCheck extends Check {
  private final Map<FieldKey, Integer> raisedAt = new HashMap<>();

  /** A check with these tools. */
  public CloseGuardCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void closing(Obj o, State s, int line) {
    if (o.home() != null) {
      tools
          .facts()
          .closedUnless(o.home().name(), Entry.flagsDownOnEntry(s, o.home().object()));
    }
  }

  @Override
  public void stored(FieldKey key, Obj holder, Value old, Value now, State s, int line) {
    if (key.object() == 0 && now instanceof Known && now.isNonZero() && isFlagSetHere(key, line)) {
      raisedAt.putIfAbsent(key, line);
    }
  }

  private boolean isFlagSetHere(FieldKey key, int line) {
    return graph().blocks().stream()
        .flatMap(b -> b.ops().stream())
        .anyMatch(op -> op instanceof Op.StoreField f
            && f.line() == line
            && f.field().descriptor().equals("Z")
            && key.name().endsWith("." + f.field().name()));
  }

  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    if (graph.isStatic() || method().isConstructor()) {
      return;
    }
    for (Exit exit : exits) {
      State s = exit.state();
      boolean real =
          !s.is(PathMark.WEAK) && !s.is(PathMark.MERGED) && exit.thrown().isEmpty();
      raisedAt.forEach((flag, line) -> {
        Value now = s.field(flag);
        if (real && now instanceof Known && now.isNonZero()) {
          s.objects().stream()
              .filter(o -> isOpenInOwnField(o, s))
              .forEach(o -> raised(o, flag.name(), line));
        }
      });
    }
  }

  private static boolean isOpenInOwnField(Obj o, State s) {
    return o.source() == Obj.Source.FIELD
        && o.kind() != null
        && o.home().object() == 0
        && o.life() != Life.CLOSED
        && !o.is(Mark.ELSEWHERE)
        && new Value.Ref(o.id()).equals(s.field(o.home()));
  }

  private void raised(Obj o, String flag, int line) {
    String simple = flag.substring(flag.lastIndexOf('.') + 1);
    String field = o.home().name().substring(o.home().name().lastIndexOf('.') + 1);
    String how = "is open when " + simple + " is set here, and no close that asks it closes it";
    Sink.Draft draft = new Sink.Draft(
        "close-incomplete",
        Level.WARNING,
        Confidence.MEDIUM,
        method(),
        line,
        field,
        "The " + o.kind().displayName() + " in the field " + field + " " + how + ".",
        List.of(step(line, Step.Kind.LEAVES, "the field " + field + " " + how)));
    tools.facts().raised(o.home().name(), flag, draft);
  }
}
