// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Loops;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** eof-not-closed and eof-ignored: what happens after a read told, or could have told, the end. */
public final class EndOfStreamCheck extends Check {
  private record Site(int line, Obj object, boolean inLoop) {}

  private final Map<Integer, Site> sites = new HashMap<>();
  private final Map<Integer, Integer> lastSiteOf = new HashMap<>();
  private final Set<Integer> testedForEnd = new HashSet<>();
  private final Set<Integer> tested = new HashSet<>();
  private final Set<Integer> separated = new HashSet<>();
  private final Map<Integer, Integer> ignoredAt = new HashMap<>();
  private final Set<Integer> told = new HashSet<>();

  /** A check with these tools. */
  public EndOfStreamCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void reading(Obj o, State s, int line, int site) {
    if (s.is(PathMark.IMPROBABLE) || site == NO_COUNT) {
      return;
    }
    sites.put(site, new Site(line, o, isRepeated(o, line)));
    lastSiteOf.put(o.id(), site);
  }

  /** Whether a loop may read from this object again, not from one that each round opens. */
  private boolean isRepeated(Obj o, int line) {
    BitSet opening = new BitSet();
    if (o.birth() != null && o.birth().method().equals(graph().method())) {
      opening = blocksOf(o.birth().line());
    }
    BitSet reading = blocksOf(line);
    for (int block = reading.nextSetBit(0); block >= 0; block = reading.nextSetBit(block + 1)) {
      if (Loops.contains(graph(), block, opening)) {
        return true;
      }
    }
    return false;
  }

  private BitSet blocksOf(int line) {
    BitSet blocks = new BitSet();
    for (Block b : graph().blocks()) {
      if (b.ops().stream().anyMatch(op -> op.line() == line)) {
        blocks.set(b.id());
      }
    }
    return blocks;
  }

  @Override
  public void endSeparated(int site) {
    separated.add(site);
  }

  @Override
  public void countUsed(int site, boolean endSeen) {
    tested.add(site);
    if (endSeen) {
      testedForEnd.add(site);
    }
  }

  @Override
  public void lost(Obj o, State s, Ending how, int line) {
    Integer site = lastSiteOf.get(o.id());
    if (site == null
        || o.is(Mark.ACTED)
        || o.is(Mark.KEY_CANCELLED)
        || o.life() == Life.CLOSED
        || s.is(PathMark.IMPROBABLE)
        || how == Ending.THROW) {
      return;
    }
    boolean silent = how == Ending.DROPPED || method().descriptor().endsWith(")V");
    if (!silent) {
      return;
    }
    if (o.is(Mark.END_TOLD) && (how == Ending.DROPPED || o.source() != Obj.Source.MADE)) {
      told.add(site);
      if (isConnection(o) && !isCallers(o)) {
        notClosed(sites.get(site), s, line);
      }
    } else if (o.is(Mark.END_MAYBE)
        && (how == Ending.DROPPED || o.kind() == ResourceKind.SOCKET_CHANNEL)) {
      if (sites.get(site).inLoop()) {
        ignoredAt.put(site, line);
      } else if (isConnection(o) && o.source() != Obj.Source.MADE && !isCallers(o)) {
        notClosed(sites.get(site), s, line);
      }
    }
  }

  private static boolean isConnection(Obj o) {
    return o.kind() == ResourceKind.SOCKET || o.kind() == ResourceKind.SOCKET_CHANNEL;
  }

  /**
   * Whether the caller is to close it: a blocking socket is commonly handed to a method that reads
   * to the end, by one that closes it. A channel is handed out by a selector, which closes nothing.
   */
  private static boolean isCallers(Obj o) {
    return o.kind() == ResourceKind.SOCKET && o.source() == Obj.Source.PARAMETER;
  }

  private void notClosed(Site site, State s, int line) {
    report(
        "eof-not-closed",
        tempered(Level.ERROR, s),
        confidence(s),
        site.line(),
        "end",
        "The read told the end of the stream (-1), and the "
            + site.object().kind().displayName()
            + " stays open: the connection is left in CLOSE_WAIT.",
        List.of(
            step(site.line(), Step.Kind.IO, "the read returns -1: the peer has closed"),
            step(line, Step.Kind.LEAVES, "goes on without close here")));
  }

  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    sites.forEach((number, site) -> {
      boolean neverTested =
          site.inLoop() && (!tested.contains(number) || !separated.contains(number));
      boolean lumped = ignoredAt.containsKey(number) && !testedForEnd.contains(number);
      if ((neverTested || lumped) && site.object().kind() != null && isConnection(site.object())) {
        ignored(site, ignoredAt.getOrDefault(number, site.line()));
      }
    });
  }

  private void ignored(Site site, int line) {
    report(
        "eof-ignored",
        Level.ERROR,
        Confidence.HIGH,
        site.line(),
        "end",
        "Nothing here looks for the end of the stream (-1): after the peer's close the loop spins and the"
            + " connection stays in CLOSE_WAIT.",
        List.of(
            step(site.line(), Step.Kind.IO, "the read may return -1"),
            step(line, Step.Kind.LEAVES, "goes on as if nothing had happened")));
  }
}
