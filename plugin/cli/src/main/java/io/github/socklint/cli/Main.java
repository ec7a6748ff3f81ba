// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import io.github.socklint.run.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The door: {@code java -jar socklint.jar COMMAND}. */
@Command(
    name = "socklint",
    description = "Finds misuse of TCP sockets in Java code.",
    versionProvider = Main.VersionText.class,
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no finding at the fail level",
      "1:findings at the fail level",
      "2:wrong usage, or input that could not be read",
      "3:a fault of socklint"
    },
    footer = {"", "Long command lines may stand in a file: socklint @FILE."})
public final class Main implements Runnable {
  @Spec
  private CommandSpec spec;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int code = run(terminal, arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /** Runs a command and returns its exit code. Throws nothing, whatever happens. */
  static int run(Terminal terminal, String... arguments) {
    try {
      return commandLine(terminal).execute(arguments);
    } catch (Throwable e) { // too little stack or memory, too, must end with a line and a code
      return Fault.report(e, terminal);
    }
  }

  private static CommandLine commandLine(Terminal terminal) {
    return new CommandLine(new Main())
        .addSubcommand(new AuditCommand(terminal))
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(new LoadCommand(terminal))
        .addSubcommand(new ConfirmCommand(terminal))
        .addSubcommand(new CompareCommand(terminal))
        .addSubcommand(new MergeCommand(terminal))
        .addSubcommand(new ReportCommand(terminal))
        .addSubcommand(new RulesCommand(terminal))
        .addSubcommand(new CommandLine.HelpCommand())
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler((e, arguments) -> wrongUsage(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, terminal));
  }

  private static int wrongUsage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("socklint: " + MessageId.COMMAND_LINE.on(e.getMessage()));
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, Terminal terminal) {
    if (e instanceof UsageException) {
      e.getMessage().lines().forEach(line -> terminal.err().println("socklint: " + line));
      return ExitCode.USAGE;
    }
    return Fault.report(e, terminal);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** What {@code --version} prints. */
  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"socklint " + Version.current()};
    }
  }
}
