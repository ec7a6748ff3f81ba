// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Part;
import io.github.socklint.confirm.load.peer.Peer;
import io.github.socklint.confirm.load.peer.Side;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/** The peers that are there at the moment. Not for several threads. */
final class Crowd {
  private static final int SCRATCH_BYTES = 64 * 1024;

  private final Side side;
  private final Alarms alarms;
  private final Tally tally;
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);
  private int open;
  private int mostOpen;

  Crowd(Side side, Alarms alarms, Tally tally) {
    this.side = side;
    this.alarms = alarms;
    this.tally = tally;
  }

  /** Takes in a peer on an established connection. */
  void admit(SelectionKey key, Part part, long nowNanos) {
    open++;
    mostOpen = Math.max(mostOpen, open);
    Guest guest = new Guest(new Peer(part, side, key, scratch, nowNanos));
    key.attach(guest);
    guest.ready(nowNanos);
  }

  int open() {
    return open;
  }

  int mostOpen() {
    return mostOpen;
  }

  /** One peer, and the alarm that is set for it. */
  final class Guest implements Ready {
    private final Peer peer;
    private long alarmNanos = Long.MAX_VALUE;

    private Guest(Peer peer) {
      this.peer = peer;
    }

    @Override
    public void ready(long nowNanos) {
      peer.proceed(nowNanos);
      settle();
    }

    /** Ends it now; does nothing where it has ended, though the selector still knows its key. */
    void cut(long nowNanos) {
      if (peer.seen().isEmpty()) {
        peer.cut(nowNanos);
        settle();
      }
    }

    private void settle() {
      if (peer.seen().isPresent()) {
        open--;
        tally.ended(peer.seen().get());
      } else if (peer.wakeNanos() < alarmNanos) {
        alarmNanos = peer.wakeNanos();
        alarms.set(alarmNanos, this::alarm);
      }
    }

    /** Alarms are never taken back: one that rings for a peer that has ended, or too early, is. */
    private void alarm(long nowNanos) {
      if (nowNanos < alarmNanos || peer.seen().isPresent()) {
        return;
      }
      alarmNanos = Long.MAX_VALUE;
      if (nowNanos >= peer.wakeNanos()) {
        ready(nowNanos);
      } else {
        settle();
      }
    }
  }
}
