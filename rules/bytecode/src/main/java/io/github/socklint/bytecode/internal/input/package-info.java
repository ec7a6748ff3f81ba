// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Finds class files in folders and archives and indexes what their constant pools name.
 *
 * <p>Start at {@link io.github.socklint.bytecode.internal.input.InputReader}. Whatever is broken or
 * hostile ends in a problem, never in an exception; {@code Limits} has the bounds.
 */
package io.github.socklint.bytecode.internal.input;
