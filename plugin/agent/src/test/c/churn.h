// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Connections opened and closed in tight loops by many threads, so that the same few descriptor
// numbers come back all the time. Each connection's bytes are its own number.
#ifndef CHURN_H
#define CHURN_H

#include <pthread.h>

#include "scenario.h"

struct churn {
  int thread;
  int rounds;
  // Called for each connection before it is closed; may be null.
  void (*meddle)(struct pair pair, int round);
};

static inline void *churn(void *argument) {
  const struct churn *plan = argument;
  int listener = listening();
  for (int round = 0; round < plan->rounds; round++) {
    struct pair pair = connection(listener);
    size_t bytes = (size_t)(plan->thread * 10000 + round + 1);
    send_bytes(pair.client, bytes);
    receive_bytes(pair.server, bytes);
    if (plan->meddle != NULL) {
      plan->meddle(pair, round);
    }
    MUST(close(pair.client));
    char end;
    if (read(pair.server, &end, 1) != 0) {
      exit(3);
    }
    MUST(close(pair.server));
  }
  MUST(close(listener));
  return NULL;
}

static inline void start_churn(int threads, struct churn *plans, pthread_t *started, int rounds,
                               void (*meddle)(struct pair, int)) {
  for (int i = 0; i < threads; i++) {
    plans[i] = (struct churn){i, rounds, meddle};
    if (pthread_create(&started[i], NULL, churn, &plans[i]) != 0) {
      exit(3);
    }
  }
}

static inline void end_churn(int threads, const pthread_t *started) {
  for (int i = 0; i < threads; i++) {
    pthread_join(started[i], NULL);
  }
}

#endif
