// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

import java.util.List;
import java.util.Optional;

/**
 * Operations that run one after another.
 *
 * @param id its index in the graph
 * @param ops the operations; any of them may throw to a handler
 * @param end where it goes from there
 * @param handlers the handlers in force for every operation and the end, innermost first
 */
public record Block(int id, List<Op> ops, Terminator end, List<Handler> handlers) {

  /**
   * A handler.
   *
   * @param type binary name of the exception it takes; empty: everything (finally)
   * @param block where it starts
   * @param slot where it finds the exception
   */
  public record Handler(Optional<String> type, int block, int slot) {}

  /** Freezes the lists. */
  public Block {
    ops = List.copyOf(ops);
    handlers = List.copyOf(handlers);
  }
}
