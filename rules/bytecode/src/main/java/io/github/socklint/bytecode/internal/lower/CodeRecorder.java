// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes what ASM tells of a method into a {@link Code}. */
final class CodeRecorder extends MethodVisitor {
  /** Bootstrap and operands of an INVOKEDYNAMIC. */
  record Dynamic(String name, String descriptor, Handle bootstrap, List<Object> arguments) {}

  private final Code code = new Code();
  private final Consumer<Code> whenDone;
  private int line;

  CodeRecorder(Consumer<Code> whenDone) {
    super(Opcodes.ASM9);
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
    code.addHandler(new Code.Handler(start, end, handler, type));
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
    add(opcode, 0, type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    add(opcode, 0, new FieldId(Names.binary(owner), name, descriptor));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    add(opcode, 0, new MethodId(Names.binary(owner), name, descriptor));
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    add(Opcodes.INVOKEDYNAMIC, 0, new Dynamic(name, descriptor, bootstrap, List.of(arguments)));
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    add(opcode, 0, label);
  }

  @Override
  public void visitLdcInsn(Object value) {
    add(Opcodes.LDC, 0, value);
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
    add(Opcodes.MULTIANEWARRAY, dimensions, descriptor);
  }
}
