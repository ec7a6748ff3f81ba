// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.util.List;
import java.util.Set;

/**
 * A method of the JDK that all sockets of some kind pass through, and what it is to call.
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

  /** A method of {@link Hooks} and what it is handed. */
  record Call(String hook, List<Operand> operands) {}

  /** What a hook can be handed. RESULT and THROWN come first. */
  enum Operand {
    /** What the method returns. */
    RESULT(-1),
    /** What it throws. */
    THROWN(-1),
    /** What the entering hook returned. */
    TOKEN(-1),
    /** The field {@code fd} of the object that the method is called on. */
    OWN_FD(-1),
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

    Operand(int argument) {
      this.argument = argument;
    }
  }
}
