// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// socket, connect, listen, accept: how a life begins.
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>

#include "clock.h"
#include "hooks.h"
#include "kernel.h"
#include "lives.h"

static int version_of(int family) {
  return family == AF_INET ? 4 : family == AF_INET6 ? 6 : 0;
}

SL_HOOK int socket(int family, int type, int protocol) {
  int fd = SL_REAL(socket)(family, type, protocol);
  int kind = type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd < 0 || version_of(family) == 0 || (kind != SOCK_STREAM && kind != SOCK_DGRAM)) {
    return fd;
  }
  int saved = 0;
  struct sl_state *state = sl_enter_first(&saved);
  if (state != NULL) {
    sl_life_begin(state, fd, version_of(family), kind == SOCK_DGRAM ? SL_DATAGRAM : SL_OPENED);
    sl_leave(saved);
  }
  return fd;
}

// The time and the peer are noted before the call: a blocking connect may never return.
static uint64_t note_connect(int fd, const struct sockaddr *to, socklen_t length) {
  int saved = 0;
  struct sl_life *life = sl_life_of(sl_state(), fd);
  struct sl_state *state = life == NULL ? NULL : sl_enter(&saved);
  if (state == NULL) {
    return 0;
  }
  uint64_t id = atomic_load(&life->id);
  sl_life_lock(life);
  if (life->role == SL_OPENED) {
    life->role = SL_CONNECTING;
    life->connect_ns = sl_clock_ns();
  }
  if (life->role == SL_CONNECTING || life->role == SL_DATAGRAM) {
    sl_kernel_address(to, length, &life->peer);
  }
  sl_life_unlock(life);
  sl_leave(saved);
  return id;
}

// error: 0 or the errno of the call.
static void note_connected(int fd, uint64_t id, int error) {
  int saved = 0;
  struct sl_life *life = sl_life_of(sl_state(), fd);
  struct sl_state *state = life == NULL || id == 0 ? NULL : sl_enter(&saved);
  if (state == NULL) {
    return;
  }
  sl_life_lock(life);
  if (atomic_load(&life->id) == id) {
    bool done = error == 0 || error == EISCONN;
    if (done || error == EINPROGRESS) {
      sl_kernel_local(fd, &life->local);
    }
    if (life->role == SL_CONNECTING && done) {
      life->role = SL_CONNECTED;
      life->connected_ns = sl_clock_ns();
      sl_kernel_note_state(life, TCP_ESTABLISHED, life->connected_ns);
    } else if (error != 0 && !done && error != EALREADY && error != EINTR) {
      life->connect_errno = error == EINPROGRESS ? 0 : error;
    }
  }
  sl_life_unlock(life);
  sl_leave(saved);
}

SL_HOOK int connect(int fd, const struct sockaddr *to, socklen_t length) {
  uint64_t id = note_connect(fd, to, length);
  int result = SL_REAL(connect)(fd, to, length);
  note_connected(fd, id, result == 0 ? 0 : errno);
  return result;
}

SL_HOOK int listen(int fd, int backlog) {
  int result = SL_REAL(listen)(fd, backlog);
  int saved = 0;
  struct sl_life *life = result == 0 ? sl_life_of(sl_state(), fd) : NULL;
  struct sl_state *state = life == NULL ? NULL : sl_enter(&saved);
  if (state != NULL) {
    sl_life_lock(life);
    life->role = SL_LISTENING;
    sl_kernel_local(fd, &life->local);
    sl_life_unlock(life);
    sl_leave(saved);
  }
  return result;
}

// Where the listener is bound to one address, that is the accepted one's too.
static void local_address(int listener, int fd, struct sl_address *local) {
  static const struct sl_address any;
  const struct sl_life *life = sl_life_of(sl_state(), listener);
  if (life != NULL && life->local.family != 0 &&
      memcmp(life->local.ip, any.ip, sizeof any.ip) != 0) {
    *local = life->local;
  } else {
    sl_kernel_local(fd, local);
  }
}

// from and length: what the call gave its caller; null, or cut short, where the caller had no room.
static void note_accepted(int listener, int fd, const struct sockaddr *from, socklen_t length) {
  struct sl_address local = {.family = 0};
  int saved = 0;
  struct sl_state *state = sl_enter_first(&saved);
  if (state == NULL) {
    return;
  }
  local_address(listener, fd, &local);
  struct sl_life *life =
      local.family == 0 ? NULL : sl_life_begin(state, fd, local.family, SL_ACCEPTED);
  if (life != NULL) {
    sl_life_lock(life);
    life->local = local;
    if (from != NULL) {
      sl_kernel_address(from, length, &life->peer);
    }
    if (life->peer.family == 0) {
      sl_kernel_peer(fd, &life->peer);
    }
    sl_kernel_note_state(life, TCP_ESTABLISHED, life->opened_ns);
    sl_life_unlock(life);
  }
  sl_leave(saved);
}

// What the kernel wrote of an address is no more than the caller had room for.
static socklen_t written(socklen_t room, const socklen_t *length) {
  return length == NULL ? 0 : *length < room ? *length : room;
}

SL_HOOK int accept(int fd, struct sockaddr *from, socklen_t *length) {
  socklen_t room = from == NULL || length == NULL ? 0 : *length;
  int accepted = SL_REAL(accept)(fd, from, length);
  if (accepted >= 0) {
    note_accepted(fd, accepted, from, written(room, length));
  }
  return accepted;
}

SL_HOOK int accept4(int fd, struct sockaddr *from, socklen_t *length, int flags) {
  socklen_t room = from == NULL || length == NULL ? 0 : *length;
  int accepted = SL_REAL(accept4)(fd, from, length, flags);
  if (accepted >= 0) {
    note_accepted(fd, accepted, from, written(room, length));
  }
  return accepted;
}
