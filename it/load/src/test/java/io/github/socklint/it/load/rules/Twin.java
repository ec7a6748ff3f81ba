// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import java.net.InetSocketAddress;

/** One of two programs that look alike. Its class is judged alone. */
interface Twin {
  /** Meets one peer, in one of several threads; what goes wrong with a hostile peer is thrown. */
  void meet(InetSocketAddress peer) throws Exception;
}
