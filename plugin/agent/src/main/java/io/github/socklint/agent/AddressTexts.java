// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.net.InetAddress;

/**
 * Addresses as text. The last two are kept, for most programs go on talking between the same hosts.
 *
 * <p>Thread-safe: what another thread has kept is whole, or not seen at all.
 */
final class AddressTexts {
  private Text newer;
  private Text older;

  String of(InetAddress address) {
    Text first = newer;
    if (first != null && first.address.equals(address)) {
      return first.text;
    }
    Text second = older;
    if (second != null && second.address.equals(address)) {
      return second.text;
    }
    Text made = new Text(address, address.getHostAddress());
    older = first;
    newer = made;
    return made.text;
  }

  /** Its fields are final, so it is safe to hand on through a plain field. */
  private record Text(InetAddress address, String text) {}
}
