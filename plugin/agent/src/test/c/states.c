// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Connections that stand still in one state each, until stdin ends. Each client first sends as many
// bytes as tell its connection apart.
#include "scenario.h"

static struct pair next(int listener, size_t bytes) {
  struct pair pair = connection(listener);
  send_bytes(pair.client, bytes);
  receive_bytes(pair.server, bytes);
  return pair;
}

int main(void) {
  int listener = listening();

  // The client half-closes: the server stands in CLOSE_WAIT, the client in FIN_WAIT_2.
  struct pair half = next(listener, 3001);
  MUST(shutdown(half.client, SHUT_WR));

  // The client resets, and the server never looks.
  struct pair reset = next(listener, 3002);
  linger(reset.client, 0);
  MUST(close(reset.client));

  // Nine bytes below a low-water mark of a hundred.
  struct pair stalled = next(listener, 3003);
  int low_mark = 100;
  MUST(setsockopt(stalled.server, SOL_SOCKET, SO_RCVLOWAT, &low_mark, sizeof low_mark));
  MUST(write(stalled.client, "123456789", 9));

  // A connect that was begun and never looked after.
  int begun = MUST(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
  struct sockaddr_in at = address(port_of(listener));
  if (connect(begun, (struct sockaddr *)&at, sizeof at) == 0 || errno != EINPROGRESS) {
    return 3;
  }

  char byte;
  MUST(read(STDIN_FILENO, &byte, 1));
  return 0;
}
