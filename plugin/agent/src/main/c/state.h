// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Whether this process is recorded, and which life each descriptor number belongs to.
//
// The table lies in memory that the kernel clears in a forked child (MADV_WIPEONFORK): a child has
// no tracked descriptors and never writes into its parent's recording. A child of vfork shares the
// table, so what such a child does before exec compares the process number (sl_enter_unless_vforked).
#ifndef SOCKLINT_STATE_H
#define SOCKLINT_STATE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "config.h"
#include "recording.h"

enum { SL_MOST_DESCRIPTORS = 1 << 20 };

struct sl_state {
  uint32_t descriptors;  // length of by_fd; 0: nothing is recorded
  pid_t pid;
  _Atomic uint32_t beyond;  // no number from here on was ever tracked
  struct sl_header *header;
  uint64_t blocked_ns;
  uint64_t sample_ns;
  _Atomic(struct sl_life *) by_fd[];
};

extern _Atomic(struct sl_state *) sl_state_now;

static inline struct sl_state *sl_state(void) {
  return atomic_load_explicit(&sl_state_now, memory_order_acquire);
}

// The life that a descriptor number belongs to, or null. Thread-safe and signal-safe.
static inline struct sl_life *sl_life_of(const struct sl_state *state, int fd) {
  return (uint32_t)fd < state->descriptors
             ? atomic_load_explicit(&state->by_fd[fd], memory_order_acquire)
             : NULL;
}

// Begins work on the recording: null where this process is not recorded, or where this thread is
// at such work already (a signal handler). Saves errno; each non-null answer needs one sl_leave,
// which restores it. No blocking call may stand between the two.
struct sl_state *sl_enter(int *saved_errno);
void sl_leave(int saved_errno);

// The same for what closes or duplicates descriptors, as a child of vfork does before exec: null in
// that child too. Costs a getpid, which the second half of such a call spares with sl_enter.
struct sl_state *sl_enter_unless_vforked(int *saved_errno);

// The same as sl_enter, for the first socket of a process: starts the recording.
struct sl_state *sl_enter_first(int *saved_errno);

// This thread's number, as gettid(2) tells it.
uint32_t sl_tid(void);

#endif
