// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/**
 * The errno of what failed; 0 where nothing did.
 *
 * @param reset of the call that told of the peer's reset; 0 too where only the TCP state did
 */
public record Errors(int connect, int reset, int close) {}
