// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Times. Thread-safe and signal-safe; no system call where the kernel's vDSO serves.
#ifndef SOCKLINT_CLOCK_H
#define SOCKLINT_CLOCK_H

#include <stdint.h>
#include <time.h>

static inline uint64_t sl_clock_read(clockid_t clock) {
  struct timespec now = {0, 0};
  clock_gettime(clock, &now);
  return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

// What System.nanoTime() is on Linux.
static inline uint64_t sl_clock_ns(void) { return sl_clock_read(CLOCK_MONOTONIC); }

static inline uint64_t sl_clock_realtime_ns(void) { return sl_clock_read(CLOCK_REALTIME); }

#endif
