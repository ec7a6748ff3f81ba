// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.MethodBuilder;
import java.util.List;
import net.sourceforge.pmd.lang.java.types.JPrimitiveType;
import net.sourceforge.pmd.lang.java.types.JPrimitiveType.PrimitiveTypeKind;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** What javac writes where a value of one type goes to another (JLS 5). */
final class Conversions {
  private final MethodBuilder b;

  Conversions(MethodBuilder b) {
    this.b = b;
  }

  /** The value as the other type: boxed, unboxed, widened or narrowed; else as it is. */
  int convert(int value, JTypeMirror from, JTypeMirror to) {
    if (to.isVoid() || from.equals(to)) {
      return value;
    }
    if (from instanceof JPrimitiveType source) {
      return to instanceof JPrimitiveType target
          ? widen(value, source.getKind(), target.getKind())
          : box(value, source, to);
    }
    if (to instanceof JPrimitiveType target && from.isBoxedPrimitive()) {
      JPrimitiveType source = (JPrimitiveType) from.unbox();
      return widen(unbox(value, source), source.getKind(), target.getKind());
    }
    return value;
  }

  private int box(int value, JPrimitiveType from, JTypeMirror to) {
    boolean narrower = to.isBoxedPrimitive() && !to.unbox().equals(from);
    JPrimitiveType source = narrower ? (JPrimitiveType) to.unbox() : from;
    int narrowed = narrower ? widen(value, from.getKind(), source.getKind()) : value;
    JTypeMirror box = source.box();
    MethodId valueOf = new MethodId(
        TypeNames.binary(box),
        "valueOf",
        TypeNames.method(List.of(TypeNames.descriptor(source)), TypeNames.descriptor(box)));
    return b.call(CallKind.STATIC, valueOf, List.of(narrowed));
  }

  private int unbox(int value, JPrimitiveType to) {
    MethodId get = new MethodId(
        TypeNames.binary(to.box()), to.getSimpleName() + "Value", "()" + TypeNames.descriptor(to));
    return b.call(CallKind.VIRTUAL, get, List.of(value));
  }

  /** A primitive value as another primitive type. */
  int widen(int value, PrimitiveTypeKind from, PrimitiveTypeKind to) {
    char source = letter(from);
    char target = letter(to);
    int result = value;
    if (source != target) {
      result = b.compute(source + "2" + target, List.of(value));
    }
    boolean narrows = target == 'i' && from != to && bits(to) < 32 && bits(to) <= bits(from);
    return narrows ? b.compute("i2" + narrow(to), List.of(result)) : result;
  }

  /** How the JVM computes with it: all that is smaller than an int is one. */
  static char letter(PrimitiveTypeKind kind) {
    return switch (kind) {
      case LONG -> 'l';
      case FLOAT -> 'f';
      case DOUBLE -> 'd';
      default -> 'i';
    };
  }

  private static int bits(PrimitiveTypeKind kind) {
    return switch (kind) {
      case BOOLEAN, BYTE -> 8;
      case CHAR, SHORT -> 16;
      default -> 64;
    };
  }

  private static char narrow(PrimitiveTypeKind kind) {
    return switch (kind) {
      case CHAR -> 'c';
      case SHORT -> 's';
      default -> 'b';
    };
  }

  /** A folded constant as {@code Op.Const} takes it, of the type that is wanted. */
  static Object constant(Object value, JTypeMirror wanted) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    Number number = value instanceof Character character
        ? Integer.valueOf(character)
        : value instanceof Number given ? given : null;
    if (number == null) {
      return value;
    }
    char letter = wanted instanceof JPrimitiveType type ? letter(type.getKind()) : ' ';
    return switch (letter) {
      case 'i' -> (Object) number.intValue();
      case 'l' -> (Object) number.longValue();
      case 'f' -> (Object) number.floatValue();
      case 'd' -> (Object) number.doubleValue();
      default ->
        number instanceof Byte || number instanceof Short ? (Object) number.intValue() : number;
    };
  }
}
