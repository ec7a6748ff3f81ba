// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// What the scenarios have in common: sockets on an address of their own, and a stop at the first
// call that fails without being meant to.
#ifndef SCENARIO_H
#define SCENARIO_H

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MUST(call) must((call), #call, __LINE__)

static inline int must(long result, const char *call, int line) {
  if (result < 0) {
    fprintf(stderr, "line %d: %s: %s\n", line, call, strerror(errno));
    exit(3);
  }
  return (int)result;
}

// 127.83.76.73: no other program's.
static inline struct sockaddr_in address(int port) {
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  at.sin_addr.s_addr = htonl(0x7F534C49);
  return at;
}

static inline int port_of(int fd) {
  struct sockaddr_in at;
  socklen_t length = sizeof at;
  MUST(getsockname(fd, (struct sockaddr *)&at, &length));
  return ntohs(at.sin_port);
}

static inline int listening(void) {
  int fd = MUST(socket(AF_INET, SOCK_STREAM, 0));
  struct sockaddr_in at = address(0);
  MUST(bind(fd, (struct sockaddr *)&at, sizeof at));
  MUST(listen(fd, 1024));
  return fd;
}

static inline int connected_to(int listener) {
  int fd = MUST(socket(AF_INET, SOCK_STREAM, 0));
  struct sockaddr_in at = address(port_of(listener));
  MUST(connect(fd, (struct sockaddr *)&at, sizeof at));
  return fd;
}

// Both ends of a connection.
struct pair {
  int client;
  int server;
};

static inline struct pair connection(int listener) {
  int client = connected_to(listener);
  return (struct pair){client, MUST(accept(listener, NULL, NULL))};
}

static inline void linger(int fd, int seconds) {
  struct linger value = {1, seconds};
  MUST(setsockopt(fd, SOL_SOCKET, SO_LINGER, &value, sizeof value));
}

// Waits until poll tells of some event, so that what the peer did has arrived.
static inline void await(int fd, short events) {
  struct pollfd one = {.fd = fd, .events = events};
  MUST(poll(&one, 1, 10000));
}

static inline void send_bytes(int fd, size_t count) {
  char *bytes = calloc(count, 1);
  for (size_t sent = 0; sent < count;) {
    sent += (size_t)MUST(write(fd, bytes, count - sent));
  }
  free(bytes);
}

static inline void receive_bytes(int fd, size_t count) {
  char *bytes = malloc(count);
  for (size_t received = 0; received < count;) {
    received += (size_t)MUST(read(fd, bytes, count - received));
  }
  free(bytes);
}

#endif
