// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// The functions that the hooks stand in for, found once through RTLD_NEXT.
// Thread-safe and signal-safe once resolved; the constructor resolves them before main.
#ifndef SOCKLINT_REAL_H
#define SOCKLINT_REAL_H

#include <fcntl.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>

// What read, recv and recvfrom become in programs compiled with _FORTIFY_SOURCE; no header of the
// C library declares them otherwise.
ssize_t __read_chk(int, void *, size_t, size_t);
ssize_t __recv_chk(int, void *, size_t, size_t, int);
ssize_t __recvfrom_chk(int, void *, size_t, size_t, int, struct sockaddr *, socklen_t *);

// Return type, name, parameter types.
#define SL_REAL_FUNCTIONS(F)                                                                       \
  F(int, socket, (int, int, int))                                                                  \
  F(int, connect, (int, const struct sockaddr *, socklen_t))                                       \
  F(int, listen, (int, int))                                                                       \
  F(int, accept, (int, struct sockaddr *, socklen_t *))                                            \
  F(int, accept4, (int, struct sockaddr *, socklen_t *, int))                                      \
  F(int, setsockopt, (int, int, int, const void *, socklen_t))                                     \
  F(int, getsockopt, (int, int, int, void *, socklen_t *))                                         \
  F(int, shutdown, (int, int))                                                                     \
  F(int, dup, (int))                                                                               \
  F(int, dup2, (int, int))                                                                         \
  F(int, dup3, (int, int, int))                                                                    \
  F(int, fcntl, (int, int, ...))                                                                   \
  F(int, fcntl64, (int, int, ...))                                                                 \
  F(int, close, (int))                                                                             \
  F(int, close_range, (unsigned, unsigned, int))                                                   \
  F(ssize_t, read, (int, void *, size_t))                                                          \
  F(ssize_t, readv, (int, const struct iovec *, int))                                              \
  F(ssize_t, recv, (int, void *, size_t, int))                                                     \
  F(ssize_t, recvfrom, (int, void *, size_t, int, struct sockaddr *, socklen_t *))                 \
  F(ssize_t, recvmsg, (int, struct msghdr *, int))                                                 \
  F(int, recvmmsg, (int, struct mmsghdr *, unsigned, int, struct timespec *))                      \
  F(ssize_t, __read_chk, (int, void *, size_t, size_t))                                            \
  F(ssize_t, __recv_chk, (int, void *, size_t, size_t, int))                                       \
  F(ssize_t, __recvfrom_chk,                                                                       \
    (int, void *, size_t, size_t, int, struct sockaddr *, socklen_t *))                            \
  F(ssize_t, write, (int, const void *, size_t))                                                   \
  F(ssize_t, writev, (int, const struct iovec *, int))                                             \
  F(ssize_t, send, (int, const void *, size_t, int))                                               \
  F(ssize_t, sendto, (int, const void *, size_t, int, const struct sockaddr *, socklen_t))         \
  F(ssize_t, sendmsg, (int, const struct msghdr *, int))                                           \
  F(int, sendmmsg, (int, struct mmsghdr *, unsigned, int))                                         \
  F(ssize_t, sendfile, (int, int, off_t *, size_t))                                                \
  F(ssize_t, sendfile64, (int, int, off64_t *, size_t))                                            \
  F(ssize_t, splice, (int, off64_t *, int, off64_t *, size_t, unsigned))

struct sl_real {
#define SL_FIELD(result, name, parameters) result(*name) parameters;
  SL_REAL_FUNCTIONS(SL_FIELD)
#undef SL_FIELD
};

extern struct sl_real sl_real_functions;

// Safe to call often and from many threads: each call stores the same addresses.
void sl_resolve(void);

// The real function; resolves it when another library's constructor calls before ours has run.
#define SL_REAL(name)                                                                              \
  (__builtin_expect(sl_real_functions.name == NULL, 0) ? (sl_resolve(), sl_real_functions.name)    \
                                                       : sl_real_functions.name)

#endif
