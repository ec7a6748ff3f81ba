// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every operand that a method's sentences speak of. */
final class Operands {
  private Operands() {}

  static List<Operand> of(ApiMethod method) {
    List<Operand> operands = new ArrayList<>();
    for (Effect effect : method.effects()) {
      for (RecordComponent component : effect.getClass().getRecordComponents()) {
        Object value = value(component, effect);
        Object operand = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (operand instanceof Operand found) {
          operands.add(found);
        }
      }
      if (effect instanceof Effect.ResultNullness || effect instanceof Effect.Tells) {
        operands.add(Operand.RESULT);
      }
    }
    return operands;
  }

  private static Object value(RecordComponent component, Effect effect) {
    try {
      return component.getAccessor().invoke(effect);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("record without accessor", e);
    }
  }
}
