// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * socket-leak, socket-leak-on-exception and their kin: a resource of ours that some path loses
 * while it is open. Which rule it is depends on what happened to it before.
 */
public final class LeakCheck extends Check {

  /** One way in which a resource was lost. */
  private record Loss(
      Obj object, boolean exceptional, boolean weak, boolean merged, boolean derived, int line) {}

  private final Map<Obj.Birth, List<Loss>> losses = new LinkedHashMap<>();
  private final Map<Obj.Birth, Integer> overwritten = new HashMap<>();
  private final Map<Obj.Birth, Integer> layeredAt = new HashMap<>();
  private final Map<Obj.Birth, Integer> shutAt = new HashMap<>();
  private final Map<Obj.Birth, Integer> handedAt = new HashMap<>();

  /** A check with these tools. */
  public LeakCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void stored(FieldKey key, Obj holder, Value old, Value now, State state, int line) {
    Obj lost = old instanceof Ref ? state.object(old) : null;
    if (lost != null && lost.isOurs() && !old.equals(now) && !now.isZero()) {
      overwritten.put(lost.birth(), line);
    }
  }

  @Override
  public void layered(Obj lower, State state, int line) {
    if (lower.birth() != null) {
      layeredAt.put(lower.birth(), line);
    }
  }

  @Override
  public void shuttingOutput(Obj object, State state, int line) {
    if (object.birth() != null) {
      shutAt.put(object.birth(), line);
    }
  }

  @Override
  public void handedToTask(Obj object, State state, int line, boolean everCloses) {
    if (object.birth() == null || state.is(PathMark.IMPROBABLE)) {
      return;
    }
    if (everCloses) {
      handlerLeak(object, state, line, "does not close it on every path");
    } else {
      handedAt.put(object.birth(), line);
    }
  }

  private void handlerLeak(Obj o, State s, int line, String how) {
    report(
        "handler-leak",
        tempered(Level.ERROR, s),
        confidence(s),
        line,
        o.kind().id(),
        "The " + o.kind().displayName() + " is handed to a task that " + how + ".",
        steps(o, line, Step.Kind.HANDED_OVER, "handed to a task that " + how));
  }

  @Override
  public void mayBeRejected(Obj object, State state, int line) {
    if (object.isOurs() && !state.is(PathMark.IMPROBABLE)) {
      report(
          "handler-leak",
          Level.NOTE,
          confidence(state),
          line,
          object.kind().id() + " rejected",
          "If the executor rejects the task, nobody closes the "
              + object.kind().displayName()
              + " it was to serve.",
          steps(
              object,
              line,
              Step.Kind.MAY_THROW,
              "may throw RejectedExecutionException here, and nothing closes it"));
    }
  }

  @Override
  public void lost(Obj o, State s, Ending how, int line) {
    if (!o.isOurs() || o.birth() == null || s.is(PathMark.IMPROBABLE)) {
      return;
    }
    boolean exceptional = how == Ending.THROW || threw(o.trail());
    if (o.is(Mark.REGISTERED) && !exceptional) {
      // Whoever owns the selector finds it among the keys.
      return;
    }
    List<Boolean> holdersCanClose = holdersCanClose(o, s);
    boolean derived = !holdersCanClose.isEmpty();
    if (derived && !holdersCanClose.contains(true) && !handedAt.containsKey(o.birth())) {
      // Its owner can never close it: that is said once, where the owner is declared.
      return;
    }
    losses
        .computeIfAbsent(o.birth(), b -> new ArrayList<>())
        .add(new Loss(o, exceptional, s.is(PathMark.WEAK), s.is(PathMark.MERGED), derived, line));
  }

  /**
   * For each object of the program's own that holds the resource, whether its class can close it.
   * Empty if somebody else holds it as well, this object or a mere wrapper.
   */
  private List<Boolean> holdersCanClose(Obj o, State s) {
    List<Boolean> can = new ArrayList<>();
    for (Map.Entry<FieldKey, Value> e : s.fields().entrySet()) {
      if (!(e.getValue() instanceof Ref r) || r.object() != o.id() || e.getKey().object() < 0) {
        continue;
      }
      Obj holder = s.object(e.getKey().object());
      boolean own = holder != null
          && holder.id() != 0
          && holder.source() == Obj.Source.MADE
          && holder.kind() == null
          && e.getKey().name().indexOf('.') > 0;
      if (!own) {
        return List.of();
      }
      can.add(tools.owners().canClose(holder.type(), e.getKey().name()));
    }
    return can;
  }

