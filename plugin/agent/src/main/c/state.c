// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "state.h"

#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

#include "clock.h"
#include "file.h"
#include "sampler.h"

static struct sl_state nothing;
_Atomic(struct sl_state *) sl_state_now = &nothing;

static pthread_once_t started = PTHREAD_ONCE_INIT;
static _Thread_local int busy;
static _Thread_local uint32_t tid;

uint32_t sl_tid(void) {
  if (tid == 0) {
    tid = (uint32_t)gettid();
  }
  return tid;
}

static struct sl_state *make_state(void) {
  size_t bytes = sizeof(struct sl_state) + SL_MOST_DESCRIPTORS * sizeof(struct sl_life *);
  void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) {
    sl_unrecorded(errno, "no memory for the table of descriptors");
    return NULL;
  }
  if (madvise(memory, bytes, MADV_WIPEONFORK) != 0) {
    sl_unrecorded(errno, "the kernel does not know MADV_WIPEONFORK (Linux 4.14 and later do)");
    munmap(memory, bytes);
    return NULL;
  }
  return memory;
}

static void start(void) {
  struct sl_config config;
  if (!sl_config_read(&config)) {
    return;
  }
  struct sl_state *state = make_state();
  if (state == NULL) {
    return;
  }
  state->header = sl_file_create(&config);
  if (state->header == NULL) {
    return;
  }
  state->blocked_ns = config.blocked_ns;
  state->sample_ns = config.sample_ns;
  state->pid = getpid();
  state->descriptors = SL_MOST_DESCRIPTORS;
  atomic_store(&sl_state_now, state);
  if (config.sample_ns != 0) {
    sl_sampler_start();
  }
}

static struct sl_state *enter(int *saved_errno, struct sl_state *state, bool compare) {
  if (state->descriptors == 0) {
    return NULL;
  }
  if (busy != 0) {
    atomic_fetch_add(&state->header->reentered, 1);
    return NULL;
  }
  int saved = errno;
  if (compare && getpid() != state->pid) {
    return NULL;
  }
  busy = 1;
  *saved_errno = saved;
  return state;
}

struct sl_state *sl_enter(int *saved_errno) { return enter(saved_errno, sl_state(), false); }

struct sl_state *sl_enter_unless_vforked(int *saved_errno) {
  return enter(saved_errno, sl_state(), true);
}

struct sl_state *sl_enter_first(int *saved_errno) {
  if (busy == 0) {
    int saved = errno;
    busy = 1;
    pthread_once(&started, start);
    busy = 0;
    errno = saved;
  }
  return enter(saved_errno, sl_state(), false);
}

void sl_leave(int saved_errno) {
  busy = 0;
  errno = saved_errno;
}

__attribute__((destructor)) static void note_exit(void) {
  struct sl_state *state = sl_state();
  if (state->descriptors != 0 && getpid() == state->pid) {
    atomic_store(&state->header->exit_ns, sl_clock_ns());
  }
}
