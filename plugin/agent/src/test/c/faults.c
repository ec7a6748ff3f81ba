// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// faults COUNT: with the shim linked in, the C library's functions behind the hooks are replaced.
// First COUNT sockets at once, more than the machine may give; then calls that fail.
#include "real.h"
#include "scenario.h"

enum { FIRST = 10 };

static int next_fd = FIRST;

static int fake_socket(int family, int type, int protocol) {
  (void)family;
  (void)type;
  (void)protocol;
  return next_fd++;
}

static int fake_close(int fd) {
  (void)fd;
  return 0;
}

static int failing_close(int fd) {
  (void)fd;
  errno = EIO;
  return -1;
}

static int failing_dup2(int from, int to) {
  (void)from;
  (void)to;
  errno = EBUSY;
  return -1;
}

static int fake_fcntl(int fd, int command, ...) {
  (void)fd;
  (void)command;
  return 0;
}

static int fake_getsockopt(int fd, int level, int name, void *value, socklen_t *length) {
  (void)fd;
  (void)length;
  if (level == IPPROTO_TCP && name == TCP_INFO) {
    *(unsigned char *)value = TCP_ESTABLISHED;
    return 0;
  }
  errno = ENOTSUP;
  return -1;
}

static void expect(int result, int error) {
  if (result != (error == 0 ? 0 : -1) || (error != 0 && errno != error)) {
    fprintf(stderr, "result %d, errno %d and not %d\n", result, errno, error);
    exit(3);
  }
}

int main(int count, char **arguments) {
  int sockets = count > 1 ? atoi(arguments[1]) : 1000;
  sl_real_functions.socket = fake_socket;
  sl_real_functions.close = fake_close;
  sl_real_functions.getsockopt = fake_getsockopt;
  for (int i = 0; i < sockets; i++) {
    MUST(socket(AF_INET, SOCK_STREAM, 0));
  }
  for (int fd = FIRST; fd < FIRST + sockets; fd += 2) {
    expect(close(fd), 0);
  }
  next_fd = FIRST;
  for (int i = 0; i < sockets; i += 2) {
    MUST(socket(AF_INET, SOCK_STREAM, 0));
    next_fd++;
  }
  // A number beyond the table, and one that is none.
  next_fd = 1 << 20;
  MUST(socket(AF_INET, SOCK_STREAM, 0));
  expect(close(1 << 20), 0);

  sl_real_functions.close = failing_close;
  expect(close(FIRST), EIO);

  // The target stays open: its life goes on.
  sl_real_functions.dup2 = failing_dup2;
  sl_real_functions.fcntl = fake_fcntl;
  expect(dup2(FIRST + 1, FIRST + 2), EBUSY);
  return 0;
}
