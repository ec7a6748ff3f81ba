// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * What a command printed and how it ended, for tests.
 *
 * @param exitCode of the process that it would have been
 */
record Session(int exitCode, String out, String err) {

  /** Runs a command as if not at a terminal. */
  static Session run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err, true), false, Map.of());
    int exitCode = Main.run(terminal, arguments);
    terminal.out().flush();
    return new Session(exitCode, out.toString(), err.toString());
  }
}
