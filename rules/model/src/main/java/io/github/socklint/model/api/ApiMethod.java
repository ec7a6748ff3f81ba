// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.List;
import java.util.Optional;

/**
 * What one method (or all overloads of a name) does.
 *
 * @param name method name, {@code <init>} for a constructor
 * @param parameterTypes the parameters as the file spells them: {@code int}, {@code byte[]}, a
 *     simple name such as {@code SocketAddress} or a full one; empty optional: every overload that
 *     no other entry names
 * @param effects the clauses, in the file's order; empty: modelled, and it only borrows its
 *     arguments
 */
public record ApiMethod(String name, Optional<List<String>> parameterTypes, List<Effect> effects) {

  /** Freezes the lists. */
  public ApiMethod {
    parameterTypes = parameterTypes.map(List::copyOf);
    effects = List.copyOf(effects);
  }

  /** As model files spell it, for example {@code new(String, int)} or {@code close}. */
  public String signature() {
    String shown = name.equals("<init>") ? "new" : name;
    return shown
        + parameterTypes.map(types -> "(" + String.join(", ", types) + ")").orElse("");
  }

  /** Whether code that calls this, or declares it anew, looks at watermarks. */
  public boolean heedsWatermarks() {
    return effects.contains(new Effect.HeedsWatermarks());
  }
}
