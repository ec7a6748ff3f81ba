// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.time.Duration;

/** The steps that leave the next move to the other side. */
final class Waiting {
  private Waiting() {}

  /** Reads until a byte has come, now or in an earlier step. */
  record AwaitAnswer(Duration limit) implements Step {
    @Override
    public boolean proceed(Wire wire) throws IOException {
      wire.readAll();
      return wire.received() > 0 || wire.eof();
    }

    @Override
    public int interest(Wire wire) {
      return SelectionKey.OP_READ;
    }
  }

  /** Reads all that comes, until FIN. */
  record Drain(Duration limit) implements Step {
    @Override
    public boolean proceed(Wire wire) throws IOException {
      wire.readAll();
      return wire.eof();
    }

    @Override
    public int interest(Wire wire) {
      return SelectionKey.OP_READ;
    }
  }

  /** Does nothing, and does not read: what arrives fills the receive buffer. */
  record Hold(Duration limit) implements Step {
    @Override
    public boolean proceed(Wire wire) {
      return false;
    }

    @Override
    public int interest(Wire wire) {
      return 0;
    }
  }
}