  private static boolean threw(Trail trail) {
    for (Trail t = trail; t != null; t = t.before()) {
      if (t.kind() == Step.Kind.MAY_THROW) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    losses.forEach((birth, all) -> judge(birth, gravest(all)));
  }

  private static Loss gravest(List<Loss> all) {
    Loss best = all.get(0);
    for (Loss l : all) {
      if (rank(l) < rank(best)) {
        best = l;
      }
    }
    return best;
  }

  /** Normal before exceptional, real before weak, certain before merged. */
  private static int rank(Loss l) {
    boolean doubtful = l.weak() || l.object().is(Mark.NOT_TAKEN);
    return (doubtful ? 4 : 0) + (l.exceptional() ? 2 : 0) + (l.merged() ? 1 : 0);
  }

  private void judge(Obj.Birth birth, Loss loss) {
    Obj o = loss.object();
    ResourceKind kind = o.kind();
    String rule = rule(birth, loss);
    Integer line = lineOf(rule, birth);
    tools
        .sink()
        .add(new Sink.Draft(
            rule,
            level(rule, loss, kind),
            loss.merged() ? Confidence.LOW : Confidence.HIGH,
            line == null ? birth.method() : method(),
            line == null ? birth.line() : line,
            kind.id(),
            message(rule, loss, kind),
            steps(o, loss.line(), Step.Kind.LEAVES, leaves(loss))));
  }

  /** The line in this method that the rule is about; null where it is about the opening. */
  private Integer lineOf(String rule, Obj.Birth birth) {
    switch (rule) {
      case "socket-overwritten":
        return overwritten.get(birth);
      case "layered-not-closed":
        return layeredAt.get(birth);
      case "half-close-unfinished":
        return shutAt.get(birth);
      case "handler-leak":
        return handedAt.get(birth);
      default:
        return null;
    }
  }

  private String rule(Obj.Birth birth, Loss loss) {
    Obj o = loss.object();
    if (o.kind() == ResourceKind.HTTP_RESPONSE) {
      return "http-response-leak";
    }
    if (o.is(Mark.HANDED_IN) || handedAt.containsKey(birth) && o.is(Mark.GIVEN_TO_TASK)) {
      return "handler-leak";
    }
    if (overwritten.containsKey(birth)) {
      return "socket-overwritten";
    }
    if (layeredAt.containsKey(birth) && o.is(Mark.UNDER_LAYER)) {
      return "layered-not-closed";
    }
    if (o.is(Mark.OUTPUT_SHUT) && shutAt.containsKey(birth) && !loss.exceptional()) {
      return "half-close-unfinished";
    }
    return loss.exceptional() ? "socket-leak-on-exception" : "socket-leak";
  }

  private Level level(String rule, Loss loss, ResourceKind kind) {
    if (loss.weak() || loss.object().is(Mark.NOT_TAKEN) && !loss.exceptional()) {
      return Level.NOTE;
    }
    boolean main =
        method().name().equals("main") && method().descriptor().equals("([Ljava/lang/String;)V");
    switch (rule) {
      case "socket-leak":
        if (main) {
          return Level.NOTE;
        }
        return loss.merged() || loss.derived() ? Level.WARNING : Level.ERROR;
      case "socket-leak-on-exception":
        if (main) {
          return Level.NOTE;
        }
        return kind.reclaimed() || loss.merged() || loss.derived() ? Level.WARNING : Level.ERROR;
      case "handler-leak":
        if (main) {
          return Level.NOTE;
        }
        return loss.merged() ? Level.WARNING : Level.ERROR;
      default:
        return Level.WARNING;
    }
  }

  private static String message(String rule, Loss loss, ResourceKind kind) {
    String what = "The " + kind.displayName();
    switch (rule) {
      case "socket-overwritten":
        return what + " that this field holds may still be open when the field is assigned again.";
      case "layered-not-closed":
        return "Closing this layer does not close the " + kind.displayName() + " below it.";
      case "half-close-unfinished":
        return what + " is shut down for output here and never closed.";
      case "handler-leak":
        return loss.object().is(Mark.HANDED_IN)
            ? what + " that this callback is handed is not closed on some path."
            : what + " is handed to a task that never closes it.";
      case "http-response-leak":
        return "The HTTP response "
            + (loss.object().is(Mark.HANDED_IN) ? "handed in" : "opened")
            + " here is not closed or consumed on "
            + (loss.exceptional() ? "a path of an exception" : "some path")
            + ": its pooled connection is not given back.";
      case "socket-leak-on-exception":
        return what
            + " opened here stays open when "
            + thrower(loss.object().trail())
            + (kind.reclaimed() ? "." : ", and the garbage collector never closes it.");
      default:
        return what + " opened here is never closed on some path.";
    }
  }

  private static String thrower(Trail trail) {
    for (Trail t = trail; t != null; t = t.before()) {
      if (t.kind() == Step.Kind.MAY_THROW) {
        String type = t.message().replace("may throw ", "").replace(" here", "");
        return t.line() > 0 ? "line " + t.line() + " throws " + type : type + " is thrown";
      }
    }
    return "an exception is thrown";
  }

  private static String leaves(Loss loss) {
    return loss.exceptional()
        ? "leaves without close here, by way of the exception"
        : "leaves without close here";
  }
}
