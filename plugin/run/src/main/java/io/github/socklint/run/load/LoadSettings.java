// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.load;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the user asked for, unchecked.
 *
 * @param target whom to put under load
 * @param limits how much of it
 * @param seed what chance starts from; drawn where it is not given
 * @param mix weights as {@code half-close=3,reset=1}; empty for the usual mix
 * @param send a text, or {@code @} and a file; empty for a line of each peer's own
 * @param workingFolder what a relative file is below
 * @param name what the user calls a setting, of {@code at-once} for example
 */
public record LoadSettings(
    Target target,
    Limits limits,
    Optional<Long> seed,
    Optional<String> mix,
    Optional<String> send,
    Path workingFolder,
    UnaryOperator<String> name) {

  /**
   * The program under test; just one of the first two is given.
   *
   * @param connect HOST:PORT of a server under test
   * @param listen [HOST:]PORT where a client under test will connect
   * @param beyondLoopback whether other machines may be involved
   */
  public record Target(Optional<String> connect, Optional<String> listen, boolean beyondLoopback) {}

  /**
   * Bounds; each must be 1 or more.
   *
   * @param connections in all
   * @param atOnce at the same time
   * @param seconds the most that the run takes
   * @param holdMillis how long a peer waits and idles, about
   */
  public record Limits(int connections, int atOnce, int seconds, int holdMillis) {
    /** Usual number of connections. */
    public static final int CONNECTIONS = 1000;

    /** Usual number of connections at the same time. */
    public static final int AT_ONCE = 100;

    /** Usual bound of a run. */
    public static final int SECONDS = 60;

    /** Usual hold. */
    public static final int HOLD_MILLIS = 2000;
  }
}
