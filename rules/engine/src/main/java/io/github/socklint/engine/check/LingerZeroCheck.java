// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.interp.Names;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** linger-zero: every close resets the connection, unless that is what the code is there for. */
public final class LingerZeroCheck extends LingerWatch {
  /**
   * A call that sets zero.
   *
   * @param givingUp whether it stands on paths that give up
   * @param written whether something was written before on some path
   */
  private record ZeroSite(boolean givingUp, boolean written) {}

  private final Map<Integer, ZeroSite> zeroSites = new TreeMap<>();
  private final Map<Integer, Integer> pendingLineOf = new TreeMap<>();
  private final TreeSet<Integer> closedAtOnce = new TreeSet<>();
  private final TreeSet<Integer> closedByOtherName = new TreeSet<>();
  private final TreeSet<Integer> keptOpen = new TreeSet<>();
  private Obj lastTarget;

  /** A check with these tools. */
  public LingerZeroCheck(Tools tools) {
    super(tools);
  }

  /** Whether a linger that is on for sure may be zero for all that is known. */
  static boolean mayBeZero(Linger linger) {
    Value value = linger.value();
    return linger.certain() && value.lowest() <= 0 && value.highest() >= 0 && !value.isNonZero();
  }

  @Override
  void configured(Linger linger) {
    if (!mayBeZero(linger)) {
      return;
    }
    Long byDefault = linger.byDefault();
    boolean zeroByDefault = byDefault != null && byDefault == 0;
    report(
        "linger-zero",
        zeroByDefault ? Level.WARNING : Level.NOTE,
        confidence(linger.state()),
        linger.line(),
        "linger",
        zeroByDefault
            ? "The linger time comes from configuration and is 0 by default: every close then resets"
                + " the connection and drops unsent data."
            : "The linger time comes from outside; 0 is let through, and makes every close a reset.",
        steps(
            linger.set().target(),
            linger.line(),
            Step.Kind.CONFIGURED,
            "linger is set from outside"));
  }

  @Override
  void zero(Linger linger) {
    OptionSet set = linger.set();
    State s = linger.state();
    if (!linger.certain()) {
      report(
          "linger-zero",
          Level.NOTE,
          confidence(s),
          set.line(),
          "linger",
          "Where this flag is true, linger is on with 0 and every close resets the connection.",
          steps(
              set.target(), set.line(), Step.Kind.CONFIGURED, "zero linger, if the flag is true"));
      return;
    }
    Obj target = set.target();
    boolean written = target != null && target.is(Mark.WRITTEN);
    boolean givingUp = s.is(PathMark.GIVING_UP) || Names.saysForce(method().name());
    ZeroSite now = new ZeroSite(givingUp, written);
    zeroSites.merge(
        set.line(),
        now,
        (a, b) -> new ZeroSite(a.givingUp() && b.givingUp(), a.written() || b.written()));
    if (target != null) {
      pendingLineOf.put(target.id(), set.line());
      lastTarget = target;
    } else {
      keptOpen.add(set.line());
    }
    if (set.configuration()) {
      keptOpen.add(set.line());
    }
  }

  @Override
  public void closing(Obj o, State s, int line) {
    Integer site = pendingLineOf.get(o.id());
    if (site != null && o.is(Mark.ABORT_PENDING)) {
      closedAtOnce.add(site);
    }
    if (s.is(PathMark.GIVING_UP)) {
      // An abort that closes by another name: the channel of the key, the socket of the channel.
      for (Obj pending : s.objects()) {
        if (pending.is(Mark.ABORT_PENDING) && pendingLineOf.containsKey(pending.id())) {
          closedByOtherName.add(pendingLineOf.get(pending.id()));
        }
      }
    }
  }

  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    for (Exit exit : exits) {
      for (Obj o : exit.state().objects()) {
        boolean open = o.is(Mark.ABORT_PENDING) && o.life() != Life.CLOSED;
        if (open && pendingLineOf.containsKey(o.id())) {
          keptOpen.add(pendingLineOf.get(o.id()));
        }
      }
    }
    zeroSites.forEach(this::judge);
  }

  private void judge(int line, ZeroSite site) {
    boolean atOnce =
        closedByOtherName.contains(line) || closedAtOnce.contains(line) && !keptOpen.contains(line);
    boolean abort = atOnce && site.givingUp();
    Level level = abort ? Level.NOTE : site.written() ? Level.ERROR : Level.WARNING;
    String message = abort
        ? "A deliberate abort: the close that follows resets the connection and drops unsent data."
        : site.written()
            ? "Linger is on with 0 after data was written: the close resets the connection and what"
                + " is still unsent is lost."
            : "Linger is on with 0: every close resets the connection and drops unsent data.";
    report(
        "linger-zero",
        level,
        line,
        "linger",
        message,
        steps(
            atOnce ? null : lastTarget,
            line,
            Step.Kind.CONFIGURED,
            abort ? "zero linger just before the close" : "linger is set to zero"));
  }
}
