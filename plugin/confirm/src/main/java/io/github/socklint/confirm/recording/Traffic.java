// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/**
 * What went through a socket.
 *
 * @param eofReads how often a read told the end of the stream
 */
public record Traffic(long bytesIn, long bytesOut, long eofReads) {}
