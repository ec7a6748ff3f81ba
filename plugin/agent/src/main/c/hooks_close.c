// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// close, dup, dup2, dup3, fcntl(F_DUPFD), close_range: how a life ends, or gets a second
// descriptor. dup2 closes its target: a lingering close hides there.
#include <stdarg.h>

#include "clock.h"
#include "hooks.h"
#include "lives.h"

#ifndef CLOSE_RANGE_CLOEXEC
#define CLOSE_RANGE_CLOEXEC 4U  // linux/close_range.h; the C library's headers may not have it.
int close_range(unsigned first, unsigned last, int flags);
#endif

static void begin(struct sl_ending *ending, int fd, enum sl_how how) {
  int saved = 0;
  *ending = (struct sl_ending){.life = NULL, .fd = fd, .last = false};
  struct sl_state *state = sl_life_of(sl_state(), fd) == NULL ? NULL : sl_enter_unless_vforked(&saved);
  if (state != NULL) {
    sl_life_end_begin(state, ending, fd, how);
    sl_leave(saved);
  }
}

// error: 0 or the errno of the real call.
static void end(const struct sl_ending *ending, int error) {
  int saved = 0;
  struct sl_state *state = ending->life == NULL ? NULL : sl_enter(&saved);
  if (state != NULL) {
    sl_life_end(state, ending, error);
    sl_leave(saved);
  }
}

static void go_on(const struct sl_ending *ending) {
  int saved = 0;
  struct sl_state *state = ending->life == NULL ? NULL : sl_enter(&saved);
  if (state != NULL) {
    sl_life_goes_on(state, ending);
    sl_leave(saved);
  }
}

static void share(int from, int to) {
  int saved = 0;
  struct sl_life *life = to < 0 || from == to ? NULL : sl_life_of(sl_state(), from);
  struct sl_state *state = life == NULL ? NULL : sl_enter_unless_vforked(&saved);
  if (state != NULL) {
    sl_life_share(state, life, to);
    sl_leave(saved);
  }
}

SL_HOOK int close(int fd) {
  struct sl_ending ending;
  begin(&ending, fd, SL_BY_CLOSE);
  int result = SL_REAL(close)(fd);
  end(&ending, result == 0 ? 0 : errno);
  return result;
}

SL_HOOK int dup(int fd) {
  int copy = SL_REAL(dup)(fd);
  share(fd, copy);
  return copy;
}

// A call that is bound to fail closes nothing.
static void begin_dup(struct sl_ending *ending, int from, int to, int flags) {
  int saved = errno;
  *ending = (struct sl_ending){.life = NULL, .fd = to, .last = false};
  if (from != to && (flags & ~O_CLOEXEC) == 0 && sl_life_of(sl_state(), to) != NULL &&
      SL_REAL(fcntl)(from, F_GETFD) >= 0) {
    begin(ending, to, SL_BY_DUP2);
  }
  errno = saved;
}

static void end_dup(const struct sl_ending *ending, int from, int to, int result) {
  if (result < 0) {
    go_on(ending);
  } else {
    end(ending, 0);
    share(from, to);
  }
}

SL_HOOK int dup2(int from, int to) {
  struct sl_ending ending;
  begin_dup(&ending, from, to, 0);
  int result = SL_REAL(dup2)(from, to);
  end_dup(&ending, from, to, result);
  return result;
}

SL_HOOK int dup3(int from, int to, int flags) {
  struct sl_ending ending;
  begin_dup(&ending, from, to, flags);
  int result = SL_REAL(dup3)(from, to, flags);
  end_dup(&ending, from, to, result);
  return result;
}

// All commands of fcntl(2) take one argument of at most a pointer's size, or none.
#define SL_FCNTL(name)                                                                             \
  SL_HOOK int name(int fd, int command, ...) {                                                     \
    va_list arguments;                                                                             \
    va_start(arguments, command);                                                                  \
    void *argument = va_arg(arguments, void *);                                                    \
    va_end(arguments);                                                                             \
    int result = SL_REAL(name)(fd, command, argument);                                             \
    if (command == F_DUPFD || command == F_DUPFD_CLOEXEC) {                                        \
      share(fd, result);                                                                           \
    }                                                                                              \
    return result;                                                                                 \
  }
SL_FCNTL(fcntl)
SL_FCNTL(fcntl64)

enum { ENDINGS_AT_ONCE = 64 };

// Closes from first to the last of at most ENDINGS_AT_ONCE tracked descriptors, or to last; tells
// where to go on. The kernel closes each, whatever the calls are cut into.
static unsigned close_some(unsigned first, unsigned last, int flags, int *result) {
  unsigned beyond = atomic_load(&sl_state()->beyond);
  struct sl_ending endings[ENDINGS_AT_ONCE];
  int count = 0;
  unsigned at = first;
  for (; at <= last && at < beyond && count < ENDINGS_AT_ONCE; at++) {
    begin(&endings[count], (int)at, SL_BY_CLOSE_RANGE);
    count += endings[count].life != NULL;
  }
  unsigned up_to = count == ENDINGS_AT_ONCE ? at - 1 : last;
  *result = SL_REAL(close_range)(first, up_to, flags);
  int error = *result == 0 ? 0 : errno;
  for (int i = 0; i < count; i++) {
    if (error == 0) {
      end(&endings[i], 0);
    } else {
      go_on(&endings[i]);
    }
  }
  return up_to;
}

SL_HOOK int close_range(unsigned first, unsigned last, int flags) {
  if (first > last || (flags & (int)CLOSE_RANGE_CLOEXEC) != 0) {
    return SL_REAL(close_range)(first, last, flags);
  }
  for (;;) {
    int result = 0;
    unsigned up_to = close_some(first, last, flags, &result);
    if (result != 0 || up_to >= last) {
      return result;
    }
    first = up_to + 1;
  }
}
