// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// What the environment asks for. Not thread-safe: read once, at start-up.
#ifndef SOCKLINT_CONFIG_H
#define SOCKLINT_CONFIG_H

#include <stdbool.h>
#include <stdint.h>

struct sl_config {
  const char *directory;
  uint64_t max_bytes;
  uint64_t sample_ns;
  uint64_t blocked_ns;
};

// False, after one line on stderr, when a setting is missing or not in its range.
bool sl_config_read(struct sl_config *config);

// One line on stderr: "socklint: ...; process N runs unrecorded". With errno's text where error is
// not 0.
__attribute__((format(printf, 2, 3))) void sl_unrecorded(int error, const char *format, ...);

#endif
