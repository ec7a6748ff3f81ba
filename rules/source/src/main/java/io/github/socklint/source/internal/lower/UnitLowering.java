// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import io.github.socklint.engine.structured.BridgeMethod;
import io.github.socklint.engine.structured.MethodTooLarge;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.source.internal.tree.Declarations;
import io.github.socklint.source.internal.tree.Declarations.Declared;
import io.github.socklint.source.internal.tree.Parsing;
import io.github.socklint.source.internal.tree.Scope;
import io.github.socklint.source.internal.tree.Unit;
import io.github.socklint.source.internal.types.Bridges;
import io.github.socklint.source.internal.types.Bridges.Bridge;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.Overloads;
import io.github.socklint.source.internal.types.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Lowers all methods of a file. */
public final class UnitLowering {
  /**
   * What came of it.
   *
   * @param shapes the classes of the file, those in methods included, in the order of the source
   * @param failures why methods have no graph
   */
  public record Result(
      List<ClassShape> shapes, Map<MethodId, FlowGraph> graphs, Map<MethodId, String> failures) {}

  private final Unit unit;
  private final World world;
  private final Overloads overloads;
  private final ApiModels models;
  private final Consumer<ClassInfo> register;
  private final List<ClassContext> classes = new ArrayList<>();
  private final Map<MethodId, FlowGraph> graphs = new LinkedHashMap<>();
  private final Map<MethodId, String> failures = new LinkedHashMap<>();
  private final IdentityHashMap<TypeDeclaration<?>, ClassContext> inMethods =
      new IdentityHashMap<>();

  private UnitLowering(Unit unit, World world, ApiModels models, Consumer<ClassInfo> register) {
    this.unit = unit;
    this.world = world;
    this.overloads = new Overloads(world);
    this.models = models;
    this.register = register;
  }

  /**
   * Lowers a file.
   *
   * @param register is told of classes in methods, which the world must know from then on
   */
  public static Result lower(
      Unit unit,
      CompilationUnit tree,
      World world,
      ApiModels models,
      Consumer<ClassInfo> register) {
    UnitLowering lowering = new UnitLowering(unit, world, models, register);
    tree.getTypes().forEach(lowering::top);
    List<ClassShape> shapes = new ArrayList<>();
    for (ClassContext each : lowering.classes) {
      lowering.bridges(each);
      shapes.add(Shapes.of(each, unit, world));
    }
    return new Result(shapes, lowering.graphs, lowering.failures);
  }

  /** Lowers methods in which are no classes and no lambdas. */
  public static Map<MethodId, FlowGraph> lowerAlone(
      Unit unit, List<Parsing.Alone> methods, World world, ApiModels models) {
    UnitLowering lowering = new UnitLowering(unit, world, models, c -> {});
    for (Parsing.Alone each : methods) {
      lowering
          .declared(unit.binary(each.owner()), List.of(each.method()))
          .ifPresent(cls -> new ClassLowering(cls).methods());
    }
    return lowering.graphs;
  }

  private Optional<ClassContext> declared(String name, List<BodyDeclaration<?>> members) {
    int last = name.lastIndexOf('$');
    Optional<ClassContext> outer =
        last < 0 ? Optional.empty() : declared(name.substring(0, last), List.of());
    return unit.declared(name)
        .map(d -> new ClassContext(
            this,
            d.info(),
            d.inside(),
            outer.orElse(null),
            d.info().outer().isPresent(),
            new HashMap<>(),
            members));
  }

  private void top(TypeDeclaration<?> type) {
    String name = unit.binary(type.getNameAsString());
    Scope around = unit.scope();
    ClassInfo info = unit.declared(name)
        .map(Declared::info)
        .orElseGet(() -> Declarations.read(type, name, Optional.empty(), around));
    ClassContext cls = new ClassContext(
        this,
        info,
        Declarations.scopeIn(type, name, around),
        null,
        false,
        new HashMap<>(),
        List.copyOf(type.getMembers()));
    classes.add(cls);
    new ClassLowering(cls).lower(type);
  }

  private void bridges(ClassContext cls) {
    CallKind kind = cls.info.isInterface() ? CallKind.INTERFACE : CallKind.VIRTUAL;
    for (Bridge each : Bridges.of(cls.info, world)) {
      cls.lambdas.add(Shapes.of(each));
      MethodId from = new MethodId(cls.name(), each.from().name(), each.from().descriptor());
      MethodId to = new MethodId(cls.name(), each.to().name(), each.to().descriptor());
      attempt(from, () -> add(BridgeMethod.graph(from, to, kind, cls.line())));
    }
  }

  /** Notes a class that is lowered next. */
  void declare(ClassContext cls) {
    classes.add(cls);
    if (unit.declared(cls.name()).isEmpty()) {
      register.accept(cls.info);
    }
  }

  IdentityHashMap<TypeDeclaration<?>, ClassContext> declaredInMethods() {
    return inMethods;
  }

  World world() {
    return world;
  }

  Overloads overloads() {
    return overloads;
  }

  ApiModels models() {
    return models;
  }

  void add(FlowGraph graph) {
    graphs.putIfAbsent(graph.method(), graph);
  }

  void hasStaticInitialiser(ClassContext cls) {
    cls.lambdas.add(new MethodShape("<clinit>", "()V", 0x0008, List.of()));
  }

  /** Lowers one method; if that fails, the others are lowered all the same. */
  void attempt(MethodId method, Runnable lowering) {
    try {
      lowering.run();
    } catch (MethodTooLarge e) {
      failures.put(method, e.getMessage());
    } catch (StackOverflowError e) {
      failures.put(method, "nested too deeply");
    } catch (RuntimeException e) {
      StackTraceElement[] trace = e.getStackTrace();
      failures.put(
          method,
          "socklint failed on this method and went on (" + e + " at "
              + (trace.length > 0 ? trace[0] : "an unknown place") + "); please report it");
    }
  }
}
