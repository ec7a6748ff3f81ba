// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

/** Which end of the connection the peers play. */
public enum Side {
  /** They connect: the program under test is a server, and they speak first. */
  CLIENT,
  /** They accept: the program under test is a client, and they wait for its first bytes. */
  SERVER
}
