// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.bytecode.internal.lower.CodeRecorder.Dynamic;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
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
    Handle body = lambdaBody(site);
    if (body != null) {
      emitter.emit(closure(line, result, site, body, arguments));
    } else if (HARMLESS.contains(site.bootstrap().getOwner())) {
      if (result != Op.NONE) {
        emitter.emit(new Op.Opaque(line, result));
      }
    } else {
      MethodId unknown = new MethodId("?", site.name(), site.descriptor());
      emitter.emit(new Op.Call(line, result, CallKind.STATIC, unknown, arguments));
    }
  }

  /** The method that a lambda or method reference runs; null if it is neither. */
  private static Handle lambdaBody(Dynamic site) {
    boolean isLambda = site.bootstrap().getOwner().equals(LAMBDAS)
        && site.arguments().size() >= 3
        && Type.getReturnType(site.descriptor()).getSort() == Type.OBJECT;
    return isLambda
            && site.arguments().get(1) instanceof Handle handle
            && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL
        ? handle
        : null;
  }

  private static Op closure(
      int line, int result, Dynamic site, Handle body, List<Integer> captured) {
    CallKind kind = switch (body.getTag()) {
      case Opcodes.H_INVOKEVIRTUAL -> CallKind.VIRTUAL;
      case Opcodes.H_INVOKESTATIC -> CallKind.STATIC;
      case Opcodes.H_INVOKEINTERFACE -> CallKind.INTERFACE;
      default -> CallKind.SPECIAL;
    };
    MethodId target = new MethodId(Names.binary(body.getOwner()), body.getName(), body.getDesc());
    String type = Names.ofType(Type.getReturnType(site.descriptor()));
    return new Op.Closure(line, result, type, target, kind, captured);
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
