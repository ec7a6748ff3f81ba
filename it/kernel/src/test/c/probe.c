// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// probe NAME: does one thing that Java cannot, and prints what the kernel did as name=value lines.
#include "../../../../../plugin/agent/src/test/c/scenario.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <time.h>

static long millis(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void say(const char *name, long value) { printf("%s=%ld\n", name, value); }

static int state_of(int fd) {
  struct tcp_info info;
  socklen_t length = sizeof info;
  MUST(getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length));
  return info.tcpi_state;
}

static int queued(int fd, unsigned long request) {
  int bytes = 0;
  MUST(ioctl(fd, request, &bytes));
  return bytes;
}

static int set(int fd, int name, int value) {
  return setsockopt(fd, SOL_SOCKET, name, &value, sizeof value);
}

static int get(int fd, int name) {
  int value = 0;
  socklen_t length = sizeof value;
  MUST(getsockopt(fd, SOL_SOCKET, name, &value, &length));
  return value;
}

// A connection whose server reads nothing, with all that the client can write in the queues.
static struct pair filled(long *sent) {
  int listener = listening();
  MUST(set(listener, SO_RCVBUF, 4096));
  struct pair pair = connection(listener);
  int flags = MUST(fcntl(pair.client, F_GETFL));
  MUST(fcntl(pair.client, F_SETFL, flags | O_NONBLOCK));
  char bytes[4096] = {0};
  *sent = 0;
  for (ssize_t wrote; (wrote = write(pair.client, bytes, sizeof bytes)) > 0;) {
    *sent += wrote;
  }
  MUST(fcntl(pair.client, F_SETFL, flags));
  return pair;
}

static void linger_close(int flags, int shut_first) {
  long sent;
  struct pair pair = filled(&sent);
  MUST(fcntl(pair.client, F_SETFL, flags));
  linger(pair.client, 1);
  long begin = millis();
  if (shut_first) {
    MUST(shutdown(pair.client, SHUT_WR));
    say("shutdown_millis", millis() - begin);
    begin = millis();
  }
  say("close_result", close(pair.client));
  say("close_millis", millis() - begin);
  long received = 0;
  char bytes[65536];
  ssize_t got;
  while ((got = read(pair.server, bytes, sizeof bytes)) > 0) {
    received += got;
  }
  say("sent", sent);
  say("received", received);
  say("eof", got == 0);
}

static void linger_negative(void) {
  int fd = MUST(socket(AF_INET, SOCK_STREAM, 0));
  struct linger value = {1, -1};
  say("result", setsockopt(fd, SOL_SOCKET, SO_LINGER, &value, sizeof value));
}

static void send_low_mark(void) {
  int fd = MUST(socket(AF_INET, SOCK_STREAM, 0));
  say("result", set(fd, SO_SNDLOWAT, 2048));
  say("errno", errno);
  int value = 2048;
  say("notsent_result", setsockopt(fd, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &value, sizeof value));
}

static void marks_read_back(void) {
  int fd = MUST(socket(AF_INET, SOCK_STREAM, 0));
  say("gigabyte_result", set(fd, SO_RCVLOWAT, 1 << 30));
  say("gigabyte", get(fd, SO_RCVLOWAT));
  MUST(set(fd, SO_RCVLOWAT, 0));
  say("zero", get(fd, SO_RCVLOWAT));
  MUST(set(fd, SO_RCVLOWAT, -5));
  say("negative", get(fd, SO_RCVLOWAT));
  MUST(set(fd, SO_SNDBUF, 9999));
  say("sndbuf", get(fd, SO_SNDBUF));
  MUST(set(fd, SO_RCVBUF, 8192));
  say("rcvbuf", get(fd, SO_RCVBUF));
  MUST(set(fd, SO_RCVLOWAT, 100000));
  say("above_rcvbuf", get(fd, SO_RCVLOWAT));
}

// A hundred bytes below a mark of a thousand.
static struct pair below_mark(void) {
  struct pair pair = connection(listening());
  MUST(set(pair.server, SO_RCVLOWAT, 1000));
  send_bytes(pair.client, 100);
  while (queued(pair.server, SIOCINQ) < 100) {
  }
  return pair;
}

