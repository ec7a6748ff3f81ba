// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A place that code jumps to; made by {@link MethodBuilder#label()}. A block in the making. */
public final class Label {
  private static final int MAX_JUMPS = 100;

  /** A handler in force, innermost first. */
  record Catch(Optional<String> type, Label target, int slot) {}

  private final List<Op> ops = new ArrayList<>();
  private List<Catch> handlers = List.of();
  private List<Label> successors = List.of();

  /** Where it goes if that is all it does at its end; null if it ends otherwise. */
  private Label next;

  private Supplier<Terminator> end;
  private boolean aimedAt;
  private int number = -1;

  Label() {}

  List<Op> ops() {
    return ops;
  }

  List<Catch> handlers() {
    return handlers;
  }

  void guard(List<Catch> inForce) {
    handlers = inForce;
  }

  /** Notes that living code jumps here. */
  void aim() {
    aimedAt = true;
  }

  boolean isAimedAt() {
    return aimedAt;
  }

  void goTo(int line, Label target) {
    next = target;
    target.aim();
    successors = List.of(target);
    end = () -> new Terminator.Goto(line, target.number());
  }

  void endWith(List<Label> targets, Supplier<Terminator> terminator) {
    targets.forEach(Label::aim);
    successors = List.copyOf(targets);
    end = terminator;
  }

  boolean hasEnded() {
    return end != null;
  }

  Terminator end() {
    return end.get();
  }

  List<Label> successors() {
    return successors;
  }

  /** The first block from here on that does something. */
  Label effective() {
    Label label = this;
    // Bounded, for empty blocks may jump in a circle.
    for (int i = 0; i < MAX_JUMPS && label.next != null && label.ops.isEmpty(); i++) {
      label = label.next;
    }
    return label;
  }

  void setNumber(int index) {
    number = index;
  }

  /** The number of the block that stands for it. */
  int number() {
    return effective().number;
  }
}
