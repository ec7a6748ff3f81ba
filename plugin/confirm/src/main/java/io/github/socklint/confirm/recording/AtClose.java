// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/**
 * What the kernel said of a TCP socket just before its close.
 *
 * @param lingerSeconds SO_LINGER in force; -1 is off
 * @param unreadBytes in the receive queue
 * @param unsentBytes not yet acknowledged by the peer
 * @param neverSentBytes of these, not sent at all
 * @param nonBlocking whether O_NONBLOCK was set; told only where linger was on
 */
public record AtClose(
    TcpState state,
    int lingerSeconds,
    long unreadBytes,
    long unsentBytes,
    long neverSentBytes,
    boolean nonBlocking) {}
