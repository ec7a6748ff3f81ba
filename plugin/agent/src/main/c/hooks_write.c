// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// write and its kin, and what moves bytes between descriptors: sendfile and splice.
#include "transfer.h"

SL_HOOK ssize_t write(int fd, const void *from, size_t count) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(write)(fd, from, count);
  sl_transfer_out(transfer, fd, result);
  return result;
}

SL_HOOK ssize_t writev(int fd, const struct iovec *parts, int count) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(writev)(fd, parts, count);
  sl_transfer_out(transfer, fd, result);
  return result;
}

SL_HOOK ssize_t send(int fd, const void *from, size_t count, int flags) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(send)(fd, from, count, flags);
  sl_transfer_out(transfer, fd, result);
  return result;
}

SL_HOOK ssize_t sendto(int fd, const void *from, size_t count, int flags,
                       const struct sockaddr *to, socklen_t length) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(sendto)(fd, from, count, flags, to, length);
  sl_transfer_out(transfer, fd, result);
  return result;
}

SL_HOOK ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  ssize_t result = SL_REAL(sendmsg)(fd, message, flags);
  sl_transfer_out(transfer, fd, result);
  return result;
}

SL_HOOK int sendmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags) {
  struct sl_transfer transfer = sl_transfer_begin(fd);
  int sent = SL_REAL(sendmmsg)(fd, messages, count, flags);
  if (sent < 0) {
    sl_transfer_out(transfer, fd, sent);
  }
  for (int i = 0; i < sent; i++) {
    sl_transfer_out(transfer, fd, messages[i].msg_len);
  }
  return sent;
}

SL_HOOK ssize_t sendfile(int to, int from, off_t *offset, size_t count) {
  struct sl_transfer transfer = sl_transfer_begin(to);
  ssize_t result = SL_REAL(sendfile)(to, from, offset, count);
  sl_transfer_out(transfer, to, result);
  return result;
}

SL_HOOK ssize_t sendfile64(int to, int from, off64_t *offset, size_t count) {
  struct sl_transfer transfer = sl_transfer_begin(to);
  ssize_t result = SL_REAL(sendfile64)(to, from, offset, count);
  sl_transfer_out(transfer, to, result);
  return result;
}

// One end of a splice is a pipe: the other may be a socket that is read from or written to.
SL_HOOK ssize_t splice(int from, off64_t *from_offset, int to, off64_t *to_offset, size_t count,
                       unsigned flags) {
  struct sl_transfer in = sl_transfer_begin(from);
  struct sl_transfer out = sl_transfer_begin(to);
  ssize_t result = SL_REAL(splice)(from, from_offset, to, to_offset, count, flags);
  if (count > 0) {
    sl_transfer_in(in, from, result);
  }
  sl_transfer_out(out, to, result);
  return result;
}
