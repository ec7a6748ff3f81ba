// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// shutdown: which half of a connection this process ended, and when.
#include "clock.h"
#include "hooks.h"
#include "lives.h"

// The flags go up before the call: a closed connection without them looks like a reset.
static uint32_t raise_flags(struct sl_life *life, int how) {
  uint32_t flags =
      (how != SHUT_WR ? SL_SHUT_READ : 0U) | (how != SHUT_RD ? SL_SHUT_WRITE : 0U);
  return flags & ~atomic_fetch_or(&life->flags, flags);
}

static void note(struct sl_life *life, uint64_t id, uint32_t raised, int result) {
  int saved = 0;
  struct sl_state *state = sl_enter(&saved);
  if (state == NULL) {
    return;
  }
  sl_life_lock(life);
  if (atomic_load(&life->id) == id) {
    uint64_t now = sl_clock_ns();
    if (result != 0) {
      atomic_fetch_and(&life->flags, ~raised);
    } else {
      life->shut_read_ns = (raised & SL_SHUT_READ) != 0 ? now : life->shut_read_ns;
      life->shut_write_ns = (raised & SL_SHUT_WRITE) != 0 ? now : life->shut_write_ns;
    }
  }
  sl_life_unlock(life);
  sl_leave(saved);
}

SL_HOOK int shutdown(int fd, int how) {
  int saved = 0;
  struct sl_life *life = sl_life_of(sl_state(), fd);
  if (life == NULL || sl_enter(&saved) == NULL) {
    return SL_REAL(shutdown)(fd, how);
  }
  uint64_t id = atomic_load(&life->id);
  uint32_t raised = raise_flags(life, how);
  sl_leave(saved);
  int result = SL_REAL(shutdown)(fd, how);
  note(life, id, raised, result);
  return result;
}
