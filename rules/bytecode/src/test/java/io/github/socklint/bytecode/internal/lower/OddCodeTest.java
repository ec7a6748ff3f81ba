// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.engine.flow.FlowText;
import io.github.socklint.engine.flow.MethodId;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Code that today's javac does not write: of Java 1.0, of obfuscators, of nobody. */
class OddCodeTest {
  private static final MethodId METHOD = new MethodId("F", "f", "(I)V");

  private static ClassLowering.Result lower(Consumer<MethodVisitor> code) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V1_1, Opcodes.ACC_PUBLIC, "F", null, "java/lang/Object", null);
    method(writer, "before", m -> m.visitInsn(Opcodes.RETURN));
    method(writer, "f", code);
    method(writer, "after", m -> m.visitInsn(Opcodes.RETURN));
    writer.visitEnd();
    return ClassLowering.lower(writer.toByteArray(), "F", m -> true);
  }

  private static void method(ClassWriter writer, String name, Consumer<MethodVisitor> code) {
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, name, "(I)V", null, null);
    method.visitCode();
    code.accept(method);
    method.visitMaxs(100, 100);
    method.visitEnd();
  }

  private static void lowers(String expected, Consumer<MethodVisitor> code) {
    assertEquals(expected, FlowText.of(lower(code).graphs().get(METHOD)));
  }

  private static void fails(String reason, Consumer<MethodVisitor> code) {
    ClassLowering.Result result = lower(code);
    assertEquals("malformed: " + reason + " [SL306]", result.failures().get(METHOD));
    assertEquals(2, result.graphs().size(), "the other methods stay");
  }

  @Test
  void subroutineIsInlinedWhereItIsCalled() {
    Label handler = new Label();
    Label subroutine = new Label();
    lowers("""
        s0
        0: [any -> 3]
          static F.work()
          goto 1
        1:
          s1 = ?
          goto 5
        2:
          return
        3:
          s2 = s1
          s1 = ?
          goto 6
        4:
          throw s2
        5:
          s3 = s1
          static F.finish()
          goto 2
        6:
          s3 = s1
          static F.finish()
          goto 4
        """, m -> {
      Label start = new Label();
      Label end = new Label();
      m.visitTryCatchBlock(start, end, handler, null);
      m.visitLabel(start);
      m.visitMethodInsn(Opcodes.INVOKESTATIC, "F", "work", "()V", false);
      m.visitLabel(end);
      m.visitJumpInsn(Opcodes.JSR, subroutine);
      m.visitInsn(Opcodes.RETURN);
      m.visitLabel(handler);
      m.visitVarInsn(Opcodes.ASTORE, 1);
      m.visitJumpInsn(Opcodes.JSR, subroutine);
      m.visitVarInsn(Opcodes.ALOAD, 1);
      m.visitInsn(Opcodes.ATHROW);
      m.visitLabel(subroutine);
      m.visitVarInsn(Opcodes.ASTORE, 2);
      m.visitMethodInsn(Opcodes.INVOKESTATIC, "F", "finish", "()V", false);
      m.visitVarInsn(Opcodes.RET, 2);
    });
  }

  @Test
  void subroutinesThatDoubleTheCodeAtEachLevelAreGivenUp() {
    fails("subroutines multiply it to over 1000000 instructions", m -> {
      Label[] levels = new Label[29];
      Arrays.setAll(levels, i -> new Label());
      m.visitJumpInsn(Opcodes.JSR, levels[0]);
      m.visitInsn(Opcodes.RETURN);
      for (int i = 0; i < levels.length; i++) {
        m.visitLabel(levels[i]);
        m.visitVarInsn(Opcodes.ASTORE, i + 1);
        if (i + 1 < levels.length) {
          m.visitJumpInsn(Opcodes.JSR, levels[i + 1]);
          m.visitJumpInsn(Opcodes.JSR, levels[i + 1]);
        }
        m.visitVarInsn(Opcodes.RET, i + 1);
      }
    });
  }

  @Test
  void deadCodeIsLeftOut() {
    lowers("""
        s0
        0:
          return
        """, m -> {
      m.visitInsn(Opcodes.RETURN);
      m.visitInsn(Opcodes.POP);
      m.visitInsn(Opcodes.ATHROW);
    });
  }

  @Test
  void endlessEmptyLoopStays() {
    lowers("""
        s0
        0:
          goto 0
        """, m -> {
      Label start = new Label();
      m.visitLabel(start);
      m.visitJumpInsn(Opcodes.GOTO, start);
    });
  }

  @Test
  void valuesThatChangePlacesBetweenBlocksAreNotLost() {
    Label next = new Label();
    lowers("""
        s0
        0:
          s1 = 1
          s2 = 2
          s3 = s2
          s4 = s1
          s1 = s3
          s2 = s4
          if s0 EQ 0 goto 1 else 1
        1:
          static F.take(s1 s2)
          return
        """, m -> {
      m.visitInsn(Opcodes.ICONST_1);
      m.visitInsn(Opcodes.ICONST_2);
      m.visitInsn(Opcodes.SWAP);
      m.visitVarInsn(Opcodes.ILOAD, 0);
      m.visitJumpInsn(Opcodes.IFEQ, next);
      m.visitInsn(Opcodes.NOP);
      m.visitLabel(next);
      m.visitMethodInsn(Opcodes.INVOKESTATIC, "F", "take", "(II)V", false);
      m.visitInsn(Opcodes.RETURN);
    });
  }

  @Test
  void popFromAnEmptyStackIsMalformed() {
    fails("an instruction finds the operand stack empty", m -> {
      m.visitInsn(Opcodes.POP);
      m.visitInsn(Opcodes.RETURN);
    });
  }

  @Test
  void halfOfALongIsMalformed() {
    fails("a long or double is torn apart", m -> {
      m.visitInsn(Opcodes.LCONST_0);
      m.visitInsn(Opcodes.DUP);
      m.visitInsn(Opcodes.RETURN);
    });
  }

  @Test
  void stacksThatDifferWherePathsMeetAreMalformed() {
    fails("operand stacks of different shape meet", m -> {
      Label loop = new Label();
      m.visitLabel(loop);
      m.visitInsn(Opcodes.ICONST_0);
      m.visitJumpInsn(Opcodes.GOTO, loop);
    });
  }

  @Test
  void codeWithoutAnEndIsMalformed() {
    fails("the code runs past its end", m -> m.visitInsn(Opcodes.NOP));
  }

  @Test
  void largestMethodIsLoweredInLinearTime() {
    Consumer<MethodVisitor> large = m -> {
      for (int i = 0; i < 9_000; i++) {
        Label next = new Label();
        m.visitVarInsn(Opcodes.ILOAD, 0);
        m.visitJumpInsn(Opcodes.IFEQ, next);
        m.visitIincInsn(0, 1);
        m.visitLabel(next);
      }
      m.visitInsn(Opcodes.RETURN);
    };
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> assertTrue(lower(large).graphs().get(METHOD).blocks().size() > 18_000));
  }

  @Test
  void thousandsOfHandlersInOnePlaceAreGivenUp() {
    fails("more than 1000 exception handlers in one place", m -> {
      Label start = new Label();
      Label end = new Label();
      for (int i = 0; i < 5_000; i++) {
        m.visitTryCatchBlock(start, end, end, "E" + i);
      }
      m.visitLabel(start);
      m.visitInsn(Opcodes.NOP);
      m.visitLabel(end);
      m.visitInsn(Opcodes.RETURN);
    });
  }
}
