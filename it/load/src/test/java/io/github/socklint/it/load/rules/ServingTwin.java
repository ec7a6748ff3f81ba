// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A twin that the peers connect to. */
interface ServingTwin extends Twin {
  /** Accepts one peer. */
  void accept(ServerSocket server) throws Exception;

  @Override
  default void meet(InetSocketAddress peer) {
    throw new UnsupportedOperationException("peers connect to " + getClass());
  }
}
