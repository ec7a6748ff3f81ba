// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Lowers one method: finds its blocks, walks the reachable ones once and numbers them in the order
 * of the code. Each instruction is looked at once, or once for each call of its subroutine.
 */
final class Lowering {
  /** How often subroutines may multiply code; nested ones would do so without bound. */
  private static final int MAX_INSTRUCTIONS = 1_000_000;

  /** Values on all entry stacks together; compilers keep nearly all of them empty. */
  private static final int MAX_STACKED = 2_000_000;

  private static final boolean[] EXCEPTION = {false};

  private record Key(int start, Subroutine context) {}

  private record Region(HandlerTable.Region handlers, Subroutine context) {}

  private final MethodId method;
  private final boolean isStatic;
  private final Code code;
  private final BitSet leaders = new BitSet();
  private final HandlerTable handlers;
  private final Slots slots = new Slots();
  private final Emitter emitter = new Emitter();
  private final OperandStack stack = new OperandStack(slots, emitter);
  private final Instructions instructions = new Instructions(slots, stack, emitter);
  private final Ends ends;
  private final Map<Key, Draft> drafts = new HashMap<>();
  private final Deque<Draft> worklist = new ArrayDeque<>();

  /** Those whose handlers are among the drafts already. */
  private final Set<Region> regions = new HashSet<>();

  private int walked;
  private int stacked;

  private Lowering(MethodId method, boolean isStatic, Code code) {
    this.method = method;
    this.isStatic = isStatic;
    this.code = code;
    this.handlers = HandlerTable.of(code, leaders);
    this.ends = new Ends(code, stack, emitter, this::draft);
  }

  /**
   * Lowers a method.
   *
   * @throws MalformedCode if its code makes no sense
   */
  static FlowGraph lower(MethodId method, boolean isStatic, Code code) {
    return new Lowering(method, isStatic, code).lower();
  }

  private FlowGraph lower() {
    if (code.size() == 0) {
      throw new MalformedCode("the code is empty");
    }
    List<Integer> parameters = parameters();
    ends.markTargets(leaders);
    Draft entry = draft(0, null, new boolean[0]);
    while (!worklist.isEmpty()) {
      walk(worklist.poll());
    }
    List<Block> blocks = blocks(entry);
    return new FlowGraph(method, isStatic, parameters, slots.count(), blocks);
  }

  private List<Integer> parameters() {
    List<Integer> parameters = new ArrayList<>();
    int variable = 0;
    if (!isStatic) {
      parameters.add(slots.local(variable++));
    }
    for (Type type : Type.getArgumentTypes(method.descriptor())) {
      parameters.add(slots.local(variable));
      variable += type.getSize();
    }
    return parameters;
  }

  /** The block that starts there, which is walked later if it is new. */
  private Draft draft(int start, Subroutine context, boolean[] shape) {
    if (start >= code.size()) {
      throw new MalformedCode("the code runs past its end");
    }
    Draft known = drafts.get(new Key(start, context));
    if (known == null) {
      known = new Draft(start, context, shape);
      drafts.put(new Key(start, context), known);
      worklist.add(known);
      stacked += shape.length;
      if (stacked > MAX_STACKED) {
        throw new MalformedCode("more than " + MAX_STACKED + " values are left on the stack");
      }
    } else if (!Arrays.equals(known.stack, shape)) {
      throw new MalformedCode("operand stacks of different shape meet");
    }
    return known;
  }

  private void walk(Draft draft) {
    draft.handlers = handlers.at(draft.start);
    if (regions.add(new Region(draft.handlers, draft.context))) {
      for (int h : draft.handlers.inForce()) {
        draft(Code.position(code.handlers().get(h).target()), draft.context, EXCEPTION);
      }
    }
    stack.reset(draft.stack);
    int i = draft.start;
    while (draft.end == null) {
      if (++walked > MAX_INSTRUCTIONS) {
        throw new MalformedCode(
            "subroutines multiply it to over " + MAX_INSTRUCTIONS + " instructions");
      }
      if (ends.endsBlock(code.opcode(i))) {
        ends.end(draft, i);
      } else {
        instructions.lower(code, i);
        if (++i >= code.size()) {
          throw new MalformedCode("the code runs past its end");
        }
        if (leaders.get(i)) {
          ends.fallThrough(draft, i);
        }
      }
    }
    draft.ops = emitter.take();
  }

  private List<Block> blocks(Draft entry) {
    Set<Draft> kept = new LinkedHashSet<>();
    kept.add(entry);
    drafts.values().forEach(draft -> kept.add(draft.effective()));
    List<Draft> ordered = new ArrayList<>(kept);
    // Where subroutines multiply a block, the copies keep apart by where they return to.
    ordered.sort(Comparator.comparingInt((Draft d) -> d.start).thenComparing(Lowering::returns));
    for (int i = 0; i < ordered.size(); i++) {
      ordered.get(i).setNumber(i);
    }
    Map<Region, List<Block.Handler>> inForce = new HashMap<>();
    List<Block> blocks = new ArrayList<>(ordered.size());
    for (Draft d : ordered) {
      List<Block.Handler> handlersOfBlock =
          inForce.computeIfAbsent(new Region(d.handlers, d.context), this::handlersOf);
      blocks.add(new Block(blocks.size(), d.ops, d.end.get(), handlersOfBlock));
    }
    return blocks;
  }

  private List<Block.Handler> handlersOf(Region region) {
    List<Block.Handler> result = new ArrayList<>();
    for (int h : region.handlers.inForce()) {
      Code.Handler handler = code.handlers().get(h);
      Draft target = drafts.get(new Key(Code.position(handler.target()), region.context));
      Optional<String> type = Optional.ofNullable(handler.type());
      result.add(new Block.Handler(type, target.number(), slots.temporary(0)));
    }
    return List.copyOf(result);
  }

  private static String returns(Draft draft) {
    if (draft.context == null) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    for (Subroutine s = draft.context; s != null; s = s.outer()) {
      path.append((char) s.returnsTo());
    }
    return path.toString();
  }
}
