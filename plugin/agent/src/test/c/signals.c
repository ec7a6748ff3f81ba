// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Churn under a signal that comes every 200 microseconds and opens, sets, duplicates and closes.
#include "churn.h"

#include <signal.h>
#include <sys/time.h>

static void interrupt(int signal) {
  (void)signal;
  int saved = errno;
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd >= 0) {
    int value = 1;
    setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &value, sizeof value);
    int copy = dup(fd);
    close(fd);
    close(copy);
  }
  errno = saved;
}

int main(void) {
  struct sigaction action = {.sa_handler = interrupt, .sa_flags = SA_RESTART};
  MUST(sigaction(SIGALRM, &action, NULL));
  struct itimerval every = {{0, 200}, {0, 200}};
  struct churn plans[2];
  pthread_t started[2];
  MUST(setitimer(ITIMER_REAL, &every, NULL));
  start_churn(2, plans, started, 500, NULL);
  end_churn(2, started);
  every = (struct itimerval){{0, 0}, {0, 0}};
  MUST(setitimer(ITIMER_REAL, &every, NULL));
  return 0;
}
