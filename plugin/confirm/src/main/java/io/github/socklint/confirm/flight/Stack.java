// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import java.util.List;
import java.util.Optional;

/**
 * Where something was done: innermost first, cut to what matters. Of the JDK's frames on top only
 * the one that the program called is left; the agent's are gone. A stack on which no program is, as
 * the cleaner's, is left whole.
 *
 * <p>No record: as a key of many maps it is to compute its hash code once.
 */
public final class Stack {
  /** No stack was recorded. */
  public static final Stack NONE = new Stack(List.of(), false);

  private final List<Frame> frames;
  private final boolean truncated;
  private final int hash;

  /** A stack of these calls; copies the list. */
  public Stack(List<Frame> frames, boolean truncated) {
    this.frames = List.copyOf(frames);
    this.truncated = truncated;
    this.hash = this.frames.hashCode();
  }

  /** The calls. */
  public List<Frame> frames() {
    return frames;
  }

  /** Whether Flight Recorder cut off the outermost calls, beyond the 64th. */
  public boolean truncated() {
    return truncated;
  }

  /** The innermost call that is the program's own, not the JDK's. */
  public Optional<Frame> callSite() {
    return frames.stream().filter(frame -> !frame.ofJdk()).findFirst();
  }

  /** Cuts the JDK's innermost frames down to the one that the program called. */
  static Stack cut(List<Frame> whole, boolean truncated) {
    int site = 0;
    while (site < whole.size() && whole.get(site).ofJdk()) {
      site++;
    }
    boolean program = site < whole.size();
    return new Stack(whole.subList(program ? Math.max(0, site - 1) : 0, whole.size()), truncated);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Stack stack
            && hash == stack.hash
            && truncated == stack.truncated
            && frames.equals(stack.frames);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return frames.toString();
  }
}
