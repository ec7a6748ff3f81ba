// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Prints result and errno of each call, the failing ones above all: with and without the shim the
// same lines.
#include "scenario.h"

#include <signal.h>
#include <sys/sendfile.h>
#include <sys/uio.h>

#define SHOW(call)                                                                                 \
  do {                                                                                             \
    errno = 4711;                                                                                  \
    long result = (long)(call);                                                                    \
    printf("%s = %ld, errno %d\n", #call, result, errno);                                          \
  } while (0)

static struct msghdr message_of(struct iovec *part) {
  return (struct msghdr){.msg_iov = part, .msg_iovlen = 1};
}

static void fail_on(int fd) {
  char bytes[8] = {0};
  struct iovec part = {bytes, sizeof bytes};
  struct msghdr message = message_of(&part);
  struct mmsghdr messages[1] = {{.msg_hdr = message}};
  struct sockaddr_in at = address(1);
  socklen_t length = sizeof at;
  int value = 1;
  void *volatile bad = (void *)1;
  SHOW(read(fd, bytes, 8));
  SHOW(readv(fd, &part, 1));
  SHOW(recv(fd, bytes, 8, 0));
  SHOW(recvfrom(fd, bytes, 8, 0, NULL, NULL));
  SHOW(recvmsg(fd, &message, 0));
  SHOW(recvmmsg(fd, messages, 1, 0, NULL));
  SHOW(write(fd, bytes, 8));
  SHOW(writev(fd, &part, 1));
  SHOW(send(fd, bytes, 8, MSG_NOSIGNAL));
  SHOW(sendto(fd, bytes, 8, MSG_NOSIGNAL, NULL, 0));
  SHOW(sendmsg(fd, &message, MSG_NOSIGNAL));
  SHOW(sendmmsg(fd, messages, 1, MSG_NOSIGNAL));
  SHOW(sendfile(fd, fd, NULL, 8));
  SHOW(splice(fd, NULL, fd, NULL, 8, 0));
  SHOW(connect(fd, (struct sockaddr *)&at, length));
  SHOW(accept(fd, NULL, NULL));
  SHOW(accept4(fd, NULL, NULL, 0));
  SHOW(setsockopt(fd, SOL_SOCKET, SO_SNDLOWAT, &value, sizeof value));
  SHOW(setsockopt(fd, SOL_SOCKET, 9999, &value, sizeof value));
  SHOW(setsockopt(fd, SOL_SOCKET, SO_LINGER, &value, 1));
  SHOW(setsockopt(fd, SOL_SOCKET, SO_RCVBUF, bad, sizeof value));
  SHOW(setsockopt(fd, 4242, 1, bad, sizeof value));
  SHOW(getsockopt(fd, SOL_SOCKET, SO_ERROR, bad, &length));
  SHOW(shutdown(fd, 99));
  SHOW(shutdown(fd, SHUT_WR));
  SHOW(fcntl(fd, F_DUPFD, -1));
  SHOW(fcntl(fd, F_GETFL));
  SHOW(dup2(fd, -1));
  SHOW(dup3(fd, fd, 0));
}

int main(void) {
  SHOW(socket(AF_INET, 9999, 0));
  SHOW(socket(AF_INET, SOCK_STREAM, 4242));
  SHOW(dup(-1));
  SHOW(close(-1));
  SHOW(close(1 << 30));
  fail_on(-1);
  fail_on(1 << 30);
  signal(SIGPIPE, SIG_IGN);
  int fresh = MUST(socket(AF_INET, SOCK_STREAM, 0));
  fail_on(fresh);
  SHOW(close(fresh));
  SHOW(close(fresh));
  int datagram = MUST(socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0));
  SHOW(recv(datagram, NULL, 0, 0));
  SHOW(close(datagram));
  int listener = listening();
  struct pair pair = connection(listener);
  char byte = 1;
  SHOW(fcntl(pair.client, F_SETFL, O_NONBLOCK));
  SHOW(read(pair.client, &byte, 1));
  SHOW(write(pair.client, &byte, 1));
  SHOW(read(pair.server, &byte, 1));
  SHOW(dup(pair.client) >= 0);
  linger(pair.client, 0);
  SHOW(close(pair.client));
  SHOW(shutdown(pair.server, SHUT_RDWR));
  SHOW(read(pair.server, &byte, 1));
  SHOW(close(pair.server));
  return 0;
}
