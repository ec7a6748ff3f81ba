// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Life;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Obj.Mark;
import io.github.socklint.engine.domain.ObjectIds;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import java.util.List;

/**
 * Takes out of an outcome what tells a caller nothing: fields that were only looked at, and the
 * objects in them.
 */
final class Trim {
  private Trim() {}

  static void trim(State s, Value result) {
    ObjectIds returned = s.reachableFrom(result);
    boolean more = true;
    while (more) {
      more = false;
      for (FieldKey entry : List.copyOf(s.fields().keySet())) {
        if (Entry.isField(entry) && tellsNothing(s, entry, result, returned)) {
          Value first = s.removeField(entry);
          s.removeField(Entry.fieldOf(entry));
          if (first instanceof Ref r) {
            s.drop(o -> o.id() == r.object());
          }
          more = true;
        }
      }
    }
  }

  private static boolean tellsNothing(State s, FieldKey entry, Value result, ObjectIds returned) {
    Value first = s.field(entry);
    Value now = s.field(Entry.fieldOf(entry));
    if (now != null && !now.equals(first)) {
      return false;
    }
    if (first instanceof Sym sym) {
      return !isRefined(sym)
          && !(result instanceof Sym r && r.id() == sym.id())
          && !isUsedElsewhere(s, entry, sym);
    }
    if (!(first instanceof Ref r) || returned.contains(r.object())) {
      return false;
    }
    Obj o = s.object(r.object());
    return o == null || isUntouched(o) && !isReferredTo(s, entry, r);
  }

  private static boolean isRefined(Sym sym) {
    boolean bounded = sym.low() != Long.MIN_VALUE || sym.high() != Long.MAX_VALUE;
    boolean justBoolean = sym.low() == 0 && sym.high() == 1;
    return sym.nonZero() || bounded && !justBoolean;
  }

  private static boolean isUsedElsewhere(State s, FieldKey entry, Sym sym) {
    FieldKey own = Entry.fieldOf(entry);
    return s.fields().entrySet().stream()
        .anyMatch(e -> !e.getKey().equals(entry)
            && !e.getKey().equals(own)
            && e.getValue() instanceof Sym x
            && x.id() == sym.id());
  }

  private static boolean isUntouched(Obj o) {
    return o.source() == Obj.Source.FIELD
        && o.life() == Life.ASSUMED
        && o.options().isEmpty()
        && o.isAtMost(Mark.MAY_BE_NULL, Mark.ACTED);
  }

  private static boolean isReferredTo(State s, FieldKey entry, Ref r) {
    FieldKey own = Entry.fieldOf(entry);
    for (var e : s.fields().entrySet()) {
      boolean holds = e.getKey().object() == r.object();
      boolean refers =
          e.getValue().equals(r) && !e.getKey().equals(entry) && !e.getKey().equals(own);
      if (holds || refers) {
        return true;
      }
    }
    for (Obj o : s.objects()) {
      if (o.lower() == r.object()
          || o.id() != r.object() && o.home() != null && o.home().object() == r.object()) {
        return true;
      }
    }
    return false;
  }
}
