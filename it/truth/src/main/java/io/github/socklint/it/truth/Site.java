// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

/**
 * A labelled place of a real library.
 *
 * @param table the table it stands in
 * @param jar file name of the jar
 * @param className binary name of the class, with dots
 * @param method name of the method
 * @param line the line of the labelled call, or 0 where the class has no line numbers
 * @param label what kind of code stands there
 * @param expect what socklint should answer, in the table's words
 * @param expectation the same, read
 * @param note why, in the words of who labelled it
 */
record Site(
    Table table,
    String jar,
    String className,
    String method,
    int line,
    String label,
    String expect,
    Expectation expectation,
    String note) {

  /** The two tables of the truth. */
  enum Table {
    LINGER,
    LIFECYCLE
  }

  /** Where it is, for people. */
  String display() {
    return className + "." + method + (line == 0 ? "" : ":" + line);
  }
}
