// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// One connection for each anomaly; the first bytes tell it apart.
#include "scenario.h"

static struct pair next(int listener, size_t bytes) {
  struct pair pair = connection(listener);
  send_bytes(pair.client, bytes);
  receive_bytes(pair.server, bytes);
  return pair;
}

static int set(int fd, int level, int name, int value) {
  return setsockopt(fd, level, name, &value, sizeof value);
}

int main(void) {
  int listener = listening();
  char bytes[16];

  // A linger of zero: the client resets, the server's read tells of it.
  struct pair zero = next(listener, 2001);
  linger(zero.client, 0);
  MUST(close(zero.client));
  await(zero.server, POLLIN);
  if (read(zero.server, bytes, sizeof bytes) >= 0 || errno != ECONNRESET) {
    return 3;
  }
  MUST(close(zero.server));

  // Eleven bytes that nobody read: the close resets.
  struct pair unread = next(listener, 2002);
  MUST(write(unread.server, bytes, 11));
  await(unread.client, POLLIN);
  MUST(close(unread.client));
  // The server only looks at its state.
  await(unread.server, POLLHUP);
  MUST(close(unread.server));

  // A linger of one second, and a peer that does not read: the close stands still.
  int narrow = listening();
  MUST(set(narrow, SOL_SOCKET, SO_RCVBUF, 4096));
  struct pair blocked = next(narrow, 2003);
  MUST(fcntl(blocked.client, F_SETFL, O_NONBLOCK));
  while (write(blocked.client, bytes, sizeof bytes) > 0) {
  }
  linger(blocked.client, 1);
  MUST(close(blocked.client));
  MUST(close(blocked.server));

  // Options that are refused or clamped.
  struct pair options = next(listener, 2004);
  if (set(options.client, SOL_SOCKET, SO_SNDLOWAT, 2048) == 0 || errno != ENOPROTOOPT) {
    return 3;
  }
  MUST(set(options.client, SOL_SOCKET, SO_RCVBUF, 8192));
  MUST(set(options.client, SOL_SOCKET, SO_RCVLOWAT, 100000));
  MUST(set(options.client, IPPROTO_TCP, TCP_NOTSENT_LOWAT, 16384));
  MUST(close(options.client));
  MUST(close(options.server));

  // A write to a connection that the peer has reset.
  struct pair written = next(listener, 2005);
  linger(written.client, 0);
  MUST(close(written.client));
  await(written.server, POLLHUP);
  if (send(written.server, bytes, 5, MSG_NOSIGNAL) >= 0) {
    return 3;
  }
  MUST(close(written.server));

  // Everyday life: no anomaly.
  struct pair plain = next(listener, 2006);
  MUST(close(plain.client));
  await(plain.server, POLLIN);
  MUST(read(plain.server, bytes, sizeof bytes));
  MUST(close(plain.server));
  return 0;
}
