// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

/**
 * An activation of a JSR subroutine, as old compilers wrote {@code finally}. Blocks are lowered
 * once for each, which inlines subroutines: the flow graph has no return addresses.
 *
 * @param outer the activation it was called in; null outside of all
 * @param entry where it starts
 * @param returnsTo where its RET leads
 */
record Subroutine(Subroutine outer, int entry, int returnsTo) {
  private static final int MAX_DEPTH = 30;

  static Subroutine call(Subroutine outer, int entry, int returnsTo) {
    int depth = 0;
    for (Subroutine s = outer; s != null; s = s.outer) {
      if (s.entry == entry) {
        // No recursion (JVMS 4.10.2.5): the older activation was left by a jump, without RET.
        return new Subroutine(s.outer, entry, returnsTo);
      }
      if (++depth > MAX_DEPTH) {
        throw new MalformedCode("subroutines are nested more than " + MAX_DEPTH + " deep");
      }
    }
    return new Subroutine(outer, entry, returnsTo);
  }
}
