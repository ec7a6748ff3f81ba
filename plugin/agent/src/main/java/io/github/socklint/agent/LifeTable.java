// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * The open descriptors, each in the slot of its number: the kernel never gives one number to two
 * open descriptors. Looking up takes no lock and allocates nothing.
 *
 * <p>Thread-safe.
 */
final class LifeTable {
  private static final int CHUNK = 1024;

  /** Slots for 8 Mi descriptors, more than the default of {@code fs.nr_open}. */
  private final AtomicReferenceArray<AtomicReferenceArray<Life>> chunks =
      new AtomicReferenceArray<>(8192);

  /** Enters a life; returns the one that was left in its slot, or null. */
  Life enter(Life life) {
    return chunk(life.descriptor).getAndSet(life.descriptor % CHUNK, life);
  }

  /** The life of this very object, or null where it is not known. */
  Life of(int descriptor, FileDescriptor fd) {
    Life life = at(descriptor);
    return life != null && life.refersTo(fd) ? life : null;
  }

  /** The life in a slot, or null. */
  Life at(int descriptor) {
    if (descriptor < 0 || descriptor / CHUNK >= chunks.length()) {
      return null;
    }
    AtomicReferenceArray<Life> chunk = chunks.get(descriptor / CHUNK);
    return chunk == null ? null : chunk.get(descriptor % CHUNK);
  }

  /** Takes a life out; false where another has taken its slot or its end was seen before. */
  boolean leave(Life life) {
    life.clear();
    return chunk(life.descriptor).compareAndSet(life.descriptor % CHUNK, life, null);
  }

  /** Shows each life in the table. */
  void forEach(Consumer<Life> viewer) {
    for (int i = 0; i < chunks.length(); i++) {
      AtomicReferenceArray<Life> chunk = chunks.get(i);
      for (int slot = 0; chunk != null && slot < CHUNK; slot++) {
        Life life = chunk.get(slot);
        if (life != null) {
          viewer.accept(life);
        }
      }
    }
  }

  private AtomicReferenceArray<Life> chunk(int descriptor) {
    int index = descriptor / CHUNK;
    AtomicReferenceArray<Life> chunk = chunks.get(index);
    if (chunk == null) {
      chunks.compareAndSet(index, null, new AtomicReferenceArray<>(CHUNK));
      chunk = chunks.get(index);
    }
    return chunk;
  }
}
