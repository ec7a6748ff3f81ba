// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.flow.Block;
import io.github.socklint.engine.flow.Op;

/**
 * A call and where it stands.
 *
 * @param index of the operation in its block
 */
record CallSite(Block block, int index, Op.Call call) {
  int line() {
    return call.line();
  }

  boolean hasReceiver() {
    return call.kind() != Op.CallKind.STATIC;
  }
}
