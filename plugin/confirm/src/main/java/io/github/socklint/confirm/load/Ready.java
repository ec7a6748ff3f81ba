// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

/** What a selection key has attached: whom to call when its channel is ready. */
interface Ready {
  void ready(long nowNanos);
}
