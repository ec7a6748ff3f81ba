// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import java.net.InetSocketAddress;

/** Is told how a run goes on, by the thread that runs it; must not take long. */
public interface LoadProgress {
  /** Takes the address on which clients find the peers now; only where they play the server. */
  default void listening(InetSocketAddress address) {}

  /**
   * Takes figures, many times a second.
   *
   * @param begun connections tried or accepted so far
   * @param open of them at this moment
   */
  default void at(int begun, int open) {}
}
