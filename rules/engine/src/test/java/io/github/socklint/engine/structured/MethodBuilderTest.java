// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.socklint.engine.flow.FlowText;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.flow.Terminator.Condition;
import io.github.socklint.engine.structured.MethodBuilder.CatchClause;
import io.github.socklint.engine.structured.MethodBuilder.Resource;
import io.github.socklint.engine.structured.Statements.Case;
import java.util.List;

/** Each test reads as an example: what a front end says, and the graph that comes of it. */
class MethodBuilderTest {
  private static final MethodId METHOD = new MethodId("F", "f", "(I)V");
  private static final MethodId CLOSE = new MethodId("java.net.Socket", "close", "()V");

  private final MethodBuilder b = new MethodBuilder(true);
  private final int parameter = b.parameter();

  private void call(String name) {
    b.statement(() -> b.call(CallKind.STATIC, new MethodId("F", name, "()V"), List.of()));
  }

  private io.github.socklint.engine.structured.Test isPositive(int slot) {
    return (yes, no) -> b.branch(Condition.GT, slot, Op.NONE, yes, no);
  }

  private void gives(String expected) {
    assertEquals(expected, FlowText.of(b.build(METHOD)));
  }

  @org.junit.jupiter.api.Test
  void aShortCircuitConditionBranchesWithoutMakingABoolean() {
    b.ifElse(
        b.and(
            isPositive(parameter),
            b.or(isPositive(parameter), isPositive(parameter)).not()),
        () -> call("both"),
        () -> call("else"));
    gives("""
        s0
        0:
          if s0 GT 0 goto 1 else 4
        1:
          if s0 GT 0 goto 4 else 2
        2:
          if s0 GT 0 goto 4 else 3
        3:
          static F.both()
          goto 5
        4:
          static F.else()
          goto 5
        5:
          return
        """);
  }

  @org.junit.jupiter.api.Test
  void aResultIsWrittenToItsVariableAtOnce() {
    int s = b.variable();
    b.statement(() -> b.assign(s, b.compute("+", List.of(parameter, b.constant(1)))));
    b.returns(s);
    gives("""
        s0
        0:
          s2 = 1
          s1 = + s0 s2
          return s1
        """);
  }

  @org.junit.jupiter.api.Test
  void finallyIsWrittenForEachWayOutAndDoesNotGuardItself() {
    b.whileLoop(
        isPositive(parameter),
        () -> b.tryCatch(
            () -> {
              b.ifThen(isPositive(parameter), () -> b.breakTo(null));
              call("body");
            },
            List.of(),
            () -> call("last")));
    gives("""
        s0
        0:
          goto 1
        1:
          if s0 GT 0 goto 2 else 7
        2: [any -> 6]
          if s0 GT 0 goto 3 else 4
        3:
          static F.last()
          goto 7
        4: [any -> 6]
          static F.body()
          goto 5
        5:
          static F.last()
          goto 1
        6:
          static F.last()
          throw s1
        7:
          return
        """);
  }

  @org.junit.jupiter.api.Test
  void whatFinallyDoesToAVariableDoesNotChangeWhatIsReturned() {
    b.tryCatch(() -> b.returns(parameter), List.of(), () -> b.assign(parameter, b.constant(0)));
    gives("""
        s0
        0:
          goto 1
        1: [any -> 3]
          s2 = s0
          goto 2
        2:
          s0 = 0
          return s2
        3:
          s0 = 0
          throw s1
        """);
  }

  @org.junit.jupiter.api.Test
  void catchClausesAreAskedInTheirOrderAndGuardNotEachOther() {
    b.tryCatch(
        () -> call("body"),
        List.of(
            new CatchClause(List.of("java.io.IOException", "E"), e -> call("first")),
            new CatchClause(List.of("java.lang.Exception"), b::throwing)),
        null);
    gives("""
        s0
        0:
          goto 1
        1: [IOException -> 2] [E -> 2] [Exception -> 3]
          static F.body()
          goto 4
        2:
          static F.first()
          goto 4
        3:
          throw s1
        4:
          return
        """);
  }

