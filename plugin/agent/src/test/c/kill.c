// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Churn in two threads, a lingering close that blocks in a third; after "killing" the process ends
// itself with SIGKILL in the middle of it all. Prints the connections that were over before.
#include "churn.h"

#include <signal.h>
#include <sched.h>
#include <stdatomic.h>

static _Atomic int over;

static void count(struct pair pair, int round) {
  (void)pair;
  // The connection of the round before is closed.
  if (round > 0) {
    atomic_fetch_add(&over, 1);
  }
}

static void *close_and_block(void *argument) {
  MUST(close(*(int *)argument));
  return NULL;
}

int main(void) {
  int listener = listening();
  int small = 4096;
  MUST(setsockopt(listener, SOL_SOCKET, SO_RCVBUF, &small, sizeof small));
  struct pair blocked = connection(listener);
  MUST(fcntl(blocked.client, F_SETFL, O_NONBLOCK));
  char bytes[4096] = {0};
  while (write(blocked.client, bytes, sizeof bytes) > 0) {
  }
  linger(blocked.client, 60);
  pthread_t closer;
  struct churn plans[2];
  pthread_t started[2];
  if (pthread_create(&closer, NULL, close_and_block, &blocked.client) != 0) {
    return 3;
  }
  start_churn(2, plans, started, 1 << 30, count);
  while (atomic_load(&over) < 500) {
    sched_yield();
  }
  printf("killing after %d\n", atomic_load(&over));
  fflush(stdout);
  raise(SIGKILL);
  return 0;
}
