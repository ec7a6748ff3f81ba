// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// The recording file, mapped into memory: a header, then chunks of records that are added as they
// are needed. Space is asked of the file system before it is written to, so that a full disk costs
// records and never a SIGBUS.
//
// Thread-safe. Not signal-safe (a spin lock while a chunk is added): callers hold sl_enter. Not for
// forked children: the mapping is not theirs (MADV_DONTFORK).
#ifndef SOCKLINT_FILE_H
#define SOCKLINT_FILE_H

#include <stdbool.h>

#include "config.h"
#include "recording.h"

// Null, after one line on stderr, where the file cannot be made.
struct sl_header *sl_file_create(const struct sl_config *config);

// Room for one more record, all zeros; null when the file's bound or the disk's end is reached.
void *sl_file_reserve(enum sl_kind kind);

// Calls visit for each record of a kind that was reserved so far, in the order of their numbers.
void sl_file_each(enum sl_kind kind, void (*visit)(void *record, void *context), void *context);

// The slot with this number, as handed out by sl_file_reserve(SL_SLOTS): 0, 1, 2 and so on.
struct sl_life *sl_file_slot(uint32_t number);

// The check word over some bytes; their count is a multiple of 8.
uint32_t sl_file_check(const void *bytes, size_t count);

#endif
