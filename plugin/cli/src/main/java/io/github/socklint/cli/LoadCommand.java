// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.confirm.load.LoadProgress;
import io.github.socklint.confirm.load.LoadResult;
import io.github.socklint.run.load.LoadJson;
import io.github.socklint.run.load.LoadTable;
import io.github.socklint.run.load.LoadTask;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a program under a load of hostile peers. */
@Command(
    name = "load",
    description = {
      "Puts a server or a client under a load of hostile peers, and tells what they saw. Only on"
          + " this machine, unless --beyond-loopback is given."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LoadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin
  private LoadOptions options = new LoadOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for load.json.")
  private Optional<Path> out = Optional.empty();

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LoadTask task = new LoadTask(options.settings());
    Shown shown = new Shown();
    try (ProgressLine line = new ProgressLine(terminal, shown::status)) {
      line.start();
      task.run(shown, result -> {
        line.wipe();
        report(result);
      });
    }
    return ExitCode.OK;
  }

  private void report(LoadResult result) {
    new LoadTable(result).lines().forEach(terminal.out()::println);
    // The process may be about to end, with nobody left who would do it later.
    terminal.out().flush();
    out.ifPresent(
        folder -> terminal.err().println("socklint: wrote " + LoadJson.write(result, folder)));
  }

  /** The last figures. */
  private final class Shown implements LoadProgress {
    private volatile int begun;
    private volatile int open;

    @Override
    public void listening(InetSocketAddress address) {
      terminal
          .err()
          .println("socklint: listening on " + address.getAddress().getHostAddress() + ", port "
              + address.getPort());
    }

    @Override
    public void at(int begunNow, int openNow) {
      begun = begunNow;
      open = openNow;
    }

    String status() {
      return begun + " connections begun, " + open + " open";
    }
  }
}