  @org.junit.jupiter.api.Test
  void aResourceIsClosedWithANullCheckAndTheSuppressedException() {
    b.scope(() -> {
      int s = b.variable();
      b.assign(s, b.opaque());
      b.tryWith(new Resource(s, true, CallKind.VIRTUAL, CLOSE, 9), () -> call("body"));
    });
    gives("""
        s0
        0:
          s1 = ?
          goto 1
        1: [Throwable -> 4]
          static F.body()
          goto 2
        2:
          if s1 NE 0 goto 3 else 8
        3:
          virtual Socket.close(s1)
          goto 8
        4:
          if s1 NE 0 goto 5 else 7
        5: [Throwable -> 6]
          virtual Socket.close(s1)
          goto 7
        6:
          virtual Throwable.addSuppressed(s3 s4)
          goto 7
        7:
          throw s3
        8:
          return
        """);
  }

  @org.junit.jupiter.api.Test
  void aMonitorIsLeftOnEveryWayOut() {
    b.synchronizedOn(parameter, () -> b.returns());
    gives("""
        s0
        0:
          s1 = s0
          enter s1
          goto 1
        1:
          exit s1
          return
        """);
  }

  @org.junit.jupiter.api.Test
  void aLabelledContinueLeavesTheInnerLoop() {
    b.labelled(
        "outer",
        () -> b.whileLoop(
            isPositive(parameter), () -> b.doWhile(() -> b.continueTo("outer"), b.always(true))));
    gives("""
        s0
        0:
          goto 1
        1:
          if s0 GT 0 goto 1 else 2
        2:
          return
        """);
  }

  @org.junit.jupiter.api.Test
  void anOldSwitchFallsThroughAndBreaks() {
    b.switchOn(
        parameter,
        List.of(
            new Case(List.of(1, 2), null, false, false, () -> call("low")),
            new Case(List.of(3), null, true, false, () -> {
              call("other");
              b.breakTo(null);
            })));
    call("after");
    gives("""
        s0
        0:
          switch s0 1 -> 1, 2 -> 1, 3 -> 2, else 2
        1:
          static F.low()
          goto 2
        2:
          static F.other()
          goto 3
        3:
          static F.after()
          return
        """);
  }

  @org.junit.jupiter.api.Test
  void aSwitchExpressionYieldsOrMatches() {
    int value = b.switchValue(
        parameter,
        List.of(
            new Case(List.of(1), null, false, true, () -> b.yields(b.constant(5))),
            new Case(List.of(), isPositive(parameter), false, true, () -> b.yields(parameter))));
    b.returns(value);
    gives("""
        s0
        0:
          if s0 GT 0 goto 3 else 1
        1:
          switch s0 1 -> 2, else 4
        2:
          s1 = 5
          goto 5
        3:
          s1 = s0
          goto 5
        4:
          s2 = new MatchException
          special MatchException.<init>(s2)
          throw s2
        5:
          return s1
        """);
  }

  @org.junit.jupiter.api.Test
  void eachElementComesFromAnIndexOrACursor() {
    b.scope(() -> b.forEachElement(parameter, e -> call("one")));
    b.scope(() -> b.forEachOf(
        parameter,
        CallKind.INTERFACE,
        new MethodId("java.util.List", "iterator", "()Ljava/util/Iterator;"),
        e -> call("two")));
    gives("""
        s0
        0:
          s1 = s0
          s3 = length s1
          s5 = 0
          goto 1
        1:
          if s5 LT s3 goto 2 else 4
        2:
          s7 = s1[s5]
          static F.one()
          goto 3
        3:
          s7 = 1
          s5 = + s5 s7
          goto 1
        4:
          s1 = interface List.iterator(s0)
          goto 5
        5:
          s3 = interface Iterator.hasNext(s1)
          if s3 NE 0 goto 6 else 7
        6:
          s4 = interface Iterator.next(s1)
          static F.two()
          goto 5
        7:
          return
        """);
  }

  @org.junit.jupiter.api.Test
  void finallyBlocksThatMultiplyAreRefused() {
    class Nest {
      void finallyIn(int depth) {
        if (depth > 0) {
          b.tryCatch(() -> call("x"), List.of(), () -> finallyIn(depth - 1));
        }
      }
    }
    assertThrows(MethodTooLarge.class, () -> new Nest().finallyIn(30));
  }
}
