// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.report.Palette;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * Where a command prints.
 *
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person looks at them
 * @param environment variables of the process
 */
record Terminal(
    PrintWriter out, PrintWriter err, boolean interactive, Map<String, String> environment) {

  static Terminal ofProcess() {
    Charset charset = Charset.defaultCharset();
    return new Terminal(
        new PrintWriter(System.out, false, charset),
        new PrintWriter(System.err, true, charset),
        isTerminal(System.console()),
        System.getenv());
  }

  Palette palette() {
    return Palette.of(interactive, environment);
  }

  /**
   * Up to JDK 21 there is a console only where there is a terminal; from JDK 22 on there always is
   * one and {@code Console.isTerminal}, which JDK 17 lacks, tells.
   */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
