// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.domain;

import io.github.socklint.engine.domain.Value.Bound;
import io.github.socklint.engine.domain.Value.Origin;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import java.util.ArrayList;
import java.util.List;

/** Puts one value in the place of another, within values that speak of it as well. */
record Substitution(Value from, Value to) {

  /** The value with the replacement made; the very same one where there is nothing to replace. */
  Value in(Value v) {
    if (v == null) {
      return null;
    }
    boolean same = v instanceof Sym a && from instanceof Sym b ? a.id() == b.id() : v.equals(from);
    if (same) {
      return to;
    }
    if (v instanceof Bound bound) {
      return in(bound);
    }
    if (v instanceof Sym s && s.origin() != null) {
      Origin moved = in(s.origin());
      return moved == s.origin() ? s : new Sym(s.id(), s.low(), s.high(), s.nonZero(), moved);
    }
    return v;
  }

  private Bound in(Bound bound) {
    List<Value> captured = new ArrayList<>(bound.captured());
    captured.replaceAll(this::in);
    return captured.equals(bound.captured())
        ? bound
        : new Bound(bound.interfaceType(), bound.target(), bound.kind(), captured);
  }

  private Origin in(Origin origin) {
    if (origin instanceof Origin.ReadCount c && from.equals(new Ref(c.object()))) {
      return to instanceof Ref r ? new Origin.ReadCount(r.object(), c.site()) : null;
    }
    if (origin instanceof Origin.Tells t && t.what().equals(from)) {
      return new Origin.Tells(to, t.quality());
    }
    if (origin instanceof Origin.TellsConnected t && t.what().equals(from)) {
      return new Origin.TellsConnected(to);
    }
    return origin;
  }
}
