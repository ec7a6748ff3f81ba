// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands around the code that is being written, and what a jump out of it must run. */
final class Exits {
  /** Something around. */
  sealed interface Frame {}

  /**
   * Where break and continue lead.
   *
   * @param names the labels in front of it
   * @param plain whether a break without a label means it
   * @param again null: no loop
   */
  record Jump(Set<String> names, boolean plain, Label end, Label again) implements Frame {}

  /** Where yield leads, and the slot it writes. */
  record Yield(Label end, int slot) implements Frame {}

  /**
   * What runs on the way out.
   *
   * @param outside the handlers in force while it does
   */
  record Cleanup(Runnable body, List<Label.Catch> outside) implements Frame {}

  private final Blocks blocks;
  private List<Frame> frames = new ArrayList<>();

  Exits(Blocks blocks) {
    this.blocks = blocks;
  }

  void within(Frame frame, Runnable body) {
    frames.add(frame);
    body.run();
    frames.remove(frames.size() - 1);
  }

  /** The frame a break means; -1 where there is none. */
  int ofBreak(String name) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i) instanceof Jump j && (name == null ? j.plain : j.names.contains(name))) {
        return i;
      }
    }
    return -1;
  }

  /** The frame a continue means; -1 where there is none. */
  int ofContinue(String name) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i) instanceof Jump j
          && j.again != null
          && (name == null || j.names.contains(name))) {
        return i;
      }
    }
    return -1;
  }

  /** The innermost switch expression; -1 where there is none. */
  int ofYield() {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i) instanceof Yield) {
        return i;
      }
    }
    return -1;
  }

  Frame get(int index) {
    return frames.get(index);
  }

  /** Whether something runs on the way out of this frame; -1: of the method. */
  boolean cleansUp(int frame) {
    return frames.subList(frame + 1, frames.size()).stream().anyMatch(Cleanup.class::isInstance);
  }

  /** Runs what stands between here and this frame, then the jump; -1: out of the method. */
  void leave(int frame, int line, Runnable jump) {
    List<Frame> all = frames;
    List<Label.Catch> handlers = blocks.handlers();
    for (int i = all.size() - 1; i > frame; i--) {
      if (all.get(i) instanceof Cleanup cleanup && blocks.isLive()) {
        frames = new ArrayList<>(all.subList(0, i));
        blocks.guard(cleanup.outside, line);
        cleanup.body.run();
      }
    }
    jump.run();
    frames = all;
    blocks.guard(handlers, line);
  }
}
