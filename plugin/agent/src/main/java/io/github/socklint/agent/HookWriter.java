// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import io.github.socklint.agent.ChokePoint.Call;
import io.github.socklint.agent.ChokePoint.Operand;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * Writes the calls of a choke point's hooks into the body of its method, and changes nothing else.
 */
final class HookWriter extends GeneratorAdapter {
  private static final Type OBJECT = Type.getType(Object.class);

  private final ChangedClass changed;
  private final String owner;
  private final boolean isStatic;
  private final Type[] arguments;
  private final Type result;
  private final ChokePoint point;
  private final HookMethods hooks;
  private final Label start = new Label();
  private int token = -1;

  HookWriter(
      MethodVisitor next,
      int access,
      String name,
      String descriptor,
      ChangedClass changed,
      ChokePoint point,
      HookMethods hooks) {
    super(Opcodes.ASM9, next, access, name, descriptor);
    this.changed = changed;
    this.owner = changed.name();
    this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
    this.arguments = Type.getArgumentTypes(descriptor);
    this.result = Type.getReturnType(descriptor);
    this.point = point;
    this.hooks = hooks;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (point.enter() != null) {
      call(point.enter());
      if (hooks.returns(point.enter().hook())) {
        token = newLocal(OBJECT);
        storeLocal(token);
      }
    }
    mark(start);
  }

  @Override
  public void visitInsn(int opcode) {
    boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    if (returns && point.exit() != null) {
      call(point.exit());
    }
    super.visitInsn(opcode);
  }

  /** The handler for everything comes last, so that the method's own handlers go first. */
  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    if (point.fail() != null) {
      Label handler = new Label();
      mv.visitTryCatchBlock(start, mark(), handler, null);
      mv.visitLabel(handler);
      visitHandlerFrame();
      call(point.fail());
      super.visitInsn(Opcodes.ATHROW);
    }
    super.visitMaxs(maxStack, maxLocals);
  }

  /** There the arguments and the token are known, and the exception is on the stack. */
  private void visitHandlerFrame() {
    int receiver = isStatic ? 0 : 1;
    int kept = token < 0 ? 0 : 1;
    Object[] locals = new Object[receiver + arguments.length + kept];
    if (!isStatic) {
      locals[0] = owner;
    }
    for (int i = 0; i < arguments.length; i++) {
      locals[receiver + i] = frameType(arguments[i]);
    }
    if (kept == 1) {
      locals[locals.length - 1] = OBJECT.getInternalName();
    }
    mv.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
  }

  private static Object frameType(Type type) {
    switch (type.getSort()) {
      case Type.BOOLEAN:
      case Type.BYTE:
      case Type.CHAR:
      case Type.SHORT:
      case Type.INT:
        return Opcodes.INTEGER;
      case Type.LONG:
        return Opcodes.LONG;
      case Type.FLOAT:
        return Opcodes.FLOAT;
      case Type.DOUBLE:
        return Opcodes.DOUBLE;
      default:
        return type.getInternalName();
    }
  }

  /**
   * The class that is changed.
   *
   * @param name its internal name
   * @param fields descriptors of the fields that its methods can read, by name
   */
  record ChangedClass(String name, Map<String, String> fields) {}

  private void call(Call call) {
    for (Operand operand : call.operands()) {
      push(operand);
    }
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        hooks.owner(call.hook()),
        call.hook(),
        hooks.descriptor(call.hook()),
        false);
  }

  /** RESULT and THROWN come first, so they are still on top of the stack. */
  private void push(Operand operand) {
    switch (operand) {
      case RESULT:
        if (result.getSize() == 2) {
          dup2();
        } else {
          dup();
        }
        break;
      case THROWN:
        dup();
        break;
      case TOKEN:
        loadLocal(token);
        break;
      case THIS:
        loadThis();
        break;
      case OWN_FD:
      case OWN_CHANNEL:
      case OWN_PENDING_BYTES:
      case OWN_UNWRITABLE:
      case OWN_FUNCTION_NAME:
        loadThis();
        getField(
            Type.getObjectType(owner),
            operand.field,
            Type.getType(changed.fields().get(operand.field)));
        break;
      default:
        loadArg(operand.argument);
    }
  }
}
