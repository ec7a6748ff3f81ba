// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "anomalies.h"

#include <netinet/tcp.h>

#include "clock.h"
#include "file.h"

void sl_anomaly(struct sl_state *state, const struct sl_life *life, enum sl_anomaly_kind kind,
                int code, int64_t first, int64_t second) {
  struct sl_anomaly *anomaly = sl_file_reserve(SL_ANOMALIES);
  if (anomaly == NULL) {
    atomic_fetch_add(&state->header->left_out_anomalies, 1);
    return;
  }
  anomaly->life = atomic_load(&life->id);
  anomaly->at_ns = sl_clock_ns();
  anomaly->first = first;
  anomaly->second = second;
  anomaly->kind = (uint16_t)kind;
  anomaly->local_port = life->local.port;
  anomaly->peer_port = life->peer.port;
  anomaly->fd = life->fd;
  anomaly->code = code;
  anomaly->tid = sl_tid();
  anomaly->check = sl_file_check(&anomaly->life, sizeof *anomaly - 8);
  atomic_store_explicit(&anomaly->mark, SL_MARK_ANOMALY, memory_order_release);
}

void sl_reset_received(struct sl_state *state, struct sl_life *life, int error) {
  if ((atomic_fetch_or(&life->flags, SL_RESET_SEEN) & SL_RESET_SEEN) == 0) {
    life->reset_ns = sl_clock_ns();
    life->reset_errno = error;
    sl_anomaly(state, life, SL_RESET_RECEIVED, error, 0, 0);
  } else if (life->reset_errno == 0) {
    life->reset_errno = error;
  }
}

// The order of Linux's tcp_close: unread data comes before linger, and a closed socket sends
// nothing. A disconnect resets only in the states of tcp_need_reset.
static int reset_cause(const struct sl_life *life) {
  uint32_t state = life->state_at_close;
  if (state == 0 || state == TCP_CLOSE || state == TCP_LISTEN) {
    return 0;
  }
  if (life->unread_at_close > 0) {
    return SL_UNREAD_DATA;
  }
  uint32_t need_reset = 1U << TCP_ESTABLISHED | 1U << TCP_CLOSE_WAIT | 1U << TCP_FIN_WAIT1 |
                        1U << TCP_FIN_WAIT2 | 1U << TCP_SYN_RECV;
  bool data_left = (1U << state & (1U << TCP_CLOSING | 1U << TCP_LAST_ACK)) != 0 &&
                   life->never_sent_at_close > 0;
  return life->linger_at_close == 0 && ((1U << state & need_reset) != 0 || data_left)
             ? SL_LINGER_ZERO
             : 0;
}

void sl_close_anomalies(struct sl_state *state, const struct sl_life *life) {
  if ((atomic_load(&life->flags) & SL_SNAPSHOT) == 0 || life->role == SL_LISTENING) {
    return;
  }
  int cause = reset_cause(life);
  bool connected = life->role == SL_CONNECTED || life->role == SL_ACCEPTED;
  if (cause != 0) {
    sl_anomaly(state, life, SL_RESET_SENT, cause, life->unread_at_close, life->unsent_at_close);
  }
  if (life->unread_at_close > 0) {
    sl_anomaly(state, life, SL_UNREAD_AT_CLOSE, 0, life->unread_at_close, 0);
  }
  // Bytes sent and not yet acknowledged are everyday life, unless linger waits for or drops them.
  if (life->never_sent_at_close > 0 ||
      (life->unsent_at_close > 0 && life->linger_at_close >= 0)) {
    sl_anomaly(state, life, SL_UNSENT_AT_CLOSE, 0, life->unsent_at_close,
               life->never_sent_at_close);
  }
  if (connected && life->linger_at_close >= 0) {
    sl_anomaly(state, life, SL_LINGER_AT_CLOSE, 0, life->linger_at_close, 0);
  }
}
