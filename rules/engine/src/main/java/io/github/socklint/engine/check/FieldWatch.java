// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.interp.Entry;
import io.github.socklint.engine.interp.Names;
import io.github.socklint.model.api.ResourceKind;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what happens to fields, and judges close-like methods and handlers that may skip one. */
public final class FieldWatch extends Check {
  private final Map<Obj.Birth, Set<String>> homes = new HashMap<>();
  private final Map<String, Integer> forgottenAt = new HashMap<>();
  private final Map<Opening, Stored> openings = new LinkedHashMap<>();
  private final Set<Closed> closedAt = new HashSet<>();

  private record Opening(Obj.Birth birth, String field) {}

  private record Stored(Obj object, int line) {}

  private record Closed(String field, int line) {}

  /** A check with these tools. */
  public FieldWatch(Tools tools) {
    super(tools);
  }

  @Override
  public void stored(FieldKey key, Obj holder, Value old, Value now, State s, int line) {
    if (key.object() == FieldKey.STATIC || key.name().indexOf('.') < 0) {
      return;
    }
    Obj o = s.object(now);
    if (o != null && o.source() == Obj.Source.MADE && o.kind() != null && o.birth() != null) {
      Set<String> others = homes.computeIfAbsent(o.birth(), b -> new HashSet<>());
      for (String other : others) {
        tools.facts().alias(other, key.name());
        tools.facts().alias(key.name(), other);
      }
      others.add(key.name());
      boolean opens = o.life().holdsDescriptor() || o.life() == Life.DORMANT;
      if (opens && holder != null && holder.source() != Obj.Source.MADE) {
        openings.putIfAbsent(new Opening(o.birth(), key.name()), new Stored(o, line));
      }
    } else if (o != null && o.source() == Obj.Source.FIELD && o.home().object() >= 0) {
      tools.facts().alias(o.home().name(), key.name());
    }
    Obj was = s.object(old);
    if (was != null
        && was.source() == Obj.Source.FIELD
        && was.kind() != null
        && now.isZero()
        && key.equals(was.home())) {
      forgottenAt.put(key.name(), line);
    }
  }

  private void opened(String field, Obj o, int line) {
    boolean here = o.birth().method().equals(method());
    List<Trail> steps = steps(o, line, Step.Kind.HANDED_OVER, "kept in the field " + simple(field));
    tools
        .facts()
        .opened(
            field,
            new ProgramFacts.Opened(
                method(),
                here ? o.birth().line() : line,
                o.birth().origin(),
                o.kind(),
                o.life() == Life.DORMANT,
                steps));
  }

  private static String simple(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  @Override
  public void connecting(Obj o, State s, int line, boolean bounded) {
    if (o.home() != null) {
      tools.facts().connected(o.home().name());
    }
    s.fields().forEach((key, v) -> {
      if (v instanceof Ref r && r.object() == o.id()) {
        tools.facts().connected(key.name());
      }
    });
  }

  @Override
  public void shuttingOutput(Obj o, State s, int line) {
    if (o.home() != null) {
      tools.facts().shut(o.home().name(), method(), line);
    }
  }

  @Override
  public void closing(Obj o, State s, int line) {
    if (o.home() != null) {
      closedAt.add(new Closed(o.home().name(), line));
      tools.facts().closed(o.home().name());
    }
    if (o.birth() != null) {
      homes.getOrDefault(o.birth(), Set.of()).forEach(f -> tools.facts().closed(f));
    }
    s.fields().forEach((key, v) -> {
      if (v instanceof Ref r && r.object() == o.id()) {
        tools.facts().closed(key.name());
      }
    });
  }

  @Override
  public void exposed(Obj o, State s) {
    if (o.home() != null) {
      tools.facts().exposed(o.home().name());
    }
    s.fields().forEach((key, v) -> {
      if (v instanceof Ref r && r.object() == o.id()) {
        tools.facts().exposed(key.name());
      }
    });
  }

  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    Set<Obj.Birth> handedBack = new HashSet<>();
    for (Exit exit : exits) {
      if (!graph.isStatic() && exit.value().equals(new Ref(0))) {
        // A fluent method: who gets this object back had it before.
        continue;
      }
      for (int id : exit.state().reachableFrom(exit.value()).toArray()) {
        Obj o = exit.state().object(id);
        if (o != null && o.home() != null && exit.value().equals(new Ref(id)) && isVisible()) {
          tools.facts().exposed(o.home().name());
        }
        if (o != null && o.birth() != null) {
          handedBack.add(o.birth());
        }
      }
    }
    openings.forEach((opening, stored) -> {
      if (!handedBack.contains(opening.birth())) {
        opened(opening.field(), stored.object(), stored.line());
      }
    });
    boolean closeLike = Names.saysClose(method().name());
    boolean handler = isHandler(graph);
    if (closeLike || handler) {
      judge(exits, handler && !closeLike);
    }
  }

  /**
   * Whether other packages can call this method: a getter that nobody outside sees hands nothing
   * out.
   */
  private boolean isVisible() {
    return tools.types().isVisible(method());
  }

  private boolean isHandler(FlowGraph graph) {
    // A class without a name is judged where it is handed over.
    return !graph.isStatic()
        && !method().owner().matches(".*\\$\\d+")
        && (method().name().equals("run") && method().descriptor().equals("()V")
            || method().name().equals("call") && method().descriptor().startsWith("()"));
  }

