// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "real.h"

#include <dlfcn.h>
#include <errno.h>
#include <string.h>

struct sl_real sl_real_functions;

// ISO C has no cast from an object pointer to a function pointer; POSIX promises the same bytes.
static void find(const char *name, void *field) {
  void *address = dlsym(RTLD_NEXT, name);
  memcpy(field, &address, sizeof address);
}

void sl_resolve(void) {
  int saved = errno;
#define SL_FIND(result, name, parameters) find(#name, &sl_real_functions.name);
  SL_REAL_FUNCTIONS(SL_FIND)
#undef SL_FIND
  errno = saved;
}

__attribute__((constructor)) static void resolve_before_main(void) { sl_resolve(); }
