// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.bytecode.internal.lower.CodeRecorder.Dynamic;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The five INVOKE instructions. */
final class Calls {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

  /** Bootstraps of javac whose call sites look at their operands and keep nothing of them. */
  private static final Set<String> HARMLESS = Set.of(
      "java/lang/invoke/StringConcatFactory",
      "java/lang/runtime/ObjectMethods",
      "java/lang/runtime/SwitchBootstraps");

  private final OperandStack stack;
  private final Emitter emitter;

  Calls(OperandStack stack, Emitter emitter) {
    this.stack = stack;
    this.emitter = emitter;
  }

  void call(int line, int opcode, MethodId method) {
    CallKind kind = switch (opcode) {
      case Opcodes.INVOKESTATIC -> CallKind.STATIC;
      case Opcodes.INVOKESPECIAL -> CallKind.SPECIAL;
      case Opcodes.INVOKEINTERFACE -> CallKind.INTERFACE;
      default -> CallKind.VIRTUAL;
    };
    List<Integer> arguments = arguments(method.descriptor(), kind != CallKind.STATIC);
    int result = result(method.descriptor());
    emitter.emit(new Op.Call(line, result, kind, method, arguments));
  }

  /**
   * A lambda becomes a closure. What another language's runtime links (Groovy, JRuby) becomes a
   * call of an unknown method, since it may do anything with its operands.
   */
  void callDynamic(int line, Dynamic site) {
    List<Integer> arguments = arguments(site.descriptor(), false);
    int result = result(site.descriptor());
    if (isLambda(site)) {
      emitter.emit(
          new Op.Closure(line, result, site.type(), site.body(), site.bodyKind(), arguments));
    } else if (HARMLESS.contains(site.bootstrapOwner())) {
      if (result != Op.NONE) {
        emitter.emit(new Op.Opaque(line, result));
      }
    } else {
      MethodId unknown = new MethodId("?", site.name(), site.descriptor());
      emitter.emit(new Op.Call(line, result, CallKind.STATIC, unknown, arguments));
    }
  }

  private static boolean isLambda(Dynamic site) {
    return site.bootstrapOwner().equals(LAMBDAS) && site.type() != null && site.body() != null;
  }

  private List<Integer> arguments(String descriptor, boolean receiver) {
    Type[] types = Type.getArgumentTypes(descriptor);
    int first = receiver ? 1 : 0;
    Integer[] arguments = new Integer[types.length + first];
    for (int i = types.length - 1; i >= 0; i--) {
      arguments[i + first] = stack.pop(types[i].getSize() == 2);
    }
    if (receiver) {
      arguments[0] = stack.pop(false);
    }
    return List.copyOf(Arrays.asList(arguments));
  }

  private int result(String descriptor) {
    int size = Type.getReturnType(descriptor).getSize();
    return size == 0 ? Op.NONE : stack.push(size == 2);
  }
}
