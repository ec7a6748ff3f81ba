// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "transfer.h"

#include "anomalies.h"
#include "clock.h"

static void broken(struct sl_life *life, int error) {
  int saved = 0;
  struct sl_state *state = sl_enter(&saved);
  if (state != NULL) {
    sl_reset_received(state, life, error);
    sl_leave(saved);
  }
}

static void end_of_stream(struct sl_life *life) {
  bool connection = life->role != SL_DATAGRAM && life->role != SL_OPENED;
  if (!connection || (atomic_load(&life->flags) & SL_SHUT_READ) != 0) {
    return;
  }
  // A loop that never looks for the end comes here often: the clock is read once.
  if (atomic_fetch_add(&life->eof_reads, 1) == 0) {
    atomic_store(&life->first_eof_ns, sl_clock_ns());
  }
}

void sl_transfer_read_none(struct sl_life *life, ssize_t result) {
  if (result == 0) {
    end_of_stream(life);
  } else if (errno == ECONNRESET && life->role != SL_DATAGRAM) {
    broken(life, ECONNRESET);
  }
}

// EPIPE after a shutdown of our own is our own fault; without one, the peer's reset came before.
void sl_transfer_write_failed(struct sl_life *life) {
  bool ours = (atomic_load(&life->flags) & SL_SHUT_WRITE) != 0;
  bool connection = life->role == SL_CONNECTED || life->role == SL_ACCEPTED;
  if (connection && (errno == ECONNRESET || (errno == EPIPE && !ours))) {
    broken(life, errno);
  }
}
