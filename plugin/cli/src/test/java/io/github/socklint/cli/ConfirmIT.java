// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Audit, run and confirm, as a user calls them, on a program with right and wrong twins. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(OS.LINUX)
class ConfirmIT {
  private static final Path CLASSES = classes();
  private static final Path PROGRAMS = CLASSES.resolve("io/github/socklint/cli/programs");
  private static final Path SOURCE =
      CLASSES.resolve("../../src/test/java/io/github/socklint/cli/programs/Twins.java");

  @TempDir
  static Path folder;

  private String report;

  private record Done(int exit, String out, String err) {}

  private Done socklint(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(List.of("-jar", System.getProperty("shaded.jar")));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    int exit = new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start()
        .waitFor();
    return new Done(exit, Files.readString(out), Files.readString(err));
  }

  private static Path classes() {
    try {
      return Path.of(
          ConfirmIT.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The line of the source that ends in this comment. */
  private static int line(String comment) throws IOException {
    List<String> lines = Files.readAllLines(SOURCE);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// " + comment)) {
        return i + 1;
      }
    }
    throw new AssertionError("no line ends in // " + comment);
  }

  /** What is reported on that line for this rule, with the verdict. */
  private String on(String comment, String rule) throws IOException {
    String start = "Twins.java:" + line(comment) + ": ";
    for (String block : report.split("\n\n")) {
      String first = block.lines().findFirst().orElse("");
      if (first.contains(start) && first.endsWith("[" + rule + "]")) {
        return block;
      }
    }
    throw new AssertionError("nothing on line " + line(comment) + " in\n" + report);
  }

  private String findings() {
    return folder.resolve("audit/socklint.sarif").toString();
  }

  @BeforeAll
  void record() throws Exception {
    Done audit =
        socklint("audit", PROGRAMS.toString(), "--out", folder.resolve("audit").toString());
    assertEquals(0, audit.exit(), audit.out() + audit.err());
    String recordings = folder.resolve("recordings").toString();
    Done run = socklint(
        "run",
        "--out",
        recordings,
        "--",
        java(),
        "-cp",
        CLASSES.toString(),
        "io.github.socklint.cli.programs.Twins");
    assertEquals(0, run.exit(), run.err());
    Done confirm = socklint(
        "confirm",
        "--recordings",
        recordings,
        "--findings",
        findings(),
        "--out",
        folder.resolve("verdicts").toString());
    assertEquals(0, confirm.exit(), confirm.err());
    report = confirm.out();
  }

  @Test
  void aResetIsConfirmedWithItsCountAndStack() throws Exception {
    String found = on("reset", "linger-zero");
    assertTrue(found.contains("verdict: confirmed, 7 sockets through this line"), found);
    assertTrue(found.contains("reset-sent: 7 sockets"), found);
    assertTrue(found.contains("Twins.reset:" + line("reset")), found);
  }

  @Test
  void aSocketLeftToTheGarbageCollectorIsConfirmed() throws Exception {
    String found = on("leak", "socket-leak");
    assertTrue(found.contains("verdict: confirmed"), found);
    assertTrue(found.contains("closed-by-gc: 7 sockets"), found);
  }

  @Test
  void aChannelThatNobodyClosesIsConfirmedInCloseWait() throws Exception {
    String found = on("channel", "socket-leak");
    assertTrue(found.contains("left-open: 7 sockets"), found);
    assertTrue(found.contains("close-wait: "), found);
  }

  @Test
  void codeThatDidNotRunIsNotExercised() throws Exception {
    String found = on("never", "linger-zero");
    assertTrue(found.contains("verdict: not-exercised"), found);
  }

  @Test
  void whatNoRuleCouldSeeIsFoundAtRunTime() throws Exception {
    String found = on("reflected", "linger-zero");
    assertTrue(found.contains("verdict: runtime-only"), found);
    assertTrue(found.contains("reset-sent: 1 socket"), found);
  }

  @Test
  void rightTwinsAreNeverConfirmed() throws Exception {
    TreeSet<String> confirmed = new TreeSet<>();
    for (String block : report.split("\n\n")) {
      if (block.contains("verdict: confirmed")) {
        confirmed.add(block.replaceFirst("(?s).*?Twins.java:(\\d+): .*", "$1"));
      }
    }
    TreeSet<String> wrong = new TreeSet<>(List.of(
        Integer.toString(line("reset")),
        Integer.toString(line("leak")),
        Integer.toString(line("channel"))));
    assertEquals(wrong, confirmed, report);
  }

  @Test
  void verdictsAreInTheSarifFileAndABuildMayBreakForConfirmedOnes() throws Exception {
    String sarif = Files.readString(folder.resolve("verdicts/socklint.sarif"));
    assertTrue(sarif.contains("\"verdict\" : \"confirmed\""), sarif);
    Done failing = socklint(
        "confirm",
        "--recordings",
        folder.resolve("recordings").toString(),
        "--findings",
        findings(),
        "--fail-on",
        "confirmed");
    assertEquals(1, failing.exit(), failing.err());
  }

  @Test
  void theCommandsExitCodeIsHandedOn() throws Exception {
    Done run =
        socklint("run", "--out", folder.resolve("other").toString(), "--", "sh", "-c", "exit 42");
    assertEquals(42, run.exit(), run.err());
  }

  @Test
  void missingInputIsToldWithWhatToDo() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Done nothing = socklint("confirm", "--recordings", empty.toString(), "--findings", findings());
    assertEquals(2, nothing.exit());
    assertTrue(nothing.err().contains("no recording in " + empty), nothing.err());

    Path wrong = Files.writeString(folder.resolve("wrong.sarif"), "{}");
    Done noSarif = socklint(
        "confirm",
        "--recordings",
        folder.resolve("recordings").toString(),
        "--findings",
        wrong.toString());
    assertEquals(2, noSarif.exit());
    assertTrue(noSarif.err().contains("wrong.sarif: no SARIF 2.1.0"), noSarif.err());

    Done noCommand =
        socklint("run", "--out", folder.resolve("x").toString(), "--", "/no/such/command");
    assertEquals(2, noCommand.exit());
    assertTrue(noCommand.err().contains("/no/such/command"), noCommand.err());
  }

  @Test
  void aDamagedRecordingIsToldAndTheRestIsUsed() throws Exception {
    Path copy = Files.createDirectories(folder.resolve("damaged"));
    try (var files = Files.list(folder.resolve("recordings"))) {
      for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Files.write(copy.resolve("socklint-1.recording"), new byte[] {1, 2, 3});
    Done confirm = socklint("confirm", "--recordings", copy.toString(), "--findings", findings());
    assertEquals(0, confirm.exit(), confirm.err());
    assertTrue(confirm.err().contains("socklint-1.recording: "), confirm.err());
    assertTrue(confirm.out().contains("reset-sent: 7 sockets"), confirm.out());
  }
}
