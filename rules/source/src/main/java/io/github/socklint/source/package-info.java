// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Lowers Java source to flow graphs, for code that no build has compiled or can compile. Start at
 * {@link io.github.socklint.source.SourceProgram}.
 *
 * <p>Text is skimmed first; only files that name something of interest are parsed. Must not import
 * the interpreter, a check, or another front end: class files come in as a
 * {@link io.github.socklint.engine.program.Program} of their own.
 */
package io.github.socklint.source;
