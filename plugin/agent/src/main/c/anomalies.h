// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// What is noted at once. Thread-safe; call between sl_enter and sl_leave.
#ifndef SOCKLINT_ANOMALIES_H
#define SOCKLINT_ANOMALIES_H

#include "state.h"

// code, first and second: see enum sl_anomaly_kind.
void sl_anomaly(struct sl_state *state, const struct sl_life *life, enum sl_anomaly_kind kind,
                int code, int64_t first, int64_t second);

// A reset that the peer sent, told by a call's errno, or by the TCP state alone (error 0).
void sl_reset_received(struct sl_state *state, struct sl_life *life, int error);

// What the snapshot before a close says: data left behind, linger, and whether a reset follows.
void sl_close_anomalies(struct sl_state *state, const struct sl_life *life);

#endif
