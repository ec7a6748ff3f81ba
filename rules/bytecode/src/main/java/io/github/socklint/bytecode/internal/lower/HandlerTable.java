// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which exception handlers are in force where. Between two borders of handler ranges the answer is
 * the same array, so that blocks can share what is made of it.
 */
final class HandlerTable {
  /** More links from regions to handlers than any compiler makes; real code has some hundreds. */
  private static final int MAX_LINKS = 1_000_000;

  private static final int MAX_IN_FORCE = 1_000;

  /** Instructions one after another for which the same handlers are in force, innermost first. */
  static final class Region {
    private final int[] inForce;

    private Region(int[] inForce) {
      this.inForce = inForce;
    }

    /** Indices of the handlers; not to be changed. */
    int[] inForce() {
      return inForce;
    }
  }

  private static final Region NONE = new Region(new int[0]);

  /** By where they begin. */
  private final NavigableMap<Integer, Region> regions = new TreeMap<>();

  /** Reads the table and marks where blocks must begin. */
  static HandlerTable of(Code code, BitSet leaders) {
    List<Code.Handler> handlers = code.handlers();
    // A border is a position (upper half) and a handler (lower half), which begins or ends there.
    long[] borders = new long[handlers.size() * 2];
    int count = 0;
    for (int h = 0; h < handlers.size(); h++) {
      int start = Code.position(handlers.get(h).start());
      int end = Code.position(handlers.get(h).end());
      if (start < end) {
        leaders.set(Code.position(handlers.get(h).target()));
        leaders.set(start);
        leaders.set(end);
        borders[count++] = ((long) start << 32) | h;
        borders[count++] = ((long) end << 32) | h;
      }
    }
    Arrays.sort(borders, 0, count);
    HandlerTable table = new HandlerTable();
    table.sweep(borders, count, handlers);
    return table;
  }

  private void sweep(long[] borders, int count, List<Code.Handler> handlers) {
    int links = 0;
    BitSet open = new BitSet();
    for (int i = 0; i < count; ) {
      int position = (int) (borders[i] >>> 32);
      for (; i < count && (int) (borders[i] >>> 32) == position; i++) {
        open.flip((int) borders[i]);
      }
      Region region = new Region(effective(open, handlers));
      regions.put(position, region);
      links += region.inForce.length;
      if (links > MAX_LINKS) {
        throw new MalformedCode("more than " + MAX_LINKS + " overlaps of exception handlers");
      }
    }
  }

  /**
   * Those that can be reached: the first of each type, and none after one that takes everything.
   */
  private static int[] effective(BitSet open, List<Code.Handler> handlers) {
    Set<String> types = new HashSet<>();
    int[] result = new int[Math.min(open.cardinality(), MAX_IN_FORCE + 1)];
    int count = 0;
    for (int h = open.nextSetBit(0); h >= 0; h = open.nextSetBit(h + 1)) {
      String type = handlers.get(h).type();
      if (types.add(type)) {
        if (count == MAX_IN_FORCE) {
          throw new MalformedCode("more than " + MAX_IN_FORCE + " exception handlers in one place");
        }
        result[count++] = h;
      }
      if (type == null) {
        break;
      }
    }
    return Arrays.copyOf(result, count);
  }

  Region at(int instruction) {
    Map.Entry<Integer, Region> entry = regions.floorEntry(instruction);
    return entry == null ? NONE : entry.getValue();
  }
}
