// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// What a read or write leaves in a life: bytes, end of stream, reset. The usual path is two loads
// before the call and one addition after it: no lock, no system call, no clock.
// Thread-safe and signal-safe.
#ifndef SOCKLINT_TRANSFER_H
#define SOCKLINT_TRANSFER_H

#include "hooks.h"

// The life that a call is about, and its id: after the call, the number may be another's.
struct sl_transfer {
  struct sl_life *life;
  uint64_t id;
};

static inline struct sl_transfer sl_transfer_begin(int fd) {
  struct sl_life *life = sl_life_of(sl_state(), fd);
  return (struct sl_transfer){
      life, life == NULL ? 0 : atomic_load_explicit(&life->id, memory_order_relaxed)};
}

// In a child of a fork during the call the table is empty, and the life is not touched.
static inline bool sl_transfer_same(struct sl_transfer transfer, int fd) {
  return transfer.life != NULL && sl_life_of(sl_state(), fd) == transfer.life &&
         atomic_load_explicit(&transfer.life->id, memory_order_relaxed) == transfer.id;
}

// The rare outcomes.
void sl_transfer_read_none(struct sl_life *life, ssize_t result);
void sl_transfer_write_failed(struct sl_life *life);

static inline void sl_transfer_in(struct sl_transfer transfer, int fd, ssize_t result) {
  if (sl_transfer_same(transfer, fd)) {
    if (__builtin_expect(result > 0, 1)) {
      atomic_fetch_add_explicit(&transfer.life->bytes_in, (uint64_t)result, memory_order_relaxed);
    } else {
      sl_transfer_read_none(transfer.life, result);
    }
  }
}

static inline void sl_transfer_out(struct sl_transfer transfer, int fd, ssize_t result) {
  if (sl_transfer_same(transfer, fd)) {
    if (__builtin_expect(result > 0, 1)) {
      atomic_fetch_add_explicit(&transfer.life->bytes_out, (uint64_t)result, memory_order_relaxed);
    } else if (result < 0) {
      sl_transfer_write_failed(transfer.life);
    }
  }
}

#endif
