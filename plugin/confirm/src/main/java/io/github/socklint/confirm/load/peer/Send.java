// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.time.Duration;

/** Sends a whole number of messages. */
final class Send implements Step {
  /** A burst of small messages is written in blocks: a system call for each would be no burst. */
  private static final int BLOCK_BYTES = 16 * 1024;

  private final Message message;
  private final boolean reading;
  private final Duration limit;
  private long leftBytes;
  private ByteBuffer block = ByteBuffer.allocate(0);

  private Send(Part part, long bytes, boolean reading) {
    message = part.message();
    limit = part.patience();
    leftBytes = (bytes + message.length() - 1) / message.length() * message.length();
    this.reading = reading;
  }

  /** The message, once. */
  static Send once(Part part) {
    return new Send(part, part.message().length(), true);
  }

  /** The message so often that it is these bytes or a little more. */
  static Send atLeast(Part part, long bytes) {
    return new Send(part, bytes, true);
  }

  /** The same, and whatever arrives meanwhile is left in the receive buffer. */
  static Send deaf(Part part, long bytes) {
    return new Send(part, bytes, false);
  }

  @Override
  public Duration limit() {
    return limit;
  }

  @Override
  public boolean proceed(Wire wire) throws IOException {
    if (reading) {
      wire.readAll();
    }
    while (leftBytes > 0) {
      if (!block.hasRemaining()) {
        refill();
      }
      int written = wire.write(block);
      leftBytes -= written;
      if (block.hasRemaining()) {
        return false;
      }
    }
    return true;
  }

  /** What is left is always a whole number of messages here. */
  private void refill() {
    if (block.capacity() == 0) {
      long fit = Math.max(1, BLOCK_BYTES / message.length());
      block = message.copies((int) Math.min(fit, leftBytes / message.length()));
    }
    block.position(0).limit((int) Math.min(block.capacity(), leftBytes));
  }

  @Override
  public int interest(Wire wire) {
    // At FIN a channel is readable for ever: no interest then, or the selector would spin.
    boolean listens = reading && !wire.eof();
    return SelectionKey.OP_WRITE | (listens ? SelectionKey.OP_READ : 0);
  }
}
