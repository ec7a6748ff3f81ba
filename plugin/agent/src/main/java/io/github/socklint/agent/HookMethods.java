// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import io.github.socklint.agent.ChokePoint.Call;
import io.github.socklint.agent.ChokePoint.Operand;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * The hooks by name. It says whether a call fits them: the JVM does not verify the JDK's classes,
 * so a wrong call would not be refused, it would crash.
 */
final class HookMethods {
  /** Whose public methods are hooks; no two of them have one name. */
  static final List<Class<?>> OWNERS =
      List.of(Hooks.class, ReadHooks.class, StepHooks.class, LibraryHooks.class);

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type THROWABLE = Type.getType(Throwable.class);

  private final Map<String, Type> methods = new HashMap<>();
  private final Map<String, Type> owners = new HashMap<>();

  HookMethods() {
    for (Class<?> owner : OWNERS) {
      for (Method method : owner.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          methods.put(method.getName(), Type.getType(method));
          owners.put(method.getName(), Type.getType(owner));
        }
      }
    }
  }

  String owner(String hook) {
    return owners.get(hook).getInternalName();
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
      case THIS:
        return OBJECT;
      case OWN_FD:
      case OWN_CHANNEL:
      case OWN_PENDING_BYTES:
      case OWN_UNWRITABLE:
      case OWN_FUNCTION_NAME:
        return Type.getType(operand.type);
      default:
        return operand.argument < arguments.length ? arguments[operand.argument] : Type.VOID_TYPE;
    }
  }
}
