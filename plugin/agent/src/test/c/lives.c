// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// One connection with known bytes, one that stays open, a refused connect, a datagram socket.
#include "scenario.h"

int main(void) {
  int listener = listening();
  struct pair pair = connection(listener);
  printf("listener %d client %d\n", port_of(listener), port_of(pair.client));
  send_bytes(pair.client, 77773);
  receive_bytes(pair.server, 77773);
  MUST(send(pair.server, "pong", 4, 0));
  char bytes[4];
  MUST(recv(pair.client, bytes, sizeof bytes, MSG_PEEK));
  MUST(recv(pair.client, bytes, sizeof bytes, 0));
  MUST(read(pair.client, bytes, 0));  // No room: no end of the stream.
  MUST(shutdown(pair.client, SHUT_WR));
  MUST(read(pair.server, bytes, sizeof bytes));
  MUST(read(pair.server, bytes, sizeof bytes));
  MUST(close(pair.server));
  MUST(close(pair.client));

  connection(listener);

  int refused = MUST(socket(AF_INET, SOCK_STREAM, 0));
  struct sockaddr_in nobody = address(1);
  if (connect(refused, (struct sockaddr *)&nobody, sizeof nobody) == 0 || errno != ECONNREFUSED) {
    return 3;
  }
  MUST(close(refused));

  int datagram = MUST(socket(AF_INET, SOCK_DGRAM, 0));
  struct sockaddr_in to = address(9);
  MUST(sendto(datagram, bytes, 3, 0, (struct sockaddr *)&to, sizeof to));
  MUST(close(datagram));
  return 0;
}
