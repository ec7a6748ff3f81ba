// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A cache of two generations: when the young one is full it becomes the old one, and what was old
 * and not asked for since is forgotten. Lookups take no lock; soft references would fill the whole
 * heap.
 */
final class BoundedCache<K, V> {
  private final int bound;
  private final ToIntFunction<V> weight;
  private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();
  private final AtomicInteger youngWeight = new AtomicInteger();

  /**
   * Makes an empty cache.
   *
   * @param bound what a generation may weigh
   */
  BoundedCache(int bound, ToIntFunction<V> weight) {
    this.bound = bound;
    this.weight = weight;
  }

  /** The value of a key; made anew if it is not kept, perhaps by two threads at once. */
  V get(K key, Function<K, V> maker) {
    V value = young.get(key);
    if (value == null) {
      value = old.get(key);
      if (value == null) {
        value = maker.apply(key);
      }
      V raced = young.putIfAbsent(key, value);
      if (raced != null) {
        return raced;
      }
      if (youngWeight.addAndGet(weight.applyAsInt(value)) > bound) {
        turn();
      }
    }
    return value;
  }

  private synchronized void turn() {
    if (youngWeight.get() > bound) {
      old = young;
      young = new ConcurrentHashMap<>();
      youngWeight.set(0);
    }
  }
}
