// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each text once: paths and messages repeat in thousands of findings. */
final class Strings {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The number of a text, shown as {@link Shown} makes it. */
  int number(String text) {
    return numbers.computeIfAbsent(text, t -> {
      texts.add(Shown.of(t));
      return texts.size() - 1;
    });
  }

  /** By their numbers. */
  List<String> texts() {
    return texts;
  }
}
