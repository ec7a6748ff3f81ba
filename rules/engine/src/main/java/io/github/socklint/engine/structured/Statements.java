// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.flow.Terminator;
import io.github.socklint.engine.flow.Terminator.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Branches, loops and jumps of a {@link MethodBuilder}. */
public abstract class Statements extends Branching {
  final Exits exits = new Exits(blocks);

  /** Labels in front of the statement that comes next. */
  private final Set<String> pending = new HashSet<>();

  Statements() {}

  /** Variables made inside are gone afterwards. */
  public final void scope(Runnable body) {
    inScope(body);
  }

  /** One statement: the slots of its intermediate results are free afterwards. */
  public final void statement(Runnable body) {
    asStatement(body);
  }

  /** {@code if} without else. */
  public final void ifThen(Test test, Runnable then) {
    ifElse(test, then, () -> {});
  }

  /** {@code if} with else. */
  public final void ifElse(Test test, Runnable then, Runnable otherwise) {
    Label yes = label();
    Label no = label();
    Label end = label();
    test.branch(yes, no);
    place(yes);
    scope(then);
    jump(end);
    place(no);
    scope(otherwise);
    place(end);
  }

  /** {@code while}. */
  public final void whileLoop(Test test, Runnable body) {
    forLoop(test, () -> {}, body);
  }

  /** {@code for}, once the variables are initialised. */
  public final void forLoop(Test test, Runnable update, Runnable body) {
    Label head = label();
    Label inside = label();
    Label again = label();
    Label end = label();
    int testLine = line;
    place(head);
    test.branch(inside, end);
    place(inside);
    loopBody(body, end, again);
    place(again);
    at(testLine);
    update.run();
    jump(head);
    place(end);
  }

  /** {@code do … while}. */
  public final void doWhile(Runnable body, Test test) {
    Label head = label();
    Label again = label();
    Label end = label();
    place(head);
    loopBody(body, end, again);
    place(again);
    test.branch(head, end);
    place(end);
  }

  private void loopBody(Runnable body, Label end, Label again) {
    Set<String> names = Set.copyOf(pending);
    pending.clear();
    exits.within(new Exits.Jump(names, true, end, again), () -> scope(body));
  }

  /** {@code for (element : array)}; the consumer gets each element. */
  public final void forEachElement(int array, IntConsumer body) {
    int kept = assign(variable(), copy(array));
    int length = assign(variable(), compute("length", List.of(kept)));
    int index = assign(variable(), constant(0));
    int here = line;
    forLoop(
        (inside, end) -> at(here).branch(Condition.LT, index, length, inside, end),
        () -> at(here).assign(index, compute("+", List.of(index, constant(1)))),
        () -> body.accept(at(here).loadElement(kept, index)));
  }

  /**
   * {@code for (element : iterable)}; the consumer gets each element as an Object, still to be
   * cast.
   *
   * @param iterator the {@code iterator} method as the iterable's type names it
   */
  public final void forEachOf(int iterable, CallKind kind, MethodId iterator, IntConsumer body) {
    int here = line;
    int cursor = assign(variable(), call(kind, iterator, List.of(iterable)));
    MethodId hasNext = new MethodId("java.util.Iterator", "hasNext", "()Z");
    MethodId next = new MethodId("java.util.Iterator", "next", "()Ljava/lang/Object;");
    whileLoop(
        (inside, end) ->
            branch(at(here).call(CallKind.INTERFACE, hasNext, List.of(cursor)), inside, end),
        () -> body.accept(at(here).call(CallKind.INTERFACE, next, List.of(cursor))));
  }

  /** A statement with a label in front. */
  public final void labelled(String name, Runnable body) {
    Label end = label();
    pending.add(name);
    exits.within(new Exits.Jump(Set.of(name), false, end, null), body);
    pending.remove(name);
    place(end);
  }

  /** {@code break}; a null name means the innermost loop or switch. */
  public final void breakTo(String name) {
    leaveTo(exits.ofBreak(name), true);
  }

  /** {@code continue}; a null name means the innermost loop. */
  public final void continueTo(String name) {
    leaveTo(exits.ofContinue(name), false);
  }

  // A jump that leads nowhere is code that does not compile: control is taken to end there.
  private void leaveTo(int frame, boolean toEnd) {
    int here = line;
    if (frame < 0) {
      blocks.end(List.of(), () -> new Terminator.Return(here, Op.NONE));
      return;
    }
    Exits.Jump target = (Exits.Jump) exits.get(frame);
    exits.leave(frame, here, () -> at(here).jump(toEnd ? target.end() : target.again()));
  }

