// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The bodies of one class's methods, lowered when someone asks: of a class that is called from
 * elsewhere, one or two of many are wanted.
 */
public final class ClassBodies {
  /** After so many single methods the others are lowered together. */
  private static final int SINGLES = 3;

  private final byte[] bytes;
  private final String binaryName;
  private final BiConsumer<MethodId, String> failures;
  private final Map<MethodId, Optional<FlowGraph>> known = new ConcurrentHashMap<>();
  private int singlesLeft;
  private volatile boolean complete;

  /**
   * The bodies of a class that are not lowered yet.
   *
   * @param bytes its class file; changed on the way
   * @param allAtOnce whether all of its methods will be asked for
   * @param failures is told which method could not be lowered, and why
   */
  public ClassBodies(
      byte[] bytes, String binaryName, boolean allAtOnce, BiConsumer<MethodId, String> failures) {
    this.bytes = bytes;
    this.binaryName = binaryName;
    this.singlesLeft = allAtOnce ? 0 : SINGLES;
    this.failures = failures;
  }

  /** The size of the class file, in bytes. */
  public int size() {
    return bytes.length;
  }

  /**
   * The flow graph of a method; empty where it has no code or makes no sense.
   *
   * @throws RuntimeException if the class file is broken outside of its methods' code
   */
  public Optional<FlowGraph> graph(MethodId method) {
    Optional<FlowGraph> graph = known.get(method);
    if (graph == null && !complete) {
      lower(method);
      graph = known.get(method);
    }
    return graph == null ? Optional.empty() : graph;
  }

  private synchronized void lower(MethodId method) {
    if (complete || known.containsKey(method)) {
      return;
    }
    boolean single = singlesLeft-- > 0;
    Predicate<MethodId> wanted = single ? method::equals : m -> !known.containsKey(m);
    ClassLowering.Result result = ClassLowering.lower(bytes, binaryName, wanted);
    result.graphs().forEach((m, graph) -> known.put(m, Optional.of(graph)));
    result.failures().forEach((m, why) -> {
      known.put(m, Optional.empty());
      failures.accept(m, why);
    });
    known.putIfAbsent(method, Optional.empty());
    complete = !single;
  }
}
