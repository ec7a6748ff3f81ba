// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The flow graph: one method as blocks of simple operations over numbered slots.
 *
 * <p>A slot is a variable without a type: a local, a stack position, a temporary. Start at
 * {@link io.github.socklint.engine.flow.FlowGraph}.
 */
package io.github.socklint.engine.flow;
