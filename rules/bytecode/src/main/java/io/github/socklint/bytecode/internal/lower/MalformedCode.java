// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

/** Code that no compiler writes and no JVM would run, or more of it than is worth lowering. */
final class MalformedCode extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedCode(String reason) {
    super(reason, null, false, false);
  }
}
