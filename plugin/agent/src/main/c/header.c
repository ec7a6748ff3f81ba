// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "header.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"
#include "file.h"
#include "real.h"

enum { MOST_FILES_OF_A_PID = 1000 };

int sl_header_open(const char *directory) {
  char path[4096];
  for (int attempt = 1; attempt <= MOST_FILES_OF_A_PID; attempt++) {
    // A number comes back: by exec, or from the kernel.
    int length = attempt == 1 ? snprintf(path, sizeof path, "%s/socklint-%d.recording", directory,
                                         (int)getpid())
                              : snprintf(path, sizeof path, "%s/socklint-%d-%d.recording",
                                         directory, (int)getpid(), attempt);
    if (length < 0 || (size_t)length >= sizeof path) {
      sl_unrecorded(ENAMETOOLONG, "SOCKLINT_OUT is %.80s...", directory);
      return -1;
    }
    int made = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (made >= 0) {
      return made;
    }
    if (errno != EEXIST) {
      break;
    }
  }
  sl_unrecorded(errno, "cannot make %s", path);
  return -1;
}

static void read_command(char *command) {
  int line = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
  if (line < 0) {
    return;
  }
  ssize_t length = SL_REAL(read)(line, command, SL_COMMAND_BYTES - 1);
  for (ssize_t i = 0; i + 1 < length; i++) {
    if (command[i] == '\0') {
      command[i] = ' ';
    }
  }
  SL_REAL(close)(line);
}

void sl_header_write(struct sl_header *header, const struct sl_config *config) {
  header->version = SL_VERSION;
  header->byte_order = SL_BYTE_ORDER;
  header->pid = (uint32_t)getpid();
  header->header_bytes = SL_HEADER_BYTES;
  header->chunk_bytes = SL_CHUNK_BYTES;
  header->life_bytes = sizeof(struct sl_life);
  header->anomaly_bytes = sizeof(struct sl_anomaly);
  header->start_monotonic_ns = sl_clock_ns();
  header->start_realtime_ns = sl_clock_realtime_ns();
  header->max_bytes = config->max_bytes;
  header->sample_ns = config->sample_ns;
  header->blocked_ns = config->blocked_ns;
  read_command(header->command);
  size_t from = offsetof(struct sl_header, byte_order);
  header->check =
      sl_file_check((char *)header + from, offsetof(struct sl_header, exit_ns) - from);
  memcpy(header->magic, SL_MAGIC, sizeof header->magic);
}
