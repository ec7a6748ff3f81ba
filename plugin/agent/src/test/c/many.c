// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// many COUNT: that many sockets at once, twice, so that each number comes back. Exits with 77 where
// the limit on open files cannot be raised so far.
#include "scenario.h"

#include <sys/resource.h>

int main(int count, char **arguments) {
  int sockets = count > 1 ? atoi(arguments[1]) : 1000;
  rlim_t wanted = (rlim_t)sockets + 100;
  struct rlimit limit;
  MUST(getrlimit(RLIMIT_NOFILE, &limit));
  limit.rlim_cur = wanted;
  limit.rlim_max = limit.rlim_max < wanted ? wanted : limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) {
    printf("no more than %ld files\n", (long)limit.rlim_max);
    return 77;
  }
  int *fds = calloc((size_t)sockets, sizeof *fds);
  for (int round = 0; round < 2; round++) {
    for (int i = 0; i < sockets; i++) {
      fds[i] = MUST(socket(AF_INET, SOCK_STREAM, 0));
    }
    for (int i = 0; round == 0 && i < sockets; i++) {
      MUST(close(fds[i]));
    }
  }
  // The last of them still works.
  int listener = listening();
  struct sockaddr_in at = address(port_of(listener));
  MUST(connect(fds[sockets - 1], (struct sockaddr *)&at, sizeof at));
  send_bytes(fds[sockets - 1], 33331);
  printf("highest %d\n", fds[sockets - 1]);
  return 0;
}
