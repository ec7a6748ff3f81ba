// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

import java.util.List;

/**
 * One three-address operation. Slots are numbers; a {@code dst} of {@link #NONE} means that the
 * result is dropped. Lines are those of the source, 0 where unknown.
 */
public sealed interface Op {
  /** No slot. */
  int NONE = -1;

  /** The source line, 0 where unknown. */
  int line();

  /** The slot that is written, or {@link #NONE}. */
  int dst();

  /** The slots that are read; may hold {@link #NONE}. */
  List<Integer> sources();

  /**
   * A constant.
   *
   * @param value an {@code Integer} (also for boolean, byte, char, short), {@code Long},
   *     {@code Float}, {@code Double}, {@code String}, {@link ClassConstant}, or null for Java's
   *     null
   */
  record Const(int line, int dst, Object value) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of();
    }
  }

  /** A class literal. */
  record ClassConstant(String binaryName) {}

  /** A value that the front end cannot express; the engine knows nothing of it. */
  record Opaque(int line, int dst) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of();
    }
  }

  /** Assignment. */
  record Copy(int line, int dst, int src) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of(src);
    }
  }

  /** Allocation; the constructor is a {@link Call} of {@code <init>} with the slot as receiver. */
  record New(int line, int dst, String type) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of();
    }
  }

  /** A new array; its dimensions are the operands. */
  record NewArray(int line, int dst, String elementType, List<Integer> dimensions) implements Op {
    @Override
    public List<Integer> sources() {
      return dimensions;
    }
  }

  /**
   * A call. For all but static ones {@code args} starts with the receiver.
   *
   * @param dst where the result goes, {@link #NONE} for void
   */
  record Call(int line, int dst, CallKind kind, MethodId method, List<Integer> args) implements Op {
    @Override
    public List<Integer> sources() {
      return args;
    }
  }

  /** How a call finds its target. */
  enum CallKind {
    /** By the receiver's class. */
    VIRTUAL,
    /** By the receiver's class, through an interface. */
    INTERFACE,
    /** Exactly this method: constructors, super calls, private methods. */
    SPECIAL,
    /** No receiver. */
    STATIC
  }

  /**
   * A lambda or method reference becomes an object.
   *
   * @param interfaceType binary name of the functional interface
   * @param target the method that holds the body; for a constructor reference its {@code <init>}
   * @param kind how the target is called
   * @param captured slots that become the target's first arguments (the receiver included)
   */
  record Closure(
      int line,
      int dst,
      String interfaceType,
      MethodId target,
      CallKind kind,
      List<Integer> captured)
      implements Op {
    @Override
    public List<Integer> sources() {
      return captured;
    }
  }

  /** Reads a field; {@code object} is {@link #NONE} for a static one. */
  record LoadField(int line, int dst, int object, FieldId field) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of(object);
    }
  }

  /** Writes a field; {@code object} is {@link #NONE} for a static one. */
  record StoreField(int line, int object, FieldId field, int src) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of(object, src);
    }

    @Override
    public int dst() {
      return NONE;
    }
  }

  /** Reads an array element. */
  record LoadElement(int line, int dst, int array, int index) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of(array, index);
    }
  }

  /** Writes an array element. */
  record StoreElement(int line, int array, int index, int src) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of(array, index, src);
    }

    @Override
    public int dst() {
      return NONE;
    }
  }

  /**
   * Arithmetic, a conversion or a comparison that yields a number.
   *
   * @param operator {@code +}, {@code -}, {@code *}, {@code /}, {@code %}, {@code <<}, {@code >>},
   *     {@code >>>}, {@code &}, {@code |}, {@code ^}, {@code neg}, {@code cmp} (-1, 0, 1),
   *     {@code length}, {@code i2l} and the other primitive conversions by their JVM mnemonics
   */
  record Compute(int line, int dst, String operator, List<Integer> operands) implements Op {
    @Override
    public List<Integer> sources() {
      return operands;
    }
  }

  /** A checked cast: the same object. */
  record Cast(int line, int dst, int src, String type) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of(src);
    }
  }

  /** {@code instanceof}: 1 or 0; never 1 for null. */
  record InstanceOf(int line, int dst, int src, String type) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of(src);
    }
  }

  /** Enters or leaves a monitor. */
  record Monitor(int line, int object, boolean enter) implements Op {
    @Override
    public List<Integer> sources() {
      return List.of(object);
    }

    @Override
    public int dst() {
      return NONE;
    }
  }
}
