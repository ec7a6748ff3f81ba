// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.List;
import java.util.Optional;

/**
 * What one method (or all overloads of a name) does.
 *
 * @param name method name, {@code <init>} for a constructor
 * @param parameterTypes binary names of the parameters ({@code int}, {@code byte[]}, {@code
 *     java.lang.String}); empty optional: every overload that no other entry names
 * @param effects the clauses, in the file's order; empty: modelled, and it only borrows its arguments
 */
public record ApiMethod(
    String name, Optional<List<String>> parameterTypes, List<Effect> effects) {

  /** Freezes the lists. */
  public ApiMethod {
    parameterTypes = parameterTypes.map(List::copyOf);
    effects = List.copyOf(effects);
  }
}
