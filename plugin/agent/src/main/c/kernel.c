// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "kernel.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/ioctl.h>

// The C library's tcp_info ends before tcpi_notsent_bytes, the kernel's does not.
#include <linux/tcp.h>

#include "real.h"

enum {
  SYN_SENT = 2,
  FIN_WAIT1 = 4,
  CLOSED = 7,
  CLOSE_WAIT = 8,
  LAST_ACK = 9,
  LISTEN = 10,
  CLOSING = 11
};

uint32_t sl_kernel_tcp_state(int fd, struct sl_queues *queues) {
  struct tcp_info info;
  info.tcpi_notsent_bytes = 0;
  info.tcpi_unacked = 1;
  info.tcpi_bytes_received = UINT64_MAX;
  // Up to the last field that is wanted: the kernel copies no more than is asked for.
  socklen_t length = queues == NULL ? sizeof info.tcpi_state
                                        : offsetof(struct tcp_info, tcpi_notsent_bytes) +
                                              sizeof info.tcpi_notsent_bytes;
  if (SL_REAL(getsockopt)(fd, IPPROTO_TCP, TCP_INFO, &info, &length) != 0) {
    return 0;
  }
  if (queues != NULL) {
    queues->received = info.tcpi_bytes_received;
    queues->never_sent = info.tcpi_notsent_bytes;
    queues->waits = info.tcpi_notsent_bytes > 0 || info.tcpi_unacked > 0;
  }
  return info.tcpi_state;
}

static uint32_t queue(int fd, unsigned long request) {
  int bytes = 0;
  return ioctl(fd, request, &bytes) == 0 && bytes > 0 ? (uint32_t)bytes : 0;
}

uint32_t sl_kernel_unread(int fd) { return queue(fd, SIOCINQ); }

void sl_kernel_address(const struct sockaddr *from, socklen_t length, struct sl_address *address) {
  if (length >= sizeof(struct sockaddr_in) && from->sa_family == AF_INET) {
    struct sockaddr_in ip4;
    memcpy(&ip4, from, sizeof ip4);
    memset(address, 0, sizeof *address);
    memcpy(address->ip, &ip4.sin_addr, sizeof ip4.sin_addr);
    address->port = ntohs(ip4.sin_port);
    address->family = 4;
  } else if (length >= sizeof(struct sockaddr_in6) && from->sa_family == AF_INET6) {
    struct sockaddr_in6 ip6;
    memcpy(&ip6, from, sizeof ip6);
    memcpy(address->ip, &ip6.sin6_addr, sizeof address->ip);
    address->port = ntohs(ip6.sin6_port);
    address->scope = ip6.sin6_scope_id;
    address->family = 6;
  }
}

void sl_kernel_local(int fd, struct sl_address *address) {
  struct sockaddr_storage name;
  socklen_t length = sizeof name;
  if (getsockname(fd, (struct sockaddr *)&name, &length) == 0) {
    sl_kernel_address((struct sockaddr *)&name, length, address);
  }
}

void sl_kernel_peer(int fd, struct sl_address *address) {
  struct sockaddr_storage name;
  socklen_t length = sizeof name;
  if (getpeername(fd, (struct sockaddr *)&name, &length) == 0) {
    sl_kernel_address((struct sockaddr *)&name, length, address);
  }
}

void sl_kernel_note_state(struct sl_life *life, uint32_t state, uint64_t now_ns) {
  if (state == 0 || state >= SL_TCP_STATES) {
    return;
  }
  if (life->state_first_ns[state] == 0) {
    life->state_first_ns[state] = now_ns;
  }
  life->last_state = state;
  life->last_sample_ns = now_ns;
  bool was_up = state != SYN_SENT && state != CLOSED && state != LISTEN;
  if (life->role == SL_CONNECTING && was_up) {
    life->role = SL_CONNECTED;
    life->connected_ns = now_ns;
  }
}

// The kernel counts a FIN that waits in the queue, or for its acknowledgement, as one byte.
static void count_unsent(struct sl_life *life, uint32_t state, uint32_t unsent,
                         uint32_t never_sent) {
  uint32_t fin = state == FIN_WAIT1 || state == LAST_ACK || state == CLOSING ? 1 : 0;
  life->unsent_at_close = unsent > fin ? unsent - fin : 0;
  life->never_sent_at_close = never_sent > fin ? never_sent - fin : 0;
}

static bool had_fin(uint32_t state) {
  return state == CLOSE_WAIT || state == LAST_ACK || state == CLOSING;
}

void sl_kernel_snapshot(struct sl_life *life, int fd, uint64_t now_ns) {
  struct sl_queues queues = {0, 0, false};
  uint32_t state = sl_kernel_tcp_state(fd, &queues);
  if (state == 0) {
    return;
  }
  sl_kernel_note_state(life, state, now_ns);
  struct linger linger = {0, 0};
  socklen_t length = sizeof linger;
  SL_REAL(getsockopt)(fd, SOL_SOCKET, SO_LINGER, &linger, &length);
  life->linger_at_close = linger.l_onoff != 0 ? linger.l_linger : -1;
  life->state_at_close = state;
  // All that came has been read: one question less.
  bool all_read = queues.received <= atomic_load(&life->bytes_in) + (had_fin(state) ? 1 : 0);
  life->unread_at_close = all_read ? 0 : sl_kernel_unread(fd);
  // A connection that is over has an empty count of segments, and yet what it could not deliver.
  if ((life->role == SL_CONNECTED || life->role == SL_ACCEPTED) &&
      (queues.waits || state == CLOSED)) {
    count_unsent(life, state, queue(fd, SIOCOUTQ), queues.never_sent);
  }
  uint32_t flags = SL_SNAPSHOT;
  if (linger.l_onoff != 0 && (SL_REAL(fcntl)(fd, F_GETFL) & O_NONBLOCK) != 0) {
    flags |= SL_NON_BLOCKING_AT_CLOSE;
  }
  atomic_fetch_or(&life->flags, flags);
}
