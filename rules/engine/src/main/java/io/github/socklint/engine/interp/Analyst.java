// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs methods and answers questions about classes. One instance serves one thread; all that were
 * made from one {@link Team} share what was learned.
 */
public final class Analyst {

  /** What the analysts of a program share. */
  public static final class Team {
    private final Context context;
    private final Summaries.Shared shared;
    private final Map<String, Boolean> closers = new ConcurrentHashMap<>();

    /** A team for this program. */
    public Team(Context context) {
      this.context = context;
      this.shared = new Summaries.Shared(context);
    }
  }

  /** A method whose states have settled. */
  public interface Settled {
    /** The method. */
    FlowGraph graph();

    /** Tells the observer what happens in it. */
    void tell(Observer observer);
  }

  private final Team team;
  private final Summaries summaries;

  /** An analyst of this team. */
  public Analyst(Team team) {
    this.team = team;
    this.summaries = new Summaries(team.context, team.shared, this::isJudged);
  }

  /** Whether the method has to do with sockets at all, directly or through a method it calls. */
  public boolean isWorthwhile(FlowGraph graph) {
    return team.shared.touches().nearly(graph.method());
  }

  private boolean isJudged(FlowGraph graph) {
    return team.context.isRelevant(graph.method().owner()) && isWorthwhile(graph);
  }

  /** Interprets a method. */
  public Settled analyse(FlowGraph graph) {
    return settled(summaries.run(graph));
  }

  /**
   * A method of a relevant class that was interpreted on the way to others, each once; empty if
   * there is none. May bring some that were analysed on their own before.
   */
  public Optional<Settled> nextSettled() {
    return summaries.nextSettled().map(Analyst::settled);
  }

  private static Settled settled(MethodRun run) {
    return new Settled() {
      @Override
      public FlowGraph graph() {
        return run.graph();
      }

      @Override
      public void tell(Observer observer) {
        run.report(observer);
      }
    };
  }

  /** Whether some method of the class, its superclasses or its subclasses closes the field. */
  public boolean canClose(String type, String field) {
    String key = type + '#' + field;
    Boolean known = team.closers.get(key);
    if (known == null) {
      known = searchCloser(type, field);
      team.closers.put(key, known);
    }
    return known;
  }

  private boolean searchCloser(String type, String field) {
    for (String each : team.context.types().withSupertypes(type)) {
      if (Calls.isJdk(each)) {
        continue;
      }
      Optional<ClassShape> shape = team.context.program().shape(each);
      if (shape.isEmpty()) {
        continue;
      }
      for (ClassShape.MethodShape m : shape.get().methods()) {
        if (!Modifier.isStatic(m.access())
            && !m.name().equals("<init>")
            && closes(new MethodId(each, m.name(), m.descriptor()), field)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean closes(MethodId method, String field) {
    Optional<Summary> summary = summaries.of(method);
    if (summary.isEmpty()) {
      return false;
    }
    for (Outcome o : summary.get().outcomes()) {
      for (Obj each : o.state().objects()) {
        if (each.home() != null
            && each.home().object() == 0
            && each.home().name().equals(field)
            && each.life() == Life.CLOSED) {
          return true;
        }
      }
    }
    return false;
  }
}
