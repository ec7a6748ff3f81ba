// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the write buffer of one channel of Netty filled and drained.
 *
 * <p>A change of writability is <em>needless</em> where the channel becomes unwritable once more
 * although its pending bytes had not come down to half of the high mark since: with a low mark
 * there, as Netty's own marks have it, the channel would still have been unwritable. Neither the
 * rate of changes nor their number tells that: a channel with good marks and a fast peer changes
 * many thousand times a second.
 *
 * <p>Bytes are <em>heedless</em> that the program adds after the channel has told that it is not
 * writable. They count from that moment, not from the mark: one large write may go far beyond the
 * mark and is nobody's fault.
 */
final class Writability {
  /** So many needless changes are no chance. */
  private static final long FLAPPING = 10;

  private final Channels.Key channel;
  private final Set<String> origins = ConcurrentHashMap.newKeySet();

  // Guarded by this. Changes are rare enough; two threads meet here only where both write.
  private NettyChannel.Facts facts;
  private boolean unwritable;
  private boolean unwritableWithGoodMarks;
  private boolean overfilled;
  private long pendingAtChange;
  private long changes;
  private long needless;
  private long mostHeedlessBytes;
  private boolean changed;

  Writability(Channels.Key channel) {
    this.channel = channel;
  }

  /** The marks were set, for the request of this origin; null where it was on the spot. */
  synchronized void marksSet(String origin) {
    if (origin != null) {
      origins.add(origin);
    }
    facts = null;
    changed = true;
  }

  synchronized void writabilityChanges(boolean nowUnwritable, long pendingBytes) {
    NettyChannel.Facts now = facts();
    unwritable = nowUnwritable;
    if (now == null) {
      return;
    }
    if (!nowUnwritable) {
      drained(pendingBytes);
      return;
    }
    pendingAtChange = pendingBytes;
    changes++;
    changed = true;
    if (unwritableWithGoodMarks && ++needless == FLAPPING) {
      tell(ChannelEvent.FLAPS);
    }
    unwritableWithGoodMarks = true;
    if (now.lowBytes() > now.highBytes() / 2) {
      Channels.narrowOneSeen();
    }
  }

  synchronized void drained(long pendingBytes) {
    if (facts != null && pendingBytes < facts.highBytes() / 2) {
      unwritableWithGoodMarks = false;
    }
  }

  synchronized void filled(long pendingBytes) {
    if (!unwritable || facts == null) {
      return;
    }
    long heedless = pendingBytes - pendingAtChange;
    if (heedless > mostHeedlessBytes && heedless > facts.highBytes()) {
      mostHeedlessBytes = heedless;
      changed = true;
      if (!overfilled) {
        overfilled = true;
        tell(ChannelEvent.OVERFILLED);
      }
    }
  }

  synchronized void tellIfChanged() {
    if (changed) {
      tell(ChannelEvent.COUNTS);
    }
  }

  private NettyChannel.Facts facts() {
    Object object = channel.get();
    if (facts == null && object != null) {
      facts = NettyChannel.facts(object);
    }
    return facts;
  }

  /** Its ends may be known later: then it is told later. */
  private void tell(String what) {
    NettyChannel.Facts known = facts();
    if (known != null && known.isSocket()) {
      changed = false;
      ChannelEvent event = new ChannelEvent();
      event.what = what;
      event.origins = String.join(" ", origins) + " " + known.marksOrigin();
      event.lowBytes = known.lowBytes();
      event.highBytes = known.highBytes();
      event.changes = changes;
      event.needless = needless;
      event.heedlessBytes = mostHeedlessBytes;
      event.tell(known.local(), known.peer());
    } else {
      facts = null;
    }
  }
}
