// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One peer's connection, and what has gone over it. Not for several threads. */
final class Wire {
  private static final long NEVER = -1;

  private final SocketChannel channel;
  private final long establishedNanos;
  private final ByteBuffer scratch;
  private long nowNanos;
  private long sentBytes;
  private long receivedBytes;
  private long firstByteNanos = NEVER;
  private boolean eof;

  /**
   * Over an established connection.
   *
   * @param scratch what is read goes there and is forgotten; shared by all peers of a thread
   */
  Wire(SocketChannel channel, ByteBuffer scratch, long nowNanos) {
    this.channel = channel;
    this.scratch = scratch;
    this.establishedNanos = nowNanos;
    this.nowNanos = nowNanos;
  }

  void tick(long nanos) {
    nowNanos = nanos;
  }

  long nowNanos() {
    return nowNanos;
  }

  /** Bytes read so far. */
  long received() {
    return receivedBytes;
  }

  /** Whether the other side's FIN has been read. */
  boolean eof() {
    return eof;
  }

  /** Reads what there is, once: the selector comes back for more, and no peer starves another. */
  void readAll() throws IOException {
    read(scratch.capacity());
  }

  /** Reads at most so many bytes; 0 where there are none, or after FIN. */
  int read(int most) throws IOException {
    if (eof) {
      return 0;
    }
    scratch.clear().limit(Math.min(most, scratch.capacity()));
    int count = channel.read(scratch);
    if (count < 0) {
      eof = true;
      return 0;
    }
    if (count > 0 && firstByteNanos == NEVER) {
      firstByteNanos = nowNanos;
    }
    receivedBytes += count;
    return count;
  }

  int write(ByteBuffer bytes) throws IOException {
    int count = channel.write(bytes);
    sentBytes += count;
    return count;
  }

  void shutDownOutput() throws IOException {
    channel.shutdownOutput();
  }

  /** Closes with RST: socket(7), SO_LINGER of zero. */
  void abort() throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    channel.close();
  }

  void close() throws IOException {
    channel.close();
  }

  Seen seen(PeerKind kind, Ending ending) {
    long first = firstByteNanos == NEVER ? NEVER : firstByteNanos - establishedNanos;
    return new Seen(
        kind, ending, new Traffic(sentBytes, receivedBytes), first, nowNanos - establishedNanos);
  }
}
