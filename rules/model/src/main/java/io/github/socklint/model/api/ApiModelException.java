// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import io.github.socklint.model.yaml.Mistake;
import java.util.List;
import java.util.stream.Collectors;

/** A model file cannot be used. Its message has one line for each mistake found in the file. */
public final class ApiModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> problems;

  /** All mistakes of one file, in the file's order; at least one. */
  ApiModelException(List<Mistake> problems) {
    super(problems.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, in the file's order. */
  public List<Mistake> problems() {
    return problems;
  }
}