  /** {@code yield}: the value of the switch expression around. */
  public final void yields(int value) {
    int frame = exits.ofYield();
    int here = line;
    if (frame < 0) {
      returns(value);
      return;
    }
    Exits.Yield target = (Exits.Yield) exits.get(frame);
    assign(target.slot(), value);
    exits.leave(frame, here, () -> at(here).jump(target.end()));
  }

  /** {@code return} without a value. */
  public final void returns() {
    returns(Op.NONE);
  }

  /** {@code return} of a value, which finally blocks on the way do not change. */
  public final void returns(int value) {
    int here = line;
    int kept = value != Op.NONE && exits.cleansUp(-1) ? assign(temporary(), copy(value)) : value;
    exits.leave(
        -1, here, () -> at(here).blocks.end(List.of(), () -> new Terminator.Return(here, kept)));
  }

  /** {@code throw}. */
  public final void throwing(int exception) {
    int here = line;
    blocks.end(List.of(), () -> new Terminator.Throw(here, exception));
  }

  /** A new exception without a message, thrown. */
  public final void throwNew(String type) {
    int exception = allocate(type);
    call(CallKind.SPECIAL, new MethodId(type, "<init>", "()V"), List.of(exception));
    throwing(exception);
  }

  /** {@code assert}: does nothing where the flag is set. */
  public final void assertion(FieldId disabled, Test test, Runnable failure) {
    Test skipped = (yes, no) -> branch(loadField(Op.NONE, disabled), yes, no);
    ifThen(and(skipped.not(), test.not()), failure);
  }

  /**
   * A case of a switch.
   *
   * @param keys the numbers that lead here
   * @param test for strings and patterns, in place of keys: compares the value, binds the pattern's
   *     variables and asks the guard; null where keys tell
   * @param otherwise whether {@code default} leads here (too)
   * @param arrow whether it ends without falling into the next one
   */
  public record Case(
      List<Integer> keys, Test test, boolean otherwise, boolean arrow, Runnable body) {

    /** Freezes the keys. */
    public Case {
      keys = List.copyOf(keys);
    }
  }

  /** A switch statement over this value. */
  public final void switchOn(int value, List<Case> cases) {
    Label end = label();
    pending.clear();
    cases(
        value,
        cases,
        end,
        end,
        body -> exits.within(new Exits.Jump(Set.of(), true, end, null), body));
    place(end);
  }

  /** A switch expression; the cases end in {@link #yields} or {@link #throwing}. */
  public final int switchValue(int value, List<Case> cases) {
    int result = temporary();
    Label end = label();
    Label none = label();
    cases(value, cases, end, none, body -> exits.within(new Exits.Yield(end, result), body));
    if (none.isAimedAt()) {
      place(none);
      throwNew("java.lang.MatchException");
    }
    place(end);
    return result;
  }

  private void cases(
      int value, List<Case> cases, Label end, Label none, Consumer<Runnable> within) {
    List<Label> starts = new ArrayList<>();
    cases.forEach(c -> starts.add(label()));
    // Variables of patterns and of the cases live until the switch ends.
    scope(() -> {
      dispatch(value, cases, starts, none);
      for (int i = 0; i < starts.size(); i++) {
        place(starts.get(i));
        within.accept(cases.get(i).body());
        if (cases.get(i).arrow()) {
          jump(end);
        }
      }
      jump(end);
    });
  }

  private void dispatch(int value, List<Case> cases, List<Label> starts, Label none) {
    Label otherwise = none;
    List<Integer> keys = new ArrayList<>();
    List<Label> targets = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Case each = cases.get(i);
      for (int key : each.keys()) {
        keys.add(key);
        targets.add(starts.get(i));
      }
      if (each.test() != null) {
        Label next = label();
        each.test().branch(starts.get(i), next);
        place(next);
      }
      otherwise = each.otherwise() ? starts.get(i) : otherwise;
    }
    if (keys.isEmpty()) {
      jump(otherwise);
      return;
    }
    int here = line;
    Label last = otherwise;
    List<Label> all = new ArrayList<>(targets);
    all.add(last);
    blocks.end(
        all,
        () -> new Terminator.Switch(
            here, value, keys, targets.stream().map(Label::number).toList(), last.number()));
  }
}
