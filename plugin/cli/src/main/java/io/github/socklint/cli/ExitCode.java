// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

/** What the process says when it ends. */
final class ExitCode {
  /** No finding at the fail level. */
  static final int OK = 0;

  /** Findings at the fail level. */
  static final int FINDINGS = 1;

  /** Wrong usage, or input that could not be read; the rest was judged all the same. */
  static final int USAGE = 2;

  /** A fault of socklint. */
  static final int INTERNAL = 3;

  private ExitCode() {}
}
