// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// The slots of open sockets: taken from a list of free ones, else from the file.
// Lock-free; call between sl_enter and sl_leave.
#ifndef SOCKLINT_SLOTS_H
#define SOCKLINT_SLOTS_H

#include "recording.h"

// All zeros but the writer's own fields; null where the file is full.
struct sl_life *sl_slot_take(void);

// For whoever holds the last reference.
void sl_slot_give_back(struct sl_life *slot);

#endif
