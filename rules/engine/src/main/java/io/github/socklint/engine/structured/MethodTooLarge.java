// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

/**
 * A method has more operations than anyone wants to follow: generated code, or finally blocks that
 * multiply. The front end tells of it as not analysed.
 */
public final class MethodTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MethodTooLarge(int limit) {
    super("not analysed: it has more than " + limit + " operations");
  }
}
