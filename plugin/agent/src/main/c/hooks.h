// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// What the hooks have in common. A hook calls the real function and returns its result and errno
// untouched; what it notes stands before or after that call, never around it.
#ifndef SOCKLINT_HOOKS_H
#define SOCKLINT_HOOKS_H

#include <errno.h>
#include <sys/sendfile.h>
#include <unistd.h>

#include "real.h"
#include "state.h"

// All that leaves the library.
#define SL_HOOK __attribute__((visibility("default")))

#endif
