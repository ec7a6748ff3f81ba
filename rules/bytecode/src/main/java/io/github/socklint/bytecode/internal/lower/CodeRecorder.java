// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what ASM tells of a method into a {@link Code}. */
final class CodeRecorder extends MethodVisitor {
  /**
   * What an INVOKEDYNAMIC says.
   *
   * @param bootstrapOwner internal name of the class that links it
   * @param type what it makes, if that is an object
   * @param body the method that is the second static argument: a lambda's body; null if it is none
   * @param bodyKind how that is called
   */
  record Dynamic(
      String name,
      String descriptor,
      String bootstrapOwner,
      String type,
      MethodId body,
      CallKind bodyKind) {}

  /** Static arguments of all INVOKEDYNAMICs; 64 K of them may stand behind each instruction. */
  private static final int MAX_STATIC_ARGUMENTS = 1_000_000;

  private final Code code = new Code();
  private final Consumer<Code> whenDone;
  private final Names names;
  private int line;
  private int staticArguments;

  CodeRecorder(Names names, Consumer<Code> whenDone) {
    super(Opcodes.ASM9);
    this.names = names;
    this.whenDone = whenDone;
  }

  private void add(int opcode, int number, Object operand) {
    code.add(line, opcode, number, operand);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
  }

  @Override
  public void visitLabel(Label label) {
    code.mark(label);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    code.addHandler(
        new Code.Handler(start, end, handler, type == null ? null : names.binary(type)));
  }

  @Override
  public void visitInsn(int opcode) {
    add(opcode, 0, null);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    add(opcode, operand, null);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    add(opcode, variable, null);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    add(opcode, 0, names.binary(type));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    add(opcode, 0, new FieldId(names.binary(owner), name, descriptor));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    add(opcode, 0, new MethodId(names.binary(owner), name, descriptor));
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    staticArguments += arguments.length;
    if (staticArguments > MAX_STATIC_ARGUMENTS) {
      throw new MalformedCode("more than " + MAX_STATIC_ARGUMENTS + " operands of INVOKEDYNAMIC");
    }
    Type made = Type.getReturnType(descriptor);
    MethodId body = null;
    CallKind kind = null;
    // Lower tags are those of fields.
    if (arguments.length > 1
        && arguments[1] instanceof Handle handle
        && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
      body = new MethodId(names.binary(handle.getOwner()), handle.getName(), handle.getDesc());
      kind = kind(handle);
    }
    String type = made.getSort() == Type.OBJECT ? names.ofType(made) : null;
    add(
        Opcodes.INVOKEDYNAMIC,
        0,
        new Dynamic(name, descriptor, bootstrap.getOwner(), type, body, kind));
  }

  private static CallKind kind(Handle handle) {
    return switch (handle.getTag()) {
      case Opcodes.H_INVOKEVIRTUAL -> CallKind.VIRTUAL;
      case Opcodes.H_INVOKESTATIC -> CallKind.STATIC;
      case Opcodes.H_INVOKEINTERFACE -> CallKind.INTERFACE;
      default -> CallKind.SPECIAL;
    };
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    add(opcode, 0, label);
  }

  @Override
  public void visitLdcInsn(Object value) {
    boolean isClass = value instanceof Type type && type.getSort() != Type.METHOD;
    add(Opcodes.LDC, 0, isClass ? new Op.ClassConstant(names.ofType((Type) value)) : value);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    add(Opcodes.IINC, variable, increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    List<Integer> keys =
        IntStream.range(0, labels.length).mapToObj(i -> min + i).toList();
    add(Opcodes.TABLESWITCH, 0, new Code.SwitchTable(otherwise, keys, List.of(labels)));
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    add(
        Opcodes.LOOKUPSWITCH,
        0,
        new Code.SwitchTable(otherwise, Arrays.stream(keys).boxed().toList(), List.of(labels)));
  }

  @Override
  public void visitEnd() {
    whenDone.accept(code);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    add(Opcodes.MULTIANEWARRAY, dimensions, names.element(descriptor, dimensions));
  }
}
