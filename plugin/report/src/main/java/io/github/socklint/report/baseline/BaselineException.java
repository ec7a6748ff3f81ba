// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.baseline;

import io.github.socklint.model.yaml.Mistake;
import java.util.List;
import java.util.stream.Collectors;

/** A baseline cannot be used. Its message has one line for each mistake found in the file. */
public final class BaselineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BaselineException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
  }
}
