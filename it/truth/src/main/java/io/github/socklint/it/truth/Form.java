// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

/** The forms of code in which a library is audited; each has columns of its own. */
enum Form {
  /** The library's jar; all jars in one run, unless asked otherwise. */
  CLASS_FILES("class files", "", ""),
  /** The library's {@code -sources} jar, without a class path; a run for each. */
  SOURCE("source", " as source", "source-");

  private final String text;
  private final String suffix;
  private final String property;

  Form(String text, String suffix, String property) {
    this.text = text;
    this.suffix = suffix;
    this.property = property;
  }

  /** Heading of a column. */
  String text() {
    return text;
  }

  /** Told behind an answer: class files are what is meant where nothing is told. */
  String suffix() {
    return suffix;
  }

  /** The property with the least share that is accepted, as {@code truth.min-source-bugs}. */
  String leastOf(String share) {
    return "truth.min-" + property + share;
  }
}
