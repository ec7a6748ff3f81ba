// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// setsockopt: what was asked, what the kernel took. getsockopt: only SO_ERROR, which tells how a
// non-blocking connect ended, or of a reset.
#include <limits.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>

#include "anomalies.h"
#include "clock.h"
#include "hooks.h"
#include "lives.h"

enum { NOT_KEPT = -1 };

static int index_of(int level, int name) {
  if (level == SOL_SOCKET) {
    switch (name) {
      case SO_LINGER: return SL_OPT_LINGER;
      case SO_RCVLOWAT: return SL_OPT_RCVLOWAT;
      case SO_SNDLOWAT: return SL_OPT_SNDLOWAT;
      case SO_RCVBUF: return SL_OPT_RCVBUF;
      case SO_SNDBUF: return SL_OPT_SNDBUF;
      default: return NOT_KEPT;
    }
  }
  if (level == IPPROTO_TCP) {
    switch (name) {
      case TCP_NOTSENT_LOWAT: return SL_OPT_NOTSENT_LOWAT;
      case TCP_USER_TIMEOUT: return SL_OPT_USER_TIMEOUT;
      case TCP_LINGER2: return SL_OPT_LINGER2;
      default: return NOT_KEPT;
    }
  }
  return NOT_KEPT;
}

// An option's value as one number: a linger's seconds, -1 for off.
static int number(int index, const void *value, socklen_t length) {
  if (index == SL_OPT_LINGER) {
    struct linger linger;
    if (length < sizeof linger) {
      return INT_MIN;
    }
    memcpy(&linger, value, sizeof linger);
    return linger.l_onoff != 0 ? linger.l_linger : -1;
  }
  int number = INT_MIN;
  if (length >= sizeof number) {
    memcpy(&number, value, sizeof number);
  }
  return number;
}

static int read_back(int fd, int level, int name, int index) {
  struct linger value = {0, 0};  // The largest of the kept options.
  socklen_t length = index == SL_OPT_LINGER ? sizeof value : sizeof(int);
  return SL_REAL(getsockopt)(fd, level, name, &value, &length) == 0
             ? number(index, &value, length)
             : -1;
}

// Linux doubles the buffers that it is asked for; a low-water mark below 1 becomes 1 or the cap.
static bool clamped(int index, const struct sl_option *option) {
  switch (index) {
    case SL_OPT_RCVBUF:
    case SL_OPT_SNDBUF: return option->got != (int64_t)option->asked * 2;
    case SL_OPT_RCVLOWAT: return option->got != (option->asked == 0 ? 1 : option->asked);
    default: return false;
  }
}

static void note_refused(struct sl_state *state, struct sl_life *life, int level, int name,
                         int asked, int error) {
  sl_anomaly(state, life, SL_OPTION_REFUSED, error, (int64_t)level << 32 | (uint32_t)name, asked);
}

static void note_option(int fd, int level, int name, const void *value, socklen_t length,
                        int error) {
  int index = index_of(level, name);
  struct sl_life *life = sl_life_of(sl_state(), fd);
  if (life == NULL || (index == NOT_KEPT && error == 0)) {
    return;
  }
  int saved = 0;
  struct sl_state *state = sl_enter(&saved);
  if (state == NULL) {
    return;
  }
  // What the kernel may not have read is not read here either: the pointer may be bad.
  bool was_read = error != EFAULT && (error == 0 || level == SOL_SOCKET);
  int asked = was_read ? number(index, value, length) : INT_MIN;
  if (error != 0) {
    note_refused(state, life, level, name, asked, error);
  }
  if (index != NOT_KEPT) {
    sl_life_lock(life);
    struct sl_option *option = &life->options[index];
    option->set_ns = sl_clock_ns();
    option->asked = asked;
    option->got = read_back(fd, level, name, index);
    option->times++;
    option->error = error;
    bool changed = error == 0 && clamped(index, option);
    int got = option->got;
    sl_life_unlock(life);
    if (changed) {
      sl_anomaly(state, life, SL_OPTION_CLAMPED, index, asked, got);
    }
  }
  sl_leave(saved);
}

SL_HOOK int setsockopt(int fd, int level, int name, const void *value, socklen_t length) {
  int result = SL_REAL(setsockopt)(fd, level, name, value, length);
  note_option(fd, level, name, value, length, result == 0 ? 0 : errno);
  return result;
}

static void note_error(int fd, int error) {
  int saved = 0;
  struct sl_life *life = sl_life_of(sl_state(), fd);
  bool telling = life != NULL && (life->role == SL_CONNECTING || error == ECONNRESET);
  struct sl_state *state = telling ? sl_enter(&saved) : NULL;
  if (state == NULL) {
    return;
  }
  sl_life_lock(life);
  if (life->role != SL_CONNECTING) {
    sl_reset_received(state, life, error);
  } else if (error == 0) {
    life->role = SL_CONNECTED;
    life->connected_ns = sl_clock_ns();
    life->state_first_ns[TCP_ESTABLISHED] = life->connected_ns;
  } else {
    life->connect_errno = error;
  }
  sl_life_unlock(life);
  sl_leave(saved);
}

SL_HOOK int getsockopt(int fd, int level, int name, void *value, socklen_t *length) {
  int result = SL_REAL(getsockopt)(fd, level, name, value, length);
  if (result == 0 && level == SOL_SOCKET && name == SO_ERROR && *length >= sizeof(int)) {
    int error = 0;
    memcpy(&error, value, sizeof error);
    note_error(fd, error);
  }
  return result;
}
