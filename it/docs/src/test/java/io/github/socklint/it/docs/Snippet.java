// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import java.util.Optional;

/**
 * A fenced block.
 *
 * @param line in the page, counted from 1
 * @param language {@code sh}, {@code text} and so on; empty where none is given
 */
record Snippet(int line, String language, String text, Optional<Remark> remark) {

  boolean is(Remark.Kind kind) {
    return remark.filter(r -> r.kind() == kind).isPresent();
  }

  /** What the remark of this kind says. */
  Optional<String> said(Remark.Kind kind) {
    return remark.filter(r -> r.kind() == kind).map(Remark::text);
  }

  boolean isCommand() {
    return language.equals("sh");
  }
}
