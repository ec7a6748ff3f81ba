// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// threads THREADS ROUNDS [disturbed]: churn; disturbed by a thread that peeks at descriptor numbers
// and asks for options, whatever the numbers are just now.
#include "churn.h"

#include <stdatomic.h>
#include <stdbool.h>

static _Atomic int done;

static void *disturb(void *argument) {
  (void)argument;
  char byte;
  while (!atomic_load(&done)) {
    for (int fd = 3; fd < 40; fd++) {
      // A peek takes nothing, and option and state are only asked for.
      recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
      int value;
      socklen_t length = sizeof value;
      getsockopt(fd, SOL_SOCKET, SO_RCVBUF, &value, &length);
    }
  }
  return NULL;
}

int main(int count, char **arguments) {
  int threads = count > 1 ? atoi(arguments[1]) : 4;
  int rounds = count > 2 ? atoi(arguments[2]) : 100;
  struct churn plans[64];
  pthread_t started[64];
  pthread_t disturber;
  bool disturbed = count > 3;
  if (threads > 64 || (disturbed && pthread_create(&disturber, NULL, disturb, NULL) != 0)) {
    return 3;
  }
  start_churn(threads, plans, started, rounds, NULL);
  end_churn(threads, started);
  atomic_store(&done, 1);
  if (disturbed) {
    pthread_join(disturber, NULL);
  }
  return 0;
}
