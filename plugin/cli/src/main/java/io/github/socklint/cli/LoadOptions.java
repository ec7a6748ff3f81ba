// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.run.load.LoadSettings;
import io.github.socklint.run.load.LoadSettings.Limits;
import io.github.socklint.run.load.LoadSettings.Target;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what load is put on whom. */
final class LoadOptions {
  @Option(
      names = "--connect",
      paramLabel = "HOST:PORT",
      description = "A server under test; the peers are its clients.")
  private Optional<String> connect = Optional.empty();

  @Option(
      names = "--listen",
      paramLabel = "[HOST:]PORT",
      description = "Where a client under test connects; the peers are its servers. Port 0 is any.")
  private Optional<String> listen = Optional.empty();

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "How many in all. Default: ${DEFAULT-VALUE}.")
  private int connections = Limits.CONNECTIONS;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "How many at the same time, at most. Default: ${DEFAULT-VALUE}.")
  private int atOnce = Limits.AT_ONCE;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "The most that the run takes. Default: ${DEFAULT-VALUE}.")
  private int seconds = Limits.SECONDS;

  @Option(
      names = "--hold-millis",
      paramLabel = "N",
      description = {
        "How long a peer idles, and waits for the other side; each draws its own between half and"
            + " one and a half times of it. Default: ${DEFAULT-VALUE}."
      })
  private int holdMillis = Limits.HOLD_MILLIS;

  @Option(
      names = "--mix",
      paramLabel = "PEER=WEIGHT,…",
      description = {
        "Which peers come, and how often: well-behaved, half-close, silent, slow-reader, no-reader,"
            + " reset, idle-then-close, oversized-burst.",
        "Default: well-behaved=3, all others 1."
      })
  private Optional<String> mix = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "The same seed gives the same peers, messages and pauses. Default: drawn, told.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--send",
      paramLabel = "TEXT|@FILE",
      description = {
        "What the peers say; \\r, \\n, \\t and \\\\ are CR, LF, TAB and a backslash.",
        "Default: each a line of its own. Example: --send 'PING\\r\\n'"
      })
  private Optional<String> send = Optional.empty();

  @Option(
      names = "--beyond-loopback",
      description = "Lets the peers leave this machine: for programs of your own only.")
  private boolean beyondLoopback;

  LoadSettings settings() {
    return new LoadSettings(
        new Target(connect, listen, beyondLoopback),
        new Limits(connections, atOnce, seconds, holdMillis),
        seed,
        mix,
        send,
        Path.of(""),
        name -> "--" + name);
  }
}
