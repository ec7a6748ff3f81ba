// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.types;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.model.api.ApiMethod;
import io.github.socklint.model.api.LibraryPackage;
import java.util.List;

/**
 * Whether code looks at watermarks. What a library does inside itself tells nothing of the program
 * that uses it: a class is no answer where it belongs to the library of the method it calls or
 * declares.
 */
public final class WatermarkHeed {
  private static final String CONSTRUCTOR = "<init>";

  private final Types types;

  /** Answers by these types and their models. */
  public WatermarkHeed(Types types) {
    this.types = types;
  }

  /**
   * Whether the class extends one that looks, or declares anew a method that looks or is called to
   * tell.
   */
  public boolean declares(ClassShape type) {
    List<String> all = types.withSupertypes(type.name());
    return all.stream()
            .skip(1)
            .anyMatch(above ->
                heeds(above, CONSTRUCTOR) && !LibraryPackage.of(above).contains(type.name()))
        || type.methods().stream()
            .filter(method -> !method.name().equals(CONSTRUCTOR))
            .anyMatch(method -> inherits(type.name(), type.name(), method.name()));
  }

  /** Whether the method calls one that looks, or creates an object that does. */
  public boolean asks(FlowGraph graph) {
    String caller = graph.method().owner();
    for (Block block : graph.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call && asks(caller, call.method())
            || op instanceof Op.Closure closure && asks(caller, closure.target())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean asks(String caller, MethodId method) {
    return method.isConstructor()
        ? heeds(method.owner(), CONSTRUCTOR)
            && !LibraryPackage.of(method.owner()).contains(caller)
        : inherits(caller, method.owner(), method.name());
  }

  private boolean inherits(String user, String type, String method) {
    return types.withSupertypes(type).stream()
        .anyMatch(each -> heeds(each, method) && !LibraryPackage.of(each).contains(user));
  }

  private boolean heeds(String type, String method) {
    return types
        .models()
        .type(type)
        .filter(t -> t.methods(method).stream().anyMatch(ApiMethod::heedsWatermarks))
        .isPresent();
  }
}
