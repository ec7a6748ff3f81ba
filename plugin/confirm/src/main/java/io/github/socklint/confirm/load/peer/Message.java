// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.nio.ByteBuffer;

/** What a peer says. Immutable. */
public final class Message {
  private final byte[] bytes;

  private Message(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * These bytes.
   *
   * @throws IllegalArgumentException where there are none
   */
  public static Message of(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a message of no bytes");
    }
    return new Message(bytes.clone());
  }

  /** How many bytes it is, 1 or more. */
  public int length() {
    return bytes.length;
  }

  /** The message so many times, to be read from its start. */
  ByteBuffer copies(int count) {
    ByteBuffer copies = ByteBuffer.allocate(Math.multiplyExact(count, bytes.length));
    for (int i = 0; i < count; i++) {
      copies.put(bytes);
    }
    return copies.flip();
  }
}
