// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import java.util.Arrays;

/** A set of objects' numbers, small as a rule, in the order in which they were found. */
public final class ObjectIds {
  private int[] ids = new int[8];
  private int size;

  /** Adds a number; gives whether it is new. */
  public boolean add(int id) {
    if (contains(id)) {
      return false;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size++] = id;
    return true;
  }

  /** Whether it has this number. */
  public boolean contains(int id) {
    for (int i = 0; i < size; i++) {
      if (ids[i] == id) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has none. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The numbers; a copy. */
  public int[] toArray() {
    return Arrays.copyOf(ids, size);
  }
}
