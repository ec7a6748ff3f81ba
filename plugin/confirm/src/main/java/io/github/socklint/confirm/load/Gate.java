// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import java.io.Closeable;

/** Where the peers' connections come from. Closing it lets no more in. */
interface Gate extends Closeable {
  /**
   * Begins as many connections as the bounds allow at the moment, and a turn of the loop is long.
   *
   * @return whether there is more to begin at once
   */
  boolean let(long nowNanos);

  /** Connections begun and not yet established. */
  int pending();

  /** Whether no connection will begin any more. */
  boolean exhausted();

  @Override
  void close();
}
