// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The life of a connection as a ladder diagram: what each end did, which packets that made, and the
 * TCP states that came of it. Nobody recorded packets: they follow from the recorded calls and
 * states by RFC 9293 section 3.5 and 3.6. Start at {@link io.github.socklint.report.ladder.Ladder}.
 */
package io.github.socklint.report.ladder;
