// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "lives.h"

#include <sched.h>
#include <string.h>

#include "anomalies.h"
#include "clock.h"
#include "file.h"
#include "kernel.h"
#include "slots.h"

enum { SPINS_BEFORE_YIELD = 100 };

bool sl_life_try_lock(struct sl_life *life) {
  return atomic_exchange_explicit(&life->lock, 1, memory_order_acquire) == 0;
}

void sl_life_lock(struct sl_life *life) {
  for (int spins = 0; !sl_life_try_lock(life); spins++) {
    if (spins >= SPINS_BEFORE_YIELD) {
      sched_yield();
    }
  }
}

void sl_life_unlock(struct sl_life *life) {
  atomic_store_explicit(&life->lock, 0, memory_order_release);
}

// Finds the last holder out, whichever way it lets go.
static bool let_go(struct sl_life *life) { return atomic_fetch_sub(&life->references, 1) == 1; }

static void write_finished(struct sl_state *state, struct sl_life *life) {
  atomic_fetch_add(&state->header->finished, 1);
  struct sl_life *record = sl_file_reserve(SL_LIVES);
  if (record == NULL) {
    atomic_fetch_add(&state->header->left_out_lives, 1);
  } else {
    size_t from = offsetof(struct sl_life, id);
    memcpy((char *)record + from, (char *)life + from, sizeof *life - from);
    record->check = sl_file_check((char *)record + from, sizeof *record - from);
    atomic_store_explicit(&record->mark, SL_MARK_LIFE, memory_order_release);
  }
  sl_slot_give_back(life);
}

// The number belongs to a new socket: the old one was closed by something that no hook sees.
static void end_unseen(struct sl_state *state, struct sl_life *life) {
  if (!let_go(life)) {
    return;
  }
  sl_life_lock(life);
  life->how = SL_UNSEEN;
  life->close_begin_ns = sl_clock_ns();
  sl_life_unlock(life);
  write_finished(state, life);
}

static void enter_in_table(struct sl_state *state, struct sl_life *life, int fd) {
  uint32_t beyond = atomic_load(&state->beyond);
  while (beyond <= (uint32_t)fd &&
         !atomic_compare_exchange_weak(&state->beyond, &beyond, (uint32_t)fd + 1)) {
  }
  struct sl_life *old = atomic_exchange(&state->by_fd[fd], life);
  if (old != NULL) {
    end_unseen(state, old);
  }
}

struct sl_life *sl_life_begin(struct sl_state *state, int fd, int family, enum sl_role role) {
  uint64_t id = atomic_fetch_add(&state->header->opened, 1) + 1;
  struct sl_life *life = (uint32_t)fd < state->descriptors ? sl_slot_take() : NULL;
  if (life == NULL) {
    atomic_fetch_add(&state->header->left_out_sockets, 1);
    return NULL;
  }
  sl_life_lock(life);
  life->fd = fd;
  life->family = (uint8_t)family;
  life->role = (uint8_t)role;
  life->opened_by = sl_tid();
  life->opened_ns = sl_clock_ns();
  life->linger_at_close = -1;
  atomic_store(&life->references, 1);
  atomic_store(&life->id, id);
  atomic_store(&life->mark, SL_MARK_LIVE);
  sl_life_unlock(life);
  enter_in_table(state, life, fd);
  return life;
}

void sl_life_share(struct sl_state *state, struct sl_life *life, int fd) {
  if ((uint32_t)fd >= state->descriptors) {
    atomic_fetch_add(&state->header->left_out_sockets, 1);
    return;
  }
  uint32_t references = atomic_load(&life->references);
  do {
    if (references == 0) {
      return;  // Another thread closes it just now.
    }
  } while (!atomic_compare_exchange_weak(&life->references, &references, references + 1));
  atomic_fetch_or(&life->flags, SL_SHARED);
  life->shared_fd = fd;
  enter_in_table(state, life, fd);
}

void sl_life_end_begin(struct sl_state *state, struct sl_ending *ending, int fd, enum sl_how how) {
  struct sl_life *life = atomic_exchange(&state->by_fd[fd], NULL);
  *ending = (struct sl_ending){.life = life, .fd = fd, .last = false};
  if (life == NULL) {
    return;
  }
  ending->last = let_go(life);
  if (!ending->last) {
    if (life->fd == fd) {
      life->fd = life->shared_fd;  // The sampler goes on there.
    }
    return;
  }
  sl_life_lock(life);
  atomic_store(&life->mark, SL_MARK_CLOSING);
  life->how = (uint8_t)how;
  life->closed_by = sl_tid();
  life->fd = fd;
  uint64_t now = sl_clock_ns();
  if (life->role != SL_DATAGRAM) {
    sl_kernel_snapshot(life, fd, now);
  }
  life->close_begin_ns = now;
  sl_life_unlock(life);
  sl_close_anomalies(state, life);
}

void sl_life_end(struct sl_state *state, const struct sl_ending *ending, int error) {
  struct sl_life *life = ending->life;
  if (!ending->last) {
    return;
  }
  life->close_errno = error;
  life->close_end_ns = sl_clock_ns();
  uint64_t taken = life->close_end_ns - life->close_begin_ns;
  // Without a linger to wait for, only the scheduler takes time: noted in the life, and no fault.
  if (life->linger_at_close > 0 && taken >= state->blocked_ns) {
    sl_anomaly(state, life, SL_CLOSE_BLOCKED, error, (int64_t)taken, life->linger_at_close);
  }
  write_finished(state, life);
}

void sl_life_goes_on(struct sl_state *state, const struct sl_ending *ending) {
  struct sl_life *life = ending->life;
  if (ending->last) {
    sl_life_lock(life);
    life->how = SL_NOT_CLOSED;
    life->closed_by = 0;
    life->close_begin_ns = 0;
    atomic_store(&life->mark, SL_MARK_LIVE);
    sl_life_unlock(life);
  }
  atomic_fetch_add(&life->references, 1);
  enter_in_table(state, life, ending->fd);
}
