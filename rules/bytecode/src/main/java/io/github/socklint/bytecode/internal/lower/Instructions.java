// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.bytecode.internal.lower.CodeRecorder.Dynamic;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;

/** Lowers the instructions that do not end a block. */
final class Instructions {
  private static final String[] PRIMITIVES = {
    "boolean", "char", "float", "double", "byte", "short", "int", "long"
  };

  private final Slots slots;
  private final OperandStack stack;
  private final Emitter emitter;
  private final Calls calls;

  Instructions(Slots slots, OperandStack stack, Emitter emitter) {
    this.slots = slots;
    this.stack = stack;
    this.emitter = emitter;
    this.calls = new Calls(stack, emitter);
  }

  void lower(Code code, int i) {
    int line = code.line(i);
    int opcode = code.opcode(i);
    Object operand = code.operand(i);
    if (Arithmetic.covers(opcode)) {
      compute(line, opcode);
      return;
    }
    switch (opcode) {
      case Opcodes.NOP -> {}
      case Opcodes.BIPUSH, Opcodes.SIPUSH -> constant(line, false, code.number(i));
      case Opcodes.LDC -> loadConstant(line, operand);
      case Opcodes.ILOAD, Opcodes.FLOAD, Opcodes.ALOAD ->
        stack.push(slots.local(code.number(i)), false);
      case Opcodes.LLOAD, Opcodes.DLOAD -> stack.push(slots.local(code.number(i)), true);
      case Opcodes.ISTORE, Opcodes.FSTORE, Opcodes.ASTORE ->
        store(line, slots.local(code.number(i)), false);
      case Opcodes.LSTORE, Opcodes.DSTORE -> store(line, slots.local(code.number(i)), true);
      case Opcodes.IINC -> increment(line, slots.local(code.number(i)), operand);
      case Opcodes.GETSTATIC, Opcodes.GETFIELD -> loadField(line, opcode, (FieldId) operand);
      case Opcodes.PUTSTATIC, Opcodes.PUTFIELD -> storeField(line, opcode, (FieldId) operand);
      case Opcodes.INVOKEDYNAMIC -> calls.callDynamic(line, (Dynamic) operand);
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEINTERFACE -> calls.call(line, opcode, (MethodId) operand);
      case Opcodes.NEW -> emitter.emit(new Op.New(line, stack.push(false), (String) operand));
      case Opcodes.NEWARRAY -> newArray(line, primitive(code.number(i)), 1);
      case Opcodes.ANEWARRAY -> newArray(line, (String) operand, 1);
      case Opcodes.MULTIANEWARRAY -> newArray(line, (String) operand, code.number(i));
      case Opcodes.ARRAYLENGTH -> {
        int array = stack.pop(false);
        emitter.emit(new Op.Compute(line, stack.push(false), "length", List.of(array)));
      }
      case Opcodes.CHECKCAST -> {
        int value = stack.pop(false);
        emitter.emit(new Op.Cast(line, stack.push(false), value, (String) operand));
      }
      case Opcodes.INSTANCEOF -> {
        int value = stack.pop(false);
        String type = (String) operand;
        emitter.emit(new Op.InstanceOf(line, stack.push(false), value, type));
      }
      case Opcodes.MONITORENTER, Opcodes.MONITOREXIT ->
        emitter.emit(new Op.Monitor(line, stack.pop(false), opcode == Opcodes.MONITORENTER));
      default -> simple(line, opcode);
    }
  }