static void below_mark_poll(void) {
  struct pair pair = below_mark();
  struct pollfd one = {.fd = pair.server, .events = POLLIN};
  say("readable", MUST(poll(&one, 1, 0)));
  char bytes[65536];
  say("non_blocking", recv(pair.server, bytes, sizeof bytes, MSG_DONTWAIT));
}

static void below_mark_blocking(void) {
  struct pair pair = below_mark();
  struct timeval timeout = {1, 0};
  MUST(setsockopt(pair.server, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout));
  char bytes[65536];
  long begin = millis();
  say("received", recv(pair.server, bytes, sizeof bytes, 0));
  say("millis", millis() - begin);
  pair = below_mark();
  timeout.tv_sec = 60;
  MUST(setsockopt(pair.server, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout));
  begin = millis();
  say("asked_50", recv(pair.server, bytes, 50, 0));
  say("asked_50_millis", millis() - begin);
}

// The timer of the socket that stands in CLOSE_WAIT, from /proc/net/tcp; 0: none runs. Others may
// have the same port.
static int timer_of(int port) {
  FILE *table = fopen("/proc/net/tcp", "r");
  char line[512];
  unsigned local;
  unsigned state;
  unsigned timer;
  int found = -1;
  while (table != NULL && fgets(line, sizeof line, table) != NULL) {
    if (sscanf(line, " %*d: %*x:%x %*x:%*x %x %*x:%*x %x:", &local, &state, &timer) == 3 &&
        (int)local == port && state == TCP_CLOSE_WAIT) {
      found = (int)timer;
    }
  }
  if (table != NULL) {
    fclose(table);
  }
  return found;
}

static void close_wait(void) {
  struct pair pair = connection(listening());
  MUST(close(pair.server));
  await(pair.client, POLLIN);
  say("state", state_of(pair.client));
  say("timer", timer_of(port_of(pair.client)));
  say("first_write", send(pair.client, "x", 1, MSG_NOSIGNAL));
  await(pair.client, POLLERR);
  say("second_write", send(pair.client, "x", 1, MSG_NOSIGNAL));
}

static void unread_close(void) {
  struct pair pair = connection(listening());
  send_bytes(pair.client, 11);
  await(pair.server, POLLIN);
  MUST(close(pair.server));
  await(pair.client, POLLIN);
  char byte;
  say("read", recv(pair.client, &byte, 1, 0));
  say("errno", errno);
}

static void unprivileged(void) {
  long sent;
  struct pair pair = filled(&sent);
  if (getuid() == 0) {
    MUST(setgid(65534));
    MUST(setuid(65534));
  }
  say("uid_is_0", getuid() == 0);
  say("state", state_of(pair.client));
  say("unread", queued(pair.server, SIOCINQ));
  say("unsent", queued(pair.client, SIOCOUTQ));
  say("sent", sent);
}

static void linger_zero_close(void) {
  struct pair pair = connection(listening());
  linger(pair.client, 0);
  MUST(close(pair.client));
}

int main(int count, char **arguments) {
  const char *name = count > 1 ? arguments[1] : "";
  struct {
    const char *name;
    void (*probe)(void);
  } probes[] = {
      {"linger-negative", linger_negative},
      {"send-low-mark", send_low_mark},
      {"marks-read-back", marks_read_back},
      {"below-mark-poll", below_mark_poll},
      {"below-mark-blocking", below_mark_blocking},
      {"close-wait", close_wait},
      {"unread-close", unread_close},
      {"unprivileged", unprivileged},
      {"linger-zero-close", linger_zero_close},
  };
  for (size_t i = 0; i < sizeof probes / sizeof *probes; i++) {
    if (strcmp(name, probes[i].name) == 0) {
      probes[i].probe();
      return 0;
    }
  }
  if (strcmp(name, "linger-blocking") == 0) {
    linger_close(0, 0);
  } else if (strcmp(name, "linger-non-blocking") == 0) {
    linger_close(O_NONBLOCK, 0);
  } else if (strcmp(name, "linger-shutdown") == 0) {
    linger_close(0, 1);
  } else {
    fprintf(stderr, "no probe %s\n", name);
    return 2;
  }
  return 0;
}
