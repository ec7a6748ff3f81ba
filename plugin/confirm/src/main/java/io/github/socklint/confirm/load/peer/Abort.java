// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.time.Duration;

/** Closes with RST instead of FIN; what is queued is dropped. */
record Abort() implements Step {
  @Override
  public Duration limit() {
    return Duration.ZERO;
  }

  @Override
  public boolean proceed(Wire wire) throws IOException {
    wire.abort();
    return true;
  }

  @Override
  public int interest(Wire wire) {
    return 0;
  }
}
