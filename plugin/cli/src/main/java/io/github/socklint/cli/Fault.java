// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the user of a fault of socklint: one line, with the stack trace in a file. */
final class Fault {
  private Fault() {}

  static int report(Throwable fault, Terminal terminal) {
    terminal.err().println("socklint: " + MessageId.FAULT.on("internal error: " + fault));
    try {
      Path file = Files.createTempFile("socklint-error-", ".txt");
      try (PrintWriter text = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
        text.println("socklint " + Version.current() + ", Java " + Runtime.version());
        fault.printStackTrace(text);
      }
      terminal
          .err()
          .println("The stack trace is in " + file + "; please report it with that file.");
    } catch (IOException e) {
      fault.printStackTrace(terminal.err());
    }
    terminal.err().flush();
    return ExitCode.INTERNAL;
  }
}