  /** Instructions without operands of their own. */
  private void simple(int line, int opcode) {
    if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
      zeroOperandConstant(line, opcode);
    } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      int index = stack.pop(false);
      int array = stack.pop(false);
      boolean wide = opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD;
      emitter.emit(new Op.LoadElement(line, stack.push(wide), array, index));
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      int value = stack.pop(opcode == Opcodes.LASTORE || opcode == Opcodes.DASTORE);
      int index = stack.pop(false);
      emitter.emit(new Op.StoreElement(line, stack.pop(false), index, value));
    } else {
      shuffle(opcode);
    }
  }

  private void shuffle(int opcode) {
    switch (opcode) {
      case Opcodes.POP -> discard(false);
      case Opcodes.POP2 -> {
        if (stack.topIsWide()) {
          discard(true);
        } else {
          discard(false);
          discard(false);
        }
      }
      case Opcodes.DUP -> stack.duplicate(1, 0);
      case Opcodes.DUP_X1 -> stack.duplicate(1, 1);
      case Opcodes.DUP_X2 -> stack.duplicate(1, 2);
      case Opcodes.DUP2 -> stack.duplicate(2, 0);
      case Opcodes.DUP2_X1 -> stack.duplicate(2, 1);
      case Opcodes.DUP2_X2 -> stack.duplicate(2, 2);
      case Opcodes.SWAP -> {
        int top = stack.pop(false);
        int below = stack.pop(false);
        stack.push(top, false);
        stack.push(below, false);
      }
      default -> throw new MalformedCode("opcode " + opcode + " is not known");
    }
  }

  private void discard(boolean wide) {
    int value = stack.pop(wide);
    if (!stack.uses(value) && slots.isTemporary(value)) {
      emitter.redirect(value, Op.NONE);
    }
  }

  private void store(int line, int local, boolean wide) {
    if (stack.top() == local) {
      stack.pop(wide);
      return;
    }
    stack.beforeWriting(local, line);
    int value = stack.pop(wide);
    boolean redirected =
        !stack.uses(value) && slots.isTemporary(value) && emitter.redirect(value, local);
    if (!redirected) {
      emitter.emit(new Op.Copy(line, local, value));
    }
  }

  private void increment(int line, int local, Object by) {
    stack.beforeWriting(local, line);
    constant(line, false, by);
    emitter.emit(new Op.Compute(line, local, "+", List.of(local, stack.pop(false))));
  }

  private void constant(int line, boolean wide, Object value) {
    emitter.emit(new Op.Const(line, stack.push(wide), value));
  }

  private void zeroOperandConstant(int line, int opcode) {
    if (opcode == Opcodes.ACONST_NULL) {
      constant(line, false, null);
    } else if (opcode <= Opcodes.ICONST_5) {
      constant(line, false, opcode - Opcodes.ICONST_0);
    } else if (opcode <= Opcodes.LCONST_1) {
      constant(line, true, (long) (opcode - Opcodes.LCONST_0));
    } else if (opcode <= Opcodes.FCONST_2) {
      constant(line, false, (float) (opcode - Opcodes.FCONST_0));
    } else {
      constant(line, true, (double) (opcode - Opcodes.DCONST_0));
    }
  }

  private void loadConstant(int line, Object value) {
    if (value instanceof Long || value instanceof Double) {
      constant(line, true, value);
    } else if (value instanceof Integer
        || value instanceof Float
        || value instanceof String
        || value instanceof Op.ClassConstant) {
      constant(line, false, value);
    } else {
      boolean wide = value instanceof ConstantDynamic constant && constant.getSize() == 2;
      emitter.emit(new Op.Opaque(line, stack.push(wide)));
    }
  }

  private void loadField(int line, int opcode, FieldId field) {
    int object = opcode == Opcodes.GETFIELD ? stack.pop(false) : Op.NONE;
    emitter.emit(new Op.LoadField(line, stack.push(isWide(field)), object, field));
  }

  private void storeField(int line, int opcode, FieldId field) {
    int value = stack.pop(isWide(field));
    int object = opcode == Opcodes.PUTFIELD ? stack.pop(false) : Op.NONE;
    emitter.emit(new Op.StoreField(line, object, field, value));
  }

  private static boolean isWide(FieldId field) {
    return field.descriptor().equals("J") || field.descriptor().equals("D");
  }

  private void compute(int line, int opcode) {
    List<Integer> operands;
    if (Arithmetic.isUnary(opcode)) {
      operands = List.of(stack.pop(Arithmetic.takesWide(opcode)));
    } else {
      int second = stack.pop(Arithmetic.takesWideSecond(opcode));
      operands = List.of(stack.pop(Arithmetic.takesWide(opcode)), second);
    }
    int result = stack.push(Arithmetic.givesWide(opcode));
    emitter.emit(new Op.Compute(line, result, Arithmetic.operator(opcode), operands));
  }

  private void newArray(int line, String elementType, int dimensions) {
    Integer[] sizes = new Integer[dimensions];
    for (int i = dimensions - 1; i >= 0; i--) {
      sizes[i] = stack.pop(false);
    }
    List<Integer> operands = List.copyOf(Arrays.asList(sizes));
    emitter.emit(new Op.NewArray(line, stack.push(false), elementType, operands));
  }

  private static String primitive(int typeCode) {
    int index = typeCode - Opcodes.T_BOOLEAN;
    if (index < 0 || index >= PRIMITIVES.length) {
      throw new MalformedCode("array type " + typeCode + " is not known");
    }
    return PRIMITIVES[index];
  }
}
