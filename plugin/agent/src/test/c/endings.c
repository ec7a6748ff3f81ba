// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// One connection for each way to end it; the client sends as many bytes as tell it apart.
#include "scenario.h"

#include <sys/syscall.h>

#ifndef CLOSE_RANGE_CLOEXEC
int close_range(unsigned first, unsigned last, int flags);
#endif

static int next(int listener, size_t bytes) {
  struct pair pair = connection(listener);
  send_bytes(pair.client, bytes);
  receive_bytes(pair.server, bytes);
  // Out of the way: a range of numbers must not hold it.
  int far = MUST(fcntl(pair.server, F_DUPFD, 500));
  MUST(close(pair.server));
  (void)far;
  return pair.client;
}

int main(void) {
  int listener = listening();
  int other = MUST(open("/dev/null", O_RDONLY));

  int by_close = next(listener, 1001);
  MUST(close(by_close));

  int by_dup2 = next(listener, 1002);
  MUST(dup2(other, by_dup2));
  MUST(close(by_dup2));

  int by_dup3 = next(listener, 1003);
  MUST(dup3(other, by_dup3, O_CLOEXEC));
  MUST(close(by_dup3));

  int failed_dup = next(listener, 1004);
  if (dup2(999999, failed_dup) >= 0 || dup3(other, failed_dup, 1) >= 0 ||
      dup3(failed_dup, failed_dup, 0) >= 0 || dup2(failed_dup, failed_dup) != failed_dup) {
    return 3;
  }
  send_bytes(failed_dup, 100000);
  MUST(close(failed_dup));

  int first = next(listener, 1005);
  int last = next(listener, 1005);
  MUST(close_range((unsigned)first, (unsigned)last, 0));

  int shared = next(listener, 1006);
  int copy = MUST(dup(shared));
  MUST(close(shared));
  send_bytes(copy, 200000);
  MUST(close(copy));

  int moved = next(listener, 1007);
  int target = next(listener, 1008);
  MUST(dup2(moved, target));
  MUST(close(moved));
  MUST(close(target));

  int unseen = next(listener, 1009);
  MUST(syscall(SYS_close, unseen));
  int again = next(listener, 1010);
  printf("%s\n", again == unseen ? "same number" : "other number");

  next(listener, 1011);
  return 0;
}
