// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The channels of Netty whose marks were set or whose writability changed, by identity. It keeps no
 * channel alive. Channels that stay below their high mark and have Netty's own marks are not in it.
 *
 * <p>Thread-safe.
 */
final class Channels {
  private static final ConcurrentMap<Key, Writability> all = new ConcurrentHashMap<>();
  private static final ReferenceQueue<Object> dead = new ReferenceQueue<>();

  /** Set for good by the first channel whose marks are near each other. */
  private static volatile boolean anyIsNarrow;

  private Channels() {}

  /** What is known of a channel, from now on. */
  static Writability of(Object channel) {
    Writability known = find(channel);
    if (known != null) {
      return known;
    }
    for (Reference<?> gone = dead.poll(); gone != null; gone = dead.poll()) {
      all.remove(gone);
    }
    Key key = new Key(channel, dead);
    Writability made = new Writability(key);
    Writability other = all.putIfAbsent(key, made);
    return other == null ? made : other;
  }

  private static Writability find(Object channel) {
    return all.get(new Key(channel, null));
  }

  static void filledAboveHigh(Object channel, long pendingBytes) {
    Writability known = find(channel);
    if (known != null) {
      known.filled(pendingBytes);
    }
  }

  /** Asked for each flush below the low mark: most programs have no such channel. */
  static boolean anyIsNarrow() {
    return anyIsNarrow;
  }

  static void narrowOneSeen() {
    anyIsNarrow = true;
  }

  static void drainedBelowLow(Object channel, long pendingBytes) {
    Writability known = find(channel);
    if (known != null) {
      known.drained(pendingBytes);
    }
  }

  static void closes(Object channel) {
    Writability known = all.remove(new Key(channel, null));
    if (known != null) {
      known.tellIfChanged();
    }
  }

  static void tellChanged() {
    all.values().forEach(Writability::tellIfChanged);
  }

  /** A channel; equal to another key of the same object, and to itself when that is gone. */
  static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object channel, ReferenceQueue<Object> dead) {
      super(channel, dead);
      this.hash = System.identityHashCode(channel);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object channel = get();
      return channel != null && other instanceof Key key && key.refersTo(channel);
    }
  }
}
