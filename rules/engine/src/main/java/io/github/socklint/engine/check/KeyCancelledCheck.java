// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.interp.Names;
import io.github.socklint.engine.interp.Observer;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** key-cancelled-not-closed: a key that leaves its selector, and its channel stays open. */
public final class KeyCancelledCheck extends Check {
  private final Map<Integer, Integer> cancelledAt = new HashMap<>();
  private boolean closes;

  /** A check with these tools. */
  public KeyCancelledCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void begins(FlowGraph graph) {
    super.begins(graph);
    closes = saysClose(graph);
  }

  /** Whether the method closes something, or is there to let a channel go that others close. */
  private static boolean saysClose(FlowGraph graph) {
    String name = graph.method().name();
    if (Names.saysClose(name) || Names.saysLetGo(name)) {
      return true;
    }
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call && Names.saysClose(call.method().name())) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void cancelling(Obj key, State s, int line) {
    // A channel that says it is not connected has no end to wait for: most often it is closed.
    if (!key.is(Mark.TOLD_UNCONNECTED)) {
      cancelledAt.put(Observer.place(key), line);
    }
  }

  @Override
  public void option(OptionSet set, State s) {
    if (set.option() == SocketOption.BLOCKING
        && set.target() != null
        && set.on().map(Value::isNonZero).orElse(false)) {
      // Off the selector to go on as a blocking channel.
      cancelledAt.remove(Observer.place(set.target()));
    }
  }

  @Override
  public void lost(Obj o, State s, Ending how, int line) {
    if (o.is(Mark.KEY_CANCELLED)
        && !o.is(Mark.ACTED)
        && o.life() != Life.CLOSED
        && !s.is(PathMark.IMPROBABLE)
        && how != Ending.THROW
        // A method that returns something tells its caller.
        && (how == Ending.DROPPED || method().descriptor().endsWith(")V"))
        && !closes
        && isEvident(o, s)
        && cancelledAt.containsKey(Observer.place(o))) {
      tell(s, cancelledAt.get(Observer.place(o)), line);
    }
  }

  /**
   * Whether the key is this method's to see to: it came off the selector here, or its channel
   * failed here.
   */
  private static boolean isEvident(Obj key, State s) {
    return key.source() == Obj.Source.BORROWED
        || key.source() == Obj.Source.MADE
        || key.is(Mark.END_TOLD)
        || key.is(Mark.END_MAYBE)
        || s.is(PathMark.CAUGHT);
  }

  private void tell(State s, int cancelled, int left) {
    report(
        "key-cancelled-not-closed",
        tempered(Level.ERROR, s),
        confidence(s),
        cancelled,
        "key",
        "The key is cancelled and its channel stays open, with no selector to tell of its end.",
        List.of(
            step(cancelled, Step.Kind.HANDED_OVER, "the key is cancelled"),
            step(left, Step.Kind.LEAVES, "goes on without closing the channel")));
  }
}
