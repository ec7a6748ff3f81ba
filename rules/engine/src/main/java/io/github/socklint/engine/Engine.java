// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import io.github.socklint.engine.check.BufferAfterConnectCheck;
import io.github.socklint.engine.check.Check;
import io.github.socklint.engine.check.CloseGuardCheck;
import io.github.socklint.engine.check.CloseUnderLockCheck;
import io.github.socklint.engine.check.ConnectTimeoutCheck;
import io.github.socklint.engine.check.EndOfStreamCheck;
import io.github.socklint.engine.check.FieldWatch;
import io.github.socklint.engine.check.KeyCancelledCheck;
import io.github.socklint.engine.check.LeakCheck;
import io.github.socklint.engine.check.LingerLongCheck;
import io.github.socklint.engine.check.LingerOnLoopCheck;
import io.github.socklint.engine.check.LingerUnitCheck;
import io.github.socklint.engine.check.LingerZeroCheck;
import io.github.socklint.engine.check.NativeOptionCheck;
import io.github.socklint.engine.check.OptionIneffectiveCheck;
import io.github.socklint.engine.check.OptionInvalidCheck;
import io.github.socklint.engine.check.OverwriteWatch;
import io.github.socklint.engine.check.ProgramChecks;
import io.github.socklint.engine.check.ProgramFacts;
import io.github.socklint.engine.check.ReadTimeoutCheck;
import io.github.socklint.engine.check.Sink;
import io.github.socklint.engine.check.WatermarkCheck;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.interp.Analyst;
import io.github.socklint.engine.interp.Bounds;
import io.github.socklint.engine.interp.Context;
import io.github.socklint.engine.interp.Fanout;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.engine.threads.Parallel;
import io.github.socklint.engine.types.Types;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.model.message.MessageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Judges a program. The one door to the engine.
 *
 * <p>An engine keeps nothing between programs. The same program gives the same findings, whatever
 * the number of threads.
 */
public final class Engine {
  // Summaries of callees are computed on the stack of their callers.
  private static final long STACK_BYTES = 256L << 20;

  private final ApiModels models;
  private final Settings settings;
  private IntConsumer progress = done -> {};

  /** An engine with these models and settings. */
  public Engine(ApiModels models, Settings settings) {
    this.models = models;
    this.settings = settings;
  }

  /** Tells the consumer, from any thread, how many classes are done. */
  public Engine onProgress(IntConsumer consumer) {
    this.progress = consumer;
    return this;
  }

  /** Analyses the relevant classes of a program and gives what was found. */
  public Analysis analyse(Program program) {
    return new Run(program).analyse();
  }

  /** One program. */
  private final class Run {
    private final Program program;
    private final Types types;
    private final Bounds bounds = new Bounds();
    private final Sink sink;
    private final ProgramFacts facts = new ProgramFacts();
    private final Set<MethodId> judged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger classes = new AtomicInteger();
    private final ConcurrentLinkedQueue<Program.Problem> failures = new ConcurrentLinkedQueue<>();

    Run(Program program) {
      this.program = program;
      this.types = new Types(program, models);
      this.sink = new Sink(program, settings);
    }

    Analysis analyse() {
      List<String> relevant = program.relevantClasses();
      Set<String> known = new HashSet<>(relevant);
      Set<String> ofInterest = new HashSet<>(program.classesOfInterest());
      ofInterest.addAll(known);
      Analyst.Team team = new Analyst.Team(new Context(program, types, ofInterest, bounds));
      judge(team, relevant);
      // Users of a class that owns a socket name that class, and perhaps nothing of the JDK's.
      Set<String> owners = new HashSet<>();
      for (String field : facts.openedFields()) {
        owners.add(field.substring(0, field.lastIndexOf('.')));
      }
      // So do users of a class that is a socket, or through which setsockopt(2) is called.
      relevant.stream()
          .filter(c -> types.resourceKind(c).isPresent() || types.setsNativeOptions(c))
          .forEach(owners::add);
      List<String> users = new ArrayList<>(program.classesNaming(owners));
      users.removeAll(known);
      judge(team, users);
      new ProgramChecks(program, types, facts, sink).judge();
      List<Program.Problem> problems = new ArrayList<>(program.problems());
      problems.addAll(failures);
      return new Analysis(sink.findings(), classes.get(), judged.size(), bounds.counts(), problems);
    }

    private void judge(Analyst.Team team, List<String> names) {
      new Parallel("socklint", settings.threads(), STACK_BYTES).forEach(names.size(), () -> {
        Analyst analyst = new Analyst(team);
        return n -> {
          judgeClass(analyst, names.get(n));
          progress.accept(classes.incrementAndGet());
        };
      });
    }

    private void judgeClass(Analyst analyst, String name) {
      Optional<ClassShape> shape = program.shape(name);
      if (shape.isEmpty()) {
        return;
      }
      for (ClassShape.MethodShape m : shape.get().methods()) {
        MethodId id = new MethodId(name, m.name(), m.descriptor());
        Optional<FlowGraph> graph = program.graph(id);
        if (graph.isPresent() && analyst.isWorthwhile(graph.get())) {
          judgeMethod(analyst, graph.get());
        }
      }
    }

    private void judgeMethod(Analyst analyst, FlowGraph graph) {
      if (judged.contains(graph.method())) {
        return;
      }
      guarded(graph, () -> report(analyst, analyst.analyse(graph)));
      // What others' summaries took is settled as well: no need to interpret it again.
      Optional<Analyst.Settled> next = analyst.nextSettled();
      while (next.isPresent()) {
        Analyst.Settled settled = next.get();
        guarded(settled.graph(), () -> report(analyst, settled));
        next = analyst.nextSettled();
      }
    }

    private void report(Analyst analyst, Analyst.Settled settled) {
      if (judged.add(settled.graph().method())) {
        settled.tell(new Fanout(checks(analyst)));
      }
    }

    private void guarded(FlowGraph graph, Runnable work) {
      try {
        work.run();
      } catch (RuntimeException | StackOverflowError e) {
        failures.add(new Program.Problem(
            graph.method().toString(),
            MessageId.PARTIAL_FAULT.on("socklint failed on this method and went on ("
                + e
                + " at "
                + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "an unknown place")
                + "); please report it")));
      }
    }

    private List<Check> checks(Analyst analyst) {
      Check.Tools tools = new Check.Tools(sink, types, facts, analyst::canClose);
      return List.of(
          new LeakCheck(tools),
          new LingerZeroCheck(tools),
          new LingerLongCheck(tools),
          new LingerUnitCheck(tools),
          new OptionInvalidCheck(tools),
          new OptionIneffectiveCheck(tools),
          new BufferAfterConnectCheck(tools),
          new WatermarkCheck(tools),
          new NativeOptionCheck(tools),
          new EndOfStreamCheck(tools),
          new KeyCancelledCheck(tools),
          new CloseGuardCheck(tools),
          new CloseUnderLockCheck(tools),
          new LingerOnLoopCheck(tools),
          new ConnectTimeoutCheck(tools),
          new ReadTimeoutCheck(tools),
          new OverwriteWatch(tools),
          new FieldWatch(tools));
    }
  }
}
