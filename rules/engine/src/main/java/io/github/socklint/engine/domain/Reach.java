// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Ref;
import java.util.Map;

/** Finds the objects that can be reached, through fields and through layers. */
final class Reach {
  private final Heap heap;
  private final Map<FieldKey, Value> fields;
  private final ObjectIds found = new ObjectIds();

  Reach(Heap heap, Map<FieldKey, Value> fields) {
    this.heap = heap;
    this.fields = fields;
  }

  /** Starts from this value as well. */
  boolean from(Value v) {
    if (v instanceof Ref r) {
      return found.add(r.object());
    }
    boolean any = false;
    if (v instanceof Bound b) {
      for (Value c : b.captured()) {
        any |= from(c);
      }
    }
    return any;
  }

  /** What can be reached from where it started, from static fields and, if asked, parameters. */
  ObjectIds roots(boolean throughParameters) {
    if (throughParameters) {
      for (int i = 0; i < heap.size(); i++) {
        Obj.Source source = heap.at(i).source();
        if (source == Obj.Source.PARAMETER || source == Obj.Source.FIELD) {
          found.add(heap.at(i).id());
        }
      }
    }
    follow(true);
    return found;
  }

  /** What can be reached from this value alone. */
  ObjectIds only(Value start) {
    if (from(start)) {
      follow(false);
    }
    return found;
  }

  private void follow(boolean throughStatics) {
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<FieldKey, Value> e : fields.entrySet()) {
        Value held = e.getValue();
        if (held instanceof Ref || held instanceof Bound) {
          int holder = e.getKey().object();
          boolean isRoot = throughStatics && holder == FieldKey.STATIC;
          if (isRoot || found.contains(holder)) {
            more |= from(held);
          }
        }
      }
      for (int i = 0; i < heap.size(); i++) {
        Obj o = heap.at(i);
        if (o.lower() >= 0 && found.contains(o.id())) {
          more |= found.add(o.lower());
        }
      }
    }
  }

  /** The resources, what was closed, and whatever holds one of them. */
  static ObjectIds resources(Heap heap, Map<FieldKey, Value> fields) {
    ObjectIds found = new ObjectIds();
    for (int i = 0; i < heap.size(); i++) {
      Obj o = heap.at(i);
      if (o.kind() != null || o.life() != Life.NONE && o.life() != Life.ASSUMED) {
        found.add(o.id());
      }
    }
    boolean more = !found.isEmpty();
    while (more) {
      more = false;
      for (Map.Entry<FieldKey, Value> e : fields.entrySet()) {
        if (e.getValue() instanceof Ref r
            && e.getKey().object() >= 0
            && found.contains(r.object())
            && heap.get(e.getKey().object()) != null) {
          more |= found.add(e.getKey().object());
        }
      }
    }
    return found;
  }
}
