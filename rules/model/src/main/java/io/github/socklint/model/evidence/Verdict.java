// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.evidence;

import java.util.Arrays;
import java.util.Optional;

/** What the recorded runs say of a finding. */
public enum Verdict {
  /** The code ran, and the kernel or the JVM did what the rule warns of. */
  CONFIRMED("confirmed"),
  /** The code ran, and the effect was not seen. */
  EXERCISED("exercised"),
  /** The code did not run, as far as the recordings tell. */
  NOT_EXERCISED("not-exercised"),
  /** No rule found it; a recording shows it. */
  RUNTIME_ONLY("runtime-only");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** Its name in SARIF's properties and on the console. */
  public String id() {
    return id;
  }

  /** The one of this name; empty where there is none. */
  public static Optional<Verdict> of(String id) {
    return Arrays.stream(values()).filter(verdict -> verdict.id.equals(id)).findFirst();
  }
}
