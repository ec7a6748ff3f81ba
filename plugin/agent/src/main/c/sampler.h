// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// A thread that reads the TCP state of each open socket again and again, so that CLOSE_WAIT and the
// like get a date. It blocks all signals and uses at most a twentieth of one core.
#ifndef SOCKLINT_SAMPLER_H
#define SOCKLINT_SAMPLER_H

// Failure is told in one line; the recording goes on without states.
void sl_sampler_start(void);

#endif
