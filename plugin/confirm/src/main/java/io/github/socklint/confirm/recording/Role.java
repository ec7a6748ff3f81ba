// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/** What a socket was used as. In the format's order: the place is the number in the file. */
public enum Role {
  OPENED,
  CONNECTING,
  CONNECTED,
  ACCEPTED,
  LISTENING,
  DATAGRAM
}
