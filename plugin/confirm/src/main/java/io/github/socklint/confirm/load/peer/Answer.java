// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.time.Duration;

/** Sends the message for whatever arrives, until FIN: a server that needs no protocol. */
final class Answer implements Step {
  private final ByteBuffer message;
  private final Duration limit;

  Answer(Part part, Duration limit) {
    message = part.message().copies(1);
    message.position(message.limit());
    this.limit = limit;
  }

  @Override
  public Duration limit() {
    return limit;
  }

  @Override
  public boolean proceed(Wire wire) throws IOException {
    if (!message.hasRemaining()) {
      long before = wire.received();
      wire.readAll();
      if (wire.received() > before) {
        message.rewind();
      }
    }
    if (message.hasRemaining()) {
      wire.write(message);
    }
    return wire.eof() && !message.hasRemaining();
  }

  @Override
  public int interest(Wire wire) {
    return message.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
  }
}
