// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import io.github.socklint.bytecode.ClassPathProgram;
import io.github.socklint.bytecode.ModelInterests;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.FlowText;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.interp.Analyst;
import io.github.socklint.engine.interp.Bounds;
import io.github.socklint.engine.interp.Context;
import io.github.socklint.engine.interp.Observer;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.types.Types;
import io.github.socklint.model.api.ApiModels;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Shows what the engine sees of a method: its flow graph, and what becomes of the sockets in it.
 * For people who work on socklint; the architecture page follows an example through it.
 */
public final class Trace {
  private final PrintStream out;
  private final ClassPathProgram program;
  private final Analyst analyst;

  private Trace(ClassPathProgram program, PrintStream out) {
    this.out = out;
    this.program = program;
    Types types = new Types(program, ApiModels.bundled());
    Set<String> classes = Set.copyOf(program.relevantClasses());
    this.analyst =
        new Analyst(new Analyst.Team(new Context(program, types, classes, new Bounds())));
  }

  /**
   * Shows every method of a name.
   *
   * @param arguments a class folder or archive, the binary name of a class, the name of a method
   * @throws IOException where the input cannot be let go
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: Trace CLASSES CLASS METHOD");
      System.exit(2);
    }
    List<Path> judged = List.of(Path.of(arguments[0]));
    try (ClassPathProgram program =
        ClassPathProgram.read(judged, List.of(), ModelInterests.of(ApiModels.bundled()), 1)) {
      if (!new Trace(program, System.out).show(arguments[1], arguments[2])) {
        System.err.println("no method " + arguments[2] + " with code in class " + arguments[1]);
        System.exit(2);
      }
    }
  }

  /** Whether there was something to show. */
  private boolean show(String binaryName, String method) {
    boolean any = false;
    Optional<ClassShape> shape = program.shape(binaryName);
    for (ClassShape.MethodShape each : shape.map(ClassShape::methods).orElse(List.of())) {
      if (each.name().equals(method)) {
        Optional<FlowGraph> graph =
            program.graph(new MethodId(binaryName, method, each.descriptor()));
        graph.ifPresent(this::show);
        any |= graph.isPresent();
      }
    }
    return any;
  }

  private void show(FlowGraph graph) {
    out.println(FlowText.of(graph).stripTrailing());
    out.println();
    analyst.analyse(graph).tell(new Told());
  }

  /** Prints what checks are told of the sockets that the method made, each thing once. */
  private final class Told implements Observer {
    private final Set<String> told = new HashSet<>();

    @Override
    public void connecting(Obj object, State state, int line, boolean bounded) {
      print(line, bounded ? "connects, with a bound" : "connects, with no bound", object);
    }

    @Override
    public void reading(Obj object, State state, int line, int site) {
      print(line, "reads", object);
    }

    @Override
    public void closing(Obj object, State state, int line) {
      print(line, "closes", object);
    }

    @Override
    public void lost(Obj object, State state, Ending how, int line) {
      print(line, "ends by " + word(how), object);
    }

    private void print(int line, String event, Obj object) {
      if (object.kind() == null || object.birth() == null) {
        return;
      }
      String text = "line " + line + ": " + event + ": " + object.kind() + " of line "
          + object.birth().line() + " is " + word(object.life()) + " " + object.marks();
      if (told.add(text)) {
        out.println(text);
      }
    }

    private static String word(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }
}
