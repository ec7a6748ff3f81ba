// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// What the kernel tells of a descriptor. Thread-safe and signal-safe; changes errno.
#ifndef SOCKLINT_KERNEL_H
#define SOCKLINT_KERNEL_H

#include <stdbool.h>
#include <sys/socket.h>

#include "state.h"

// What TCP_INFO tells of the queues: whether anything sent is not acknowledged, and all bytes that
// ever came, a FIN counted as one.
struct sl_queues {
  uint64_t received;
  uint32_t never_sent;
  bool waits;
};

// The TCP state; 0 where the descriptor is no TCP socket. Fills the queues where not null.
uint32_t sl_kernel_tcp_state(int fd, struct sl_queues *queues);

// Bytes in the receive queue; 0 where that cannot be told.
uint32_t sl_kernel_unread(int fd);

// Local or peer address from getsockname(2) and getpeername(2).
void sl_kernel_local(int fd, struct sl_address *address);
void sl_kernel_peer(int fd, struct sl_address *address);
void sl_kernel_address(const struct sockaddr *from, socklen_t length, struct sl_address *address);

// Dates a TCP state, the first time that it is seen, and settles an open connect by it.
void sl_kernel_note_state(struct sl_life *life, uint32_t state, uint64_t now_ns);

// State, queues and linger, just before a close.
void sl_kernel_snapshot(struct sl_life *life, int fd, uint64_t now_ns);

#endif
