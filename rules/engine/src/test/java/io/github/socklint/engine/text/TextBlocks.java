// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.text;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Blocks in the making. Labels may be used before they stand. */
final class TextBlocks {
  private record Label(int block, int line) {}

  private record Region(int line, String label, Optional<String> type, int slot) {}

  private static final class Draft {
    private final List<Op> ops = new ArrayList<>();
    private final List<Region> regions;
    private Supplier<Terminator> end;

    Draft(List<Region> regions) {
      this.regions = regions;
    }
  }

  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Label> labels = new HashMap<>();
  private final Deque<Region> regions = new ArrayDeque<>();
  private Draft open;

  void add(Op op) {
    current().ops.add(op);
  }

  private Draft current() {
    if (open == null) {
      open = new Draft(List.copyOf(regions));
      drafts.add(open);
    }
    return open;
  }

  boolean isOpen() {
    return open != null || drafts.isEmpty();
  }

  /** The number that the next block will have. */
  int next() {
    current();
    return drafts.size();
  }

  /** Ends the block; labels in the terminator are looked up when all are known. */
  void end(Supplier<Terminator> terminator) {
    current().end = terminator;
    open = null;
  }

  /** Starts a new block, to which the one before goes on. */
  void cut(int line) {
    if (open != null) {
      int next = next();
      end(() -> new Terminator.Goto(line, next));
    }
    current();
  }

  void label(String name, int line) {
    cut(line);
    if (labels.put(name, new Label(drafts.size() - 1, line)) != null) {
      throw new TextException(line, "a second label " + name);
    }
  }

  void enterRegion(int line, String label, Optional<String> type, int slot) {
    regions.push(new Region(line, label, type, slot));
    cut(line);
  }

  void leaveRegion(int line) {
    if (regions.isEmpty()) {
      throw new TextException(line, "end without try");
    }
    regions.pop();
    if (open != null) {
      cut(line);
    }
  }

  int target(String label, int line) {
    Label found = labels.get(label);
    if (found == null) {
      throw new TextException(line, "no label " + label + " in this method");
    }
    return found.block();
  }

  List<Block> finish() {
    if (!regions.isEmpty()) {
      throw new TextException(regions.peek().line(), "this try has no end");
    }
    List<Block> blocks = new ArrayList<>();
    for (Draft d : drafts) {
      List<Block.Handler> handlers = d.regions.stream()
          .map(r -> new Block.Handler(r.type(), target(r.label(), r.line()), r.slot()))
          .toList();
      blocks.add(new Block(blocks.size(), d.ops, d.end.get(), handlers));
    }
    return blocks;
  }
}
