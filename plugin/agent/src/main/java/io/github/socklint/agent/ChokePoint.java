// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method of the JDK or of a library that all sockets of some kind pass through, and what it is to
 * call.
 *
 * @param name what a message calls it
 * @param owners internal names of the classes that have it, in one JDK or another; all that are
 *     there are changed, and one is enough
 * @param methods the names it goes by
 * @param parameters what its descriptor begins with
 * @param enter called first, null where nothing is; what it returns is kept as
 *     {@link Operand#TOKEN}
 * @param exit called before each return, or null
 * @param fail called before an exception leaves, or null
 */
record ChokePoint(
    String name,
    Set<String> owners,
    Set<String> methods,
    String parameters,
    Call enter,
    Call exit,
    Call fail) {

  boolean is(String method, String descriptor) {
    return methods.contains(method) && descriptor.startsWith(parameters);
  }

  ChokePoint entering(String hook, Operand... operands) {
    return new ChokePoint(
        name, owners, methods, parameters, new Call(hook, List.of(operands)), exit, fail);
  }

  ChokePoint exiting(String hook, Operand... operands) {
    return new ChokePoint(
        name, owners, methods, parameters, enter, new Call(hook, List.of(operands)), fail);
  }

  ChokePoint failing(String hook, Operand... operands) {
    return new ChokePoint(
        name, owners, methods, parameters, enter, exit, new Call(hook, List.of(operands)));
  }

  /** Whether this hands a hook a field that a class with these fields lacks. */
  boolean lacks(Map<String, String> fields) {
    return Stream.of(enter, exit, fail)
        .filter(Objects::nonNull)
        .flatMap(call -> call.operands().stream())
        .anyMatch(operand -> !operand.field.isEmpty() && !operand.isIn(fields));
  }

  /** A method of {@link HookMethods#OWNERS} and what it is handed. */
  record Call(String hook, List<Operand> operands) {}

  /** What a hook can be handed. RESULT and THROWN come first. */
  enum Operand {
    /** What the method returns. */
    RESULT(-1),
    /** What it throws. */
    THROWN(-1),
    /** What the entering hook returned. */
    TOKEN(-1),
    /** The object that the method is called on. */
    THIS(-1),
    /** Its field {@code fd}. */
    OWN_FD("fd", FileDescriptor.class),
    /** Its field {@code channel}, of a library's type. */
    OWN_CHANNEL("channel", Object.class),
    /** Its field {@code totalPendingSize}. */
    OWN_PENDING_BYTES("totalPendingSize", long.class),
    /** Its field {@code unwritable}. */
    OWN_UNWRITABLE("unwritable", int.class),
    /** Its field {@code functionName}. */
    OWN_FUNCTION_NAME("functionName", String.class),
    /** The first argument. */
    ARG0(0),
    /** The second argument. */
    ARG1(1),
    /** The third argument. */
    ARG2(2),
    /** The fourth argument. */
    ARG3(3);

    /** Which argument it is, -1 where it is none. */
    final int argument;

    /** Which field of {@link #THIS} it is, empty where it is none. */
    final String field;

    /** The field's type as hooks see it. */
    final Class<?> type;

    Operand(int argument) {
      this.argument = argument;
      this.field = "";
      this.type = Object.class;
    }

    Operand(String field, Class<?> type) {
      this.argument = -1;
      this.field = field;
      this.type = type;
    }

    private boolean isIn(Map<String, String> fields) {
      String descriptor = fields.getOrDefault(field, "");
      return type == Object.class
          ? descriptor.startsWith("L")
          : descriptor.equals(type.descriptorString());
    }
  }
}
