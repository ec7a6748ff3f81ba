// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "config.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "real.h"
#include "recording.h"

struct number {
  const char *name;
  uint64_t usual;
  uint64_t least;
  uint64_t most;
};

static const struct number MAX_BYTES = {
    "SOCKLINT_MAX_BYTES", UINT64_C(256) << 20, UINT64_C(4) << 20, UINT64_C(1) << 40};
static const struct number SAMPLE_MILLIS = {"SOCKLINT_SAMPLE_MILLIS", 100, 0, 3600000};
static const struct number BLOCKED_MILLIS = {"SOCKLINT_BLOCKED_MILLIS", 10, 1, 3600000};

void sl_unrecorded(int error, const char *format, ...) {
  char line[1024];
  size_t used = 0;
  va_list arguments;
  va_start(arguments, format);
  int written = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  if (written > 0) {
    used = (size_t)written < sizeof line ? (size_t)written : sizeof line - 1;
  }
  char text[128] = "";
  if (error != 0) {
    const char *message = strerror_r(error, text, sizeof text);
    dprintf(STDERR_FILENO, "socklint: %.*s: %s; process %d runs unrecorded\n", (int)used, line,
            message, (int)getpid());
  } else {
    dprintf(STDERR_FILENO, "socklint: %.*s; process %d runs unrecorded\n", (int)used, line,
            (int)getpid());
  }
}

static bool read_number(const struct number *number, uint64_t *value) {
  const char *text = getenv(number->name);
  *value = number->usual;
  if (text == NULL || *text == '\0') {
    return true;
  }
  char *end = NULL;
  errno = 0;
  unsigned long long parsed = strtoull(text, &end, 10);
  bool digits = text[strspn(text, "0123456789")] == '\0';
  if (!digits || errno != 0 || *end != '\0' || parsed < number->least || parsed > number->most) {
    sl_unrecorded(0, "%s is \"%.40s\", not a whole number from %llu to %llu", number->name, text,
                  (unsigned long long)number->least, (unsigned long long)number->most);
    return false;
  }
  *value = parsed;
  return true;
}

bool sl_config_read(struct sl_config *config) {
  config->directory = getenv("SOCKLINT_OUT");
  if (config->directory == NULL || *config->directory == '\0') {
    sl_unrecorded(0, "SOCKLINT_OUT does not name the directory for recordings");
    return false;
  }
  uint64_t sample_millis = 0;
  uint64_t blocked_millis = 0;
  if (!read_number(&MAX_BYTES, &config->max_bytes) ||
      !read_number(&SAMPLE_MILLIS, &sample_millis) ||
      !read_number(&BLOCKED_MILLIS, &blocked_millis)) {
    return false;
  }
  config->sample_ns = sample_millis * 1000000;
  config->blocked_ns = blocked_millis * 1000000;
  return true;
}
