// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "slots.h"

#include <string.h>

#include "file.h"
#include "lives.h"

// Number of the first free slot + 1, 0 for none; above it a count of changes, so that a list that
// looks the same is the same.
static _Atomic uint64_t free_slots;

static uint64_t changed(uint64_t head, uint32_t first) {
  return ((head >> 32) + 1) << 32 | first;
}

struct sl_life *sl_slot_take(void) {
  uint64_t head = atomic_load(&free_slots);
  while ((uint32_t)head != 0) {
    struct sl_life *slot = sl_file_slot((uint32_t)head - 1);
    uint32_t next = atomic_load(&slot->next_free);
    if (atomic_compare_exchange_weak(&free_slots, &head, changed(head, next))) {
      return slot;
    }
  }
  return sl_file_reserve(SL_SLOTS);
}

void sl_slot_give_back(struct sl_life *slot) {
  // A late read or write, or the sampler, compares the id: it goes first.
  sl_life_lock(slot);
  atomic_store(&slot->id, 0);
  atomic_store(&slot->mark, SL_MARK_FREE);
  sl_life_unlock(slot);
  size_t from = offsetof(struct sl_life, bytes_in);
  memset((char *)slot + from, 0, offsetof(struct sl_life, lock) - from);
  slot->sampled_unread = 0;
  uint64_t head = atomic_load(&free_slots);
  do {
    atomic_store(&slot->next_free, (uint32_t)head);
  } while (!atomic_compare_exchange_weak(&free_slots, &head, changed(head, slot->number + 1)));
}
