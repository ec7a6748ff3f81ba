// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The tracked objects of a state, by number. Immutable, so that states share it until one of them
 * changes; a sorted array, for there are few.
 */
// The very same object or heap saves the work of copying or joining.
@SuppressWarnings("ReferenceEquality")
final class Heap {
  static final Heap EMPTY = new Heap(new Obj[0]);

  private final Obj[] objects;

  private Heap(Obj[] objects) {
    this.objects = objects;
  }

  /** The object with this number, or null. */
  Obj get(int id) {
    int at = indexOf(id);
    return at < 0 ? null : objects[at];
  }

  /** All of them, by number. */
  List<Obj> objects() {
    return Collections.unmodifiableList(Arrays.asList(objects));
  }

  int size() {
    return objects.length;
  }

  Obj at(int index) {
    return objects[index];
  }

  /** This heap with an object added or replaced. */
  Heap with(Obj object) {
    int at = indexOf(object.id());
    if (at >= 0) {
      if (objects[at] == object) {
        return this;
      }
      Obj[] changed = objects.clone();
      changed[at] = object;
      return new Heap(changed);
    }
    int to = -at - 1;
    Obj[] more = new Obj[objects.length + 1];
    System.arraycopy(objects, 0, more, 0, to);
    more[to] = object;
    System.arraycopy(objects, to, more, to + 1, objects.length - to);
    return new Heap(more);
  }

  /** This heap with those objects only. */
  Heap filter(Predicate<Obj> kept) {
    int count = 0;
    Obj[] left = new Obj[objects.length];
    for (Obj o : objects) {
      if (kept.test(o)) {
        left[count++] = o;
      }
    }
    return count == objects.length ? this : new Heap(Arrays.copyOf(left, count));
  }

  /** This heap with every object changed; none gets another number. */
  Heap map(UnaryOperator<Obj> change) {
    Obj[] changed = null;
    for (int i = 0; i < objects.length; i++) {
      Obj now = change.apply(objects[i]);
      if (now != objects[i]) {
        changed = changed == null ? objects.clone() : changed;
        changed[i] = now;
      }
    }
    return changed == null ? this : new Heap(changed);
  }

  /** The objects of both; those in both are joined. */
  static Heap join(Heap a, Heap b) {
    if (a == b) {
      return a;
    }
    Obj[] all = new Obj[a.objects.length + b.objects.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < a.objects.length || j < b.objects.length) {
      Obj left = i < a.objects.length ? a.objects[i] : null;
      Obj right = j < b.objects.length ? b.objects[j] : null;
      if (right == null || left != null && left.id() < right.id()) {
        all[count++] = left;
        i++;
      } else if (left == null || right.id() < left.id()) {
        all[count++] = right;
        j++;
      } else {
        all[count++] = Obj.join(left, right);
        i++;
        j++;
      }
    }
    return new Heap(Arrays.copyOf(all, count));
  }

  private int indexOf(int id) {
    int low = 0;
    int high = objects.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = objects[middle].id();
      if (there == id) {
        return middle;
      }
      if (there < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other == this || other instanceof Heap h && Arrays.equals(objects, h.objects);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(objects);
  }
}
