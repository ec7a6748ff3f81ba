// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.ObjectIds;
import io.github.socklint.engine.domain.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a constructor that throws leaves to its caller: everything but the object itself. */
final class Garbage {
  private Garbage() {}

  static ObjectIds reachableWithoutReceiver(State s) {
    State without = s.copy();
    Set<Integer> hangOnReceiver = new HashSet<>();
    hangOnReceiver.add(0);
    boolean more = true;
    while (more) {
      more = false;
      for (Obj o : without.objects()) {
        FieldKey home = o.home();
        if (home != null && hangOnReceiver.contains(home.object())) {
          more |= hangOnReceiver.add(o.id());
        }
      }
    }
    without.drop(o -> hangOnReceiver.contains(o.id()));
    without.removeFields(k -> k.object() == FieldKey.ENTRY);
    return without.reachable(List.of(), true);
  }
}
