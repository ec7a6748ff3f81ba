// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.time.Duration;

/** Reads a little at a time, until FIN. */
final class Trickle implements Step {
  private final int bytes;
  private final Duration every;
  private final Duration limit;
  private long nextNanos = Long.MIN_VALUE;
  private boolean resting;

  /**
   * With these figures.
   *
   * @param bytes the most at a time
   * @param every the wait between two reads
   */
  Trickle(int bytes, Duration every, Duration limit) {
    this.bytes = bytes;
    this.every = every;
    this.limit = limit;
  }

  @Override
  public Duration limit() {
    return limit;
  }

  @Override
  public boolean proceed(Wire wire) throws IOException {
    if (wire.nowNanos() >= nextNanos) {
      resting = wire.read(bytes) > 0;
      nextNanos = resting ? wire.nowNanos() + every.toNanos() : Long.MIN_VALUE;
    }
    return wire.eof();
  }

  @Override
  public int interest(Wire wire) {
    return resting ? 0 : SelectionKey.OP_READ;
  }

  @Override
  public long wakeNanos() {
    return resting ? nextNanos : Long.MAX_VALUE;
  }
}
