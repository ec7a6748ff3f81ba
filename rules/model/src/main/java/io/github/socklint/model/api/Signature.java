// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The left side of a line under {@code methods}: {@code close}, {@code new(String, int)}.
 *
 * @param name method name, {@code <init>} for a constructor
 * @param parameterTypes as the file spells them; empty optional for every overload
 */
record Signature(String name, Optional<List<String>> parameterTypes) {
  private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  private static final Pattern NAME = Pattern.compile(IDENTIFIER);
  private static final Pattern TYPE =
      Pattern.compile(IDENTIFIER + "(\\." + IDENTIFIER + ")*(\\[])*");
  private static final Pattern SHAPE = Pattern.compile("([^()]+)(?:\\(([^()]*)\\))?");

  /** Empty where the text is no signature. */
  static Optional<Signature> parse(String text) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches() || !NAME.matcher(shape.group(1)).matches()) {
      return Optional.empty();
    }
    String name = shape.group(1).equals("new") ? "<init>" : shape.group(1);
    if (shape.group(2) == null) {
      return Optional.of(new Signature(name, Optional.empty()));
    }
    List<String> types = shape.group(2).isBlank()
        ? List.of()
        : Stream.of(shape.group(2).split(",", -1)).map(String::strip).toList();
    return types.stream().allMatch(type -> TYPE.matcher(type).matches())
        ? Optional.of(new Signature(name, Optional.of(types)))
        : Optional.empty();
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  /** Whether a sentence about this method may speak of the operand. */
  boolean has(Operand operand) {
    if (operand.equals(Operand.RESULT)) {
      return !isConstructor();
    }
    return !operand.isArgument()
        || parameterTypes.map(types -> operand.index() < types.size()).orElse(true);
  }

  /** The operands a sentence may use, for messages. */
  String operands() {
    String fixed = isConstructor() ? "this" : "this, result";
    if (parameterTypes.isEmpty()) {
      return fixed + ", arg0, arg1, ...";
    }
    int count = parameterTypes.get().size();
    return fixed + (count == 0 ? "" : count == 1 ? ", arg0" : ", arg0 to arg" + (count - 1));
  }
}
