// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.record.Recorders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a command with its JVMs recorded. */
@Command(
    name = "run",
    description = {
      "Runs a command and records what its JVMs do with sockets: the Java agent everywhere, on Linux"
          + " the native shim, too.",
      "Ends with the exit code of the command. Example: socklint run --out rec -- java -jar app.jar"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for recordings; made where it is missing.")
  private Path out;

  @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "The command, after --.")
  private List<String> command = new ArrayList<>();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).inheritIO();
    try {
      Recorders recorders = BundledAgent.unpackedBelow(out);
      recorders.into(process.environment());
      recorders.note().ifPresent(note -> terminal.err().println("socklint: " + note));
    } catch (IOException e) {
      throw new UsageException(
          MessageId.OUTPUT, "cannot prepare recordings in " + out + ": " + e, e);
    }
    Process running;
    try {
      running = process.start();
    } catch (IOException e) {
      throw new UsageException(
          MessageId.COMMAND_LINE, "cannot run the command: " + e.getMessage(), e);
    }
    Thread stop = new Thread(running::destroy);
    Runtime.getRuntime().addShutdownHook(stop);
    int code = running.waitFor();
    Runtime.getRuntime().removeShutdownHook(stop);
    terminal
        .err()
        .println("socklint: recorded in " + out + "; next: socklint confirm --recordings " + out
            + " --findings socklint.sarif");
    return code;
  }
}
