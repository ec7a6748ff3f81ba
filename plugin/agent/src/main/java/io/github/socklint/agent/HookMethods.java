// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import io.github.socklint.agent.ChokePoint.Call;
import io.github.socklint.agent.ChokePoint.Operand;
import java.io.FileDescriptor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * The methods of {@link Hooks} by name. It says whether a call fits them: the JVM does not verify
 * the JDK's classes, so a wrong call would not be refused, it would crash.
 */
final class HookMethods {
  private static final Type FD = Type.getType(FileDescriptor.class);
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type THROWABLE = Type.getType(Throwable.class);

  private final Map<String, Type> methods = new HashMap<>();

  HookMethods() {
    for (Method method : Hooks.class.getDeclaredMethods()) {
      methods.put(method.getName(), Type.getType(method));
    }
  }

  String descriptor(String hook) {
    return methods.get(hook).getDescriptor();
  }

  boolean returns(String hook) {
    return methods.get(hook).getReturnType().getSort() != Type.VOID;
  }

  /** Whether all hooks of a choke point can be called from a method with this descriptor. */
  boolean fit(ChokePoint point, String descriptor) {
    return Stream.of(point.enter(), point.exit(), point.fail())
        .allMatch(call -> call == null || fits(call, descriptor));
  }

  private boolean fits(Call call, String descriptor) {
    Type hook = methods.get(call.hook());
    List<Operand> operands = call.operands();
    if (hook == null || hook.getArgumentTypes().length != operands.size()) {
      return false;
    }
    for (int i = 0; i < operands.size(); i++) {
      Type given = type(operands.get(i), descriptor);
      Type wanted = hook.getArgumentTypes()[i];
      boolean anyObject = wanted.equals(OBJECT) && given.getSort() >= Type.ARRAY;
      if (!anyObject && !wanted.equals(given)) {
        return false;
      }
    }
    return true;
  }

  /** VOID where the method has no such argument. */
  private static Type type(Operand operand, String descriptor) {
    Type[] arguments = Type.getArgumentTypes(descriptor);
    switch (operand) {
      case RESULT:
        return Type.getReturnType(descriptor);
      case THROWN:
        return THROWABLE;
      case TOKEN:
        return OBJECT;
      case OWN_FD:
        return FD;
      default:
        return operand.argument < arguments.length ? arguments[operand.argument] : Type.VOID_TYPE;
    }
  }
}