  private void judge(List<Exit> exits, boolean handler) {
    Set<String> closedSomewhere = new HashSet<>();
    for (Exit exit : exits) {
      for (Obj o : exit.state().objects()) {
        if (isOwnField(o) && o.life() == Life.CLOSED) {
          closedSomewhere.add(o.home().name());
        }
      }
    }
    Set<String> leftOpen = new HashSet<>();
    for (Exit exit : exits) {
      if (exit.thrown().isEmpty() && !exit.state().is(PathMark.GIVING_UP)) {
        for (Obj o : exit.state().objects()) {
          if (isOwnField(o) && o.life() != Life.CLOSED) {
            leftOpen.add(o.home().name());
          }
        }
      }
    }
    for (Exit exit : exits) {
      if (exit.state().is(PathMark.WEAK) || exit.state().is(PathMark.MERGED)) {
        continue;
      }
      for (Obj o : new ArrayList<>(exit.state().objects())) {
        if (isOwnField(o) && o.kind() != null && o.life() != Life.CLOSED && !o.is(Mark.ELSEWHERE)) {
          // Where a path with no exception leaves it open, an exception is not what skips the
          // close.
          boolean skips = closedSomewhere.contains(o.home().name())
              && !(exit.thrown().isEmpty() && leftOpen.contains(o.home().name()));
          skipped(exit, o, skips, closedSomewhere.contains(o.home().name()), handler);
        }
      }
    }
  }

  private static boolean isOwnField(Obj o) {
    return o.source() == Obj.Source.FIELD && o.home().object() == 0;
  }

  private void skipped(
      Exit exit, Obj o, boolean closedElsewhere, boolean everCloses, boolean handler) {
    String field = o.home().name();
    if (Entry.isDecidedByParameter(exit.state())) {
      // close(boolean force): what the callers pass is theirs to say.
      return;
    }
    if (!handler && !everCloses && forgottenAt.containsKey(field)) {
      Value now = exit.state().field(o.home());
      if (now != null && now.isZero() && exit.thrown().isEmpty()) {
        incomplete(o, forgottenAt.get(field), "is only set to null here and never closed");
        return;
      }
    }
    boolean exceptional = !exit.thrown().isEmpty() || exit.state().is(PathMark.GIVING_UP);
    boolean stillThere = new Ref(o.id()).equals(exit.state().field(o.home()));
    if (!closedElsewhere || !exceptional || !stillThere || Entry.saysClosed(exit.state())) {
      return;
    }
    Trail thrown = lastThrow(o);
    int line = thrown == null ? exit.line() : thrown.line();
    if (closedAt.contains(new Closed(field, line)) && leavesItToAnother(line)) {
      return;
    }
    if (handler) {
      // A task may share a datagram socket with others; a connection it serves is its own.
      if (o.kind() == ResourceKind.SOCKET || o.kind() == ResourceKind.SOCKET_CHANNEL) {
        handlerLeak(o, line);
      }
    } else if (thrown != null || !exit.thrown().isEmpty()) {
      String type = thrown != null
          ? thrown.message().replace("may throw ", "").replace(" here", "")
          : exit.thrown().get(0).substring(exit.thrown().get(0).lastIndexOf('.') + 1);
      incomplete(o, line, "is skipped when " + type + " is thrown here");
    }
  }

  /**
   * Whether the line closes by a close-like method that answers for itself: one of this object,
   * which is judged where it stands, or one of an interface, of which nothing more is known than
   * that a close which throws has closed.
   */
  private boolean leavesItToAnother(int line) {
    return graph().blocks().stream()
        .flatMap(b -> b.ops().stream())
        .anyMatch(op -> op instanceof Op.Call c
            && c.line() == line
            && Names.saysClose(c.method().name())
            && (c.kind() == Op.CallKind.INTERFACE
                || c.kind() == Op.CallKind.VIRTUAL
                    && tools.types().isSubtype(method().owner(), c.method().owner())));
  }

  /** The last exception on the way that this method's own code may throw; null if there is none. */
  private Trail lastThrow(Obj o) {
    for (Trail t = o.trail(); t != null; t = t.before()) {
      if (t.kind() == Step.Kind.MAY_THROW && t.method().equals(method())) {
        return t;
      }
    }
    return null;
  }

  private void incomplete(Obj o, int line, String how) {
    Sink.Draft draft = new Sink.Draft(
        "close-incomplete",
        Level.WARNING,
        Confidence.HIGH,
        method(),
        line,
        simple(o.home().name()),
        "The "
            + o.kind().displayName()
            + " in the field "
            + simple(o.home().name())
            + " "
            + how
            + ".",
        List.of(step(line, Step.Kind.LEAVES, "the field " + simple(o.home().name()) + " " + how)));
    tools.facts().incomplete(o.home().name(), draft);
  }

  private void handlerLeak(Obj o, int line) {
    report(
        "handler-leak",
        Level.ERROR,
        line,
        simple(o.home().name()),
        "This task does not close the "
            + o.kind().displayName()
            + " in its field "
            + simple(o.home().name())
            + " on every path.",
        List.of(step(line, Step.Kind.LEAVES, "ends without close, by way of an exception")));
  }
}
