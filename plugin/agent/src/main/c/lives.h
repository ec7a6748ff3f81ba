// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// The lives of sockets: from the call that opens one to the call that closes its last descriptor.
// Thread-safe; call between sl_enter and sl_leave. Not for forked children.
#ifndef SOCKLINT_LIVES_H
#define SOCKLINT_LIVES_H

#include <stdbool.h>

#include "state.h"

// A life that is about to end: what lies between the two halves of a closing call.
struct sl_ending {
  struct sl_life *life;  // null: the descriptor is not tracked
  int fd;
  bool last;  // no other descriptor holds the socket
};

// Begins a life; null (and counted) where there is no room.
struct sl_life *sl_life_begin(struct sl_state *state, int fd, int family, enum sl_role role);

// One more descriptor for the same socket.
void sl_life_share(struct sl_state *state, struct sl_life *life, int fd);

// Before the real call: takes the number out of the table, for another thread may get it at once,
// and notes what the kernel says of the socket. After it: writes the finished life.
void sl_life_end_begin(struct sl_state *state, struct sl_ending *ending, int fd, enum sl_how how);
void sl_life_end(struct sl_state *state, const struct sl_ending *ending, int error);

// After a real call that failed and left the descriptor open: the life goes on.
void sl_life_goes_on(struct sl_state *state, const struct sl_ending *ending);

// Keeps two writers of one life apart; a read or write needs neither.
void sl_life_lock(struct sl_life *life);
bool sl_life_try_lock(struct sl_life *life);
void sl_life_unlock(struct sl_life *life);

#endif
