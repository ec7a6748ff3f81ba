// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// A new recording: its file and its first page. Not thread-safe: part of start-up.
#ifndef SOCKLINT_HEADER_H
#define SOCKLINT_HEADER_H

#include "config.h"
#include "recording.h"

// Opens a file that was not there before, socklint-PID.recording or socklint-PID-2.recording and so
// on; -1, after one line on stderr, where that fails.
int sl_header_open(const char *directory);

// Fills the first page, all zeros so far.
void sl_header_write(struct sl_header *header, const struct sl_config *config);

#endif
