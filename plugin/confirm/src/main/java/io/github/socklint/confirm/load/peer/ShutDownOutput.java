// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.time.Duration;

/** Sends FIN; the other direction stays open (RFC 9293 section 3.6). */
record ShutDownOutput() implements Step {
  @Override
  public Duration limit() {
    return Duration.ZERO;
  }

  @Override
  public boolean proceed(Wire wire) throws IOException {
    wire.shutDownOutput();
    return true;
  }

  @Override
  public int interest(Wire wire) {
    return 0;
  }
}
