// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * A front end for the engine's own tests: programs as text, one line per operation.
 *
 * <p>Start at {@link io.github.socklint.engine.text.TextProgram}, which shows the form. Must not
 * import the interpreter, the domain or a check.
 */
package io.github.socklint.engine.text;
