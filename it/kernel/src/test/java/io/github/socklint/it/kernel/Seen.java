// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import java.util.ArrayList;
import java.util.List;

/** What a test saw, for the table. */
final class Seen {
  private final List<String> notes = new ArrayList<>();

  void note(String note) {
    notes.add(note);
  }

  @Override
  public String toString() {
    return String.join("; ", notes);
  }
}
