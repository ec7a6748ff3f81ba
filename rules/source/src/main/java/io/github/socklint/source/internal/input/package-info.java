// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * Finds Java source, decodes it, and skims it without parsing: which names it has, which classes it
 * declares, and where the bodies are that can be left out. Knows no syntax tree.
 */
package io.github.socklint.source.internal.input;
