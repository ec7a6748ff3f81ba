// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// read and its kin. A read of no bytes says nothing of the end of the stream; a peek takes nothing.
#include "transfer.h"

enum { LOOKS_ONLY = MSG_PEEK | MSG_ERRQUEUE };

static bool no_room(const struct iovec *parts, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (parts[i].iov_len > 0) {
      return false;
    }
  }
  return true;
}

static void note(struct sl_transfer transfer, int fd, size_t room, int flags, ssize_t result) {
  if (result < 0 || (room > 0 && (flags & LOOKS_ONLY) == 0)) {
    sl_transfer_in(transfer, fd, result);
  }
}

SL_HOOK ssize_t read(int fd, void *to, size_t room) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(read)(fd, to, room);
  note(transfer, fd, room, 0, result);
  return result;
}

SL_HOOK ssize_t readv(int fd, const struct iovec *parts, int count) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(readv)(fd, parts, count);
  if (result != 0 || (transfer.life != NULL && !no_room(parts, (size_t)count))) {
    sl_transfer_in(transfer, fd, result);
  }
  return result;
}

SL_HOOK ssize_t recv(int fd, void *to, size_t room, int flags) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(recv)(fd, to, room, flags);
  note(transfer, fd, room, flags, result);
  return result;
}

SL_HOOK ssize_t recvfrom(int fd, void *to, size_t room, int flags, struct sockaddr *from,
                         socklen_t *length) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(recvfrom)(fd, to, room, flags, from, length);
  note(transfer, fd, room, flags, result);
  return result;
}

SL_HOOK ssize_t recvmsg(int fd, struct msghdr *message, int flags) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(recvmsg)(fd, message, flags);
  bool room = result != 0 ||
              (transfer.life != NULL && !no_room(message->msg_iov, message->msg_iovlen));
  note(transfer, fd, room ? 1 : 0, flags, result);
  return result;
}

SL_HOOK int recvmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags,
                     struct timespec *timeout) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  int received = SL_REAL(recvmmsg)(fd, messages, count, flags, timeout);
  for (int i = 0; i < received; i++) {
    note(transfer, fd, messages[i].msg_len, flags, messages[i].msg_len);
  }
  return received;
}

SL_HOOK ssize_t __read_chk(int fd, void *to, size_t room, size_t size) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(__read_chk)(fd, to, room, size);
  note(transfer, fd, room, 0, result);
  return result;
}

SL_HOOK ssize_t __recv_chk(int fd, void *to, size_t room, size_t size, int flags) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(__recv_chk)(fd, to, room, size, flags);
  note(transfer, fd, room, flags, result);
  return result;
}

SL_HOOK ssize_t __recvfrom_chk(int fd, void *to, size_t room, size_t size, int flags,
                               struct sockaddr *from, socklen_t *length) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(__recvfrom_chk)(fd, to, room, size, flags, from, length);
  note(transfer, fd, room, flags, result);
  return result;
}
