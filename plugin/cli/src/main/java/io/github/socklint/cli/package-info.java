// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
/**
 * The command line. Start at {@link io.github.socklint.cli.Main}; each command is a class that
 * turns its options into a request of {@code io.github.socklint.run} and prints what comes back.
 */
package io.github.socklint.cli;
