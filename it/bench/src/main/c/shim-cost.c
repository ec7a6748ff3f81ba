// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// shim-cost calls: nanoseconds that the hooks of read and write add, with the system call behind
// them replaced by a function that returns at once. Linked with the shim's sources.
// shim-cost churn N | echo N: processor time in nanoseconds per connection opened, echoed over and
// closed, and per echo on an open one. Run with and without the shim preloaded.
#include "../../../../../plugin/agent/src/test/c/scenario.h"

#include <time.h>

#ifdef SHIM_INSIDE
#include "real.h"
#endif

// Of the whole process, the sampler too. One thread does all the work: what else the machine does
// counts for less than on the wall clock.
static double nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static void echo(struct pair pair) {
  char bytes[64] = {0};
  MUST(write(pair.client, bytes, sizeof bytes));
  MUST(read(pair.server, bytes, sizeof bytes));
  MUST(write(pair.server, bytes, sizeof bytes));
  MUST(read(pair.client, bytes, sizeof bytes));
}

static double churn(int rounds) {
  int listener = listening();
  double begin = nanoseconds();
  for (int i = 0; i < rounds; i++) {
    struct pair pair = connection(listener);
    echo(pair);
    MUST(close(pair.client));
    MUST(close(pair.server));
  }
  return (nanoseconds() - begin) / rounds;
}

static double echoes(int rounds) {
  struct pair pair = connection(listening());
  double begin = nanoseconds();
  for (int i = 0; i < rounds; i++) {
    echo(pair);
  }
  return (nanoseconds() - begin) / rounds;
}

#ifdef SHIM_INSIDE
enum { CALLS = 5000000, REPEATS = 7 };

static ssize_t read_at_once(int fd, void *to, size_t room) {
  (void)fd;
  (void)to;
  return (ssize_t)room;
}

static ssize_t write_at_once(int fd, const void *from, size_t count) {
  (void)fd;
  (void)from;
  return (ssize_t)count;
}

// The least of some repeats: what disturbs only adds.
static double least(ssize_t (*call)(int, void *, size_t), int fd) {
  ssize_t (*volatile indirect)(int, void *, size_t) = call;
  char byte = 0;
  double best = 1e9;
  for (int repeat = 0; repeat < REPEATS; repeat++) {
    double begin = nanoseconds();
    for (int i = 0; i < CALLS; i++) {
      indirect(fd, &byte, 1);
    }
    double each = (nanoseconds() - begin) / CALLS;
    best = each < best ? each : best;
  }
  return best;
}

static ssize_t write_hook(int fd, void *from, size_t count) { return write(fd, from, count); }

static void calls(void) {
  struct pair pair = connection(listening());
  int untracked = MUST(open("/dev/null", O_RDWR));
  sl_real_functions.read = read_at_once;
  sl_real_functions.write = write_at_once;
  double plain = least(read_at_once, pair.client);
  printf("a call that returns at once   %5.1f ns\n", plain);
  printf("read, tracked                +%5.1f ns\n", least(read, pair.client) - plain);
  printf("read, not tracked            +%5.1f ns\n", least(read, untracked) - plain);
  printf("write, tracked               +%5.1f ns\n", least(write_hook, pair.client) - plain);
  printf("write, not tracked           +%5.1f ns\n", least(write_hook, untracked) - plain);
}
#endif

int main(int count, char **arguments) {
  const char *what = count > 1 ? arguments[1] : "";
  int rounds = count > 2 ? atoi(arguments[2]) : 1000;
#ifdef SHIM_INSIDE
  if (strcmp(what, "calls") == 0) {
    calls();
    fflush(stdout);
    _exit(0);
  }
#endif
  if (strcmp(what, "churn") == 0) {
    printf("%.0f\n", churn(rounds));
  } else if (strcmp(what, "echo") == 0) {
    printf("%.0f\n", echoes(rounds));
  } else {
    fprintf(stderr, "usage: shim-cost churn|echo ROUNDS\n");
    return 2;
  }
  return 0;
}
