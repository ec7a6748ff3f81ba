// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import io.github.socklint.model.message.MessageId;
import java.util.List;
import java.util.stream.Collectors;

/** A model file cannot be used. Its message has one line for each mistake found in the file. */
public final class ApiModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One mistake.
   *
   * @param file the file as the caller named it
   * @param line counted from 1; 0 where the whole file is meant
   * @param column counted from 1; 0 where the whole file is meant
   * @param id what it is about
   * @param text what was found, what is allowed and what to do
   */
  public record Problem(String file, int line, int column, MessageId id, String text) {
    /** As compilers print it, with the ID behind: {@code file:line:column: text [SL202]}. */
    @Override
    public String toString() {
      return id.on(line == 0 ? file + ": " + text : file + ":" + line + ":" + column + ": " + text);
    }
  }

  /** All mistakes of one file, in the file's order; at least one. */
  ApiModelException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, in the file's order. */
  public List<Problem> problems() {
    return problems;
  }
}
