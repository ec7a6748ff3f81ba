// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

/**
 * The agent's own counts.
 *
 * @param on whether it was on
 * @param opened sockets opened so far
 * @param accepted connections accepted so far
 * @param closed descriptors closed so far
 * @param unreachable sockets that became unreachable while open
 * @param closedUnseen descriptors whose number was given out again although no close was seen
 * @param faults faults inside the agent; the first one switches it off
 * @param firstFault the first fault, or empty
 * @param missing what this JDK lacks of what the agent wanted to watch, or empty
 */
public record AgentStatus(
    boolean on,
    long opened,
    long accepted,
    long closed,
    long unreachable,
    long closedUnseen,
    long faults,
    String firstFault,
    String missing) {}
