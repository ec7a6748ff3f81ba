// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.Optional;

/**
 * Plays one part on one established connection: does what can be done at once, and says what it
 * waits for by the key's interest and {@link #wakeNanos}. Not for several threads.
 */
public final class Peer {
  private final Part part;
  private final SelectionKey key;
  private final Wire wire;
  private final Iterator<Step> script;
  private Step step;
  private long stepEndNanos;
  private Optional<Seen> seen = Optional.empty();

  /**
   * On an established, non-blocking connection. The peer closes it at its end.
   *
   * @param key of the connection with the selector of the caller's thread
   * @param scratch for what is read; may be shared by all peers of the thread
   * @param nowNanos by {@link System#nanoTime}, as all times here
   */
  public Peer(Part part, Side side, SelectionKey key, ByteBuffer scratch, long nowNanos) {
    this.part = part;
    this.key = key;
    this.wire = new Wire((SocketChannel) key.channel(), scratch, nowNanos);
    this.script = Script.of(part, side).iterator();
    this.step = script.next();
    this.stepEndNanos = nowNanos + step.limit().toNanos();
  }

  /** Goes on: at the start, when the channel is ready, or when {@link #wakeNanos} has come. */
  public void proceed(long nowNanos) {
    wire.tick(nowNanos);
    try {
      while (step.proceed(wire) || nowNanos >= stepEndNanos) {
        if (!script.hasNext()) {
          end(wire.eof() ? Ending.EOF : Ending.OWN);
          return;
        }
        step = script.next();
        stepEndNanos = nowNanos + step.limit().toNanos();
      }
      key.interestOps(step.interest(wire));
    } catch (IOException e) {
      end(Ending.of(e));
    }
  }

  /** When to {@link #proceed} though nothing is ready. */
  public long wakeNanos() {
    return Math.min(stepEndNanos, step.wakeNanos());
  }

  /** Ends before its time, for the run is over. Not after its end. */
  public void cut(long nowNanos) {
    wire.tick(nowNanos);
    end(Ending.CUT);
  }

  private void end(Ending ending) {
    Ending told = ending;
    try {
      wire.close();
    } catch (IOException e) {
      told = Ending.FAILED;
    }
    seen = Optional.of(wire.seen(part.kind(), told));
  }

  /** What it saw; empty as long as it goes on. */
  public Optional<Seen> seen() {
    return seen;
  }
}
