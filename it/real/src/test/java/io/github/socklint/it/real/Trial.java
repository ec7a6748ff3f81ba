// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.run.Audit;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Naming;
import io.github.socklint.run.Outcome;
import io.github.socklint.run.Policy;
import io.github.socklint.run.Request;
import io.github.socklint.run.confirm.Confirmation;
import io.github.socklint.run.confirm.ConfirmationOutcome;
import io.github.socklint.run.confirm.ConfirmationRequest;
import io.github.socklint.run.record.Recorders;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Audit, run and confirm of one library, with what they write in one folder. */
final class Trial {
  private static final Path AGENT = Path.of(System.getProperty("agent.jar"));

  private final Path folder;

  Trial(Path folder) {
    this.folder = folder;
  }

  /**
   * The verdicts on a library after a program has used it.
   *
   * @param library any class of the library's jar
   * @param program runs in a process of its own, which must end in order
   */
  ConfirmationOutcome of(Class<?> library, Class<?> program, Object... arguments) throws Exception {
    Path findings = audit(library);
    Path recordings = run(program, arguments);
    ConfirmationOutcome outcome = Confirmation.run(new ConfirmationRequest(findings, recordings));
    assertEquals(List.of(), outcome.evidence().faults());
    return outcome;
  }

  private Path audit(Class<?> library) throws IOException, URISyntaxException {
    Path jar =
        Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI());
    Outcome outcome = Audit.run(
        new Request(
            Inputs.ofClasses(List.of(jar), List.of(), List.of()),
            Policy.USUAL,
            new Naming(folder, folder, List.of(), Optional.empty())),
        done -> {});
    Path findings = folder.resolve("socklint.sarif");
    outcome.sarif().write(outcome.report(), findings);
    return findings;
  }

  private Path run(Class<?> program, Object... arguments) throws Exception {
    Path recordings = folder.resolve("recordings");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        program.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    Recorders.of(AGENT, folder, recordings).into(builder.environment());
    assertEquals(0, builder.start().waitFor(), () -> text(output));
    return recordings;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
