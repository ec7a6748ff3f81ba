// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.agent.programs.BlockingEcho;
import io.github.socklint.agent.programs.ClosedJdk;
import io.github.socklint.confirm.flight.AgentStatus;
import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The agent never harms its host. */
@Timeout(120)
class NoHarmIT {
  private static final String TWO_PORTS = "\\d+ \\d+\\R";

  @TempDir
  Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|the option out is missing; known are out=DIRECTORY, size=MEBIBYTES and stacks=all or few",
        "=|the option out is missing; known are out=DIRECTORY, size=MEBIBYTES and stacks=all or few",
        "=out|option 'out' has no value; known are out=DIRECTORY, size=MEBIBYTES and stacks=all or few",
        "=file=x,out=y|unknown option 'file'; known are out=DIRECTORY, size=MEBIBYTES and stacks=all or few",
        "=out=x,out=y|option 'out' is given twice",
        "=out=x,size=0|size='0' is no size in MiB; a whole number of 1 and more is expected",
      })
  void anOptionThatIsWrongIsOneLineAndTheProgramRunsUnrecorded(String options, String message)
      throws Exception {
    RecordedProgram.Run run =
        RecordedProgram.withOptions(directory, options).run(BlockingEcho.class);
    assertEquals("socklint agent: " + message + "; the program runs unrecorded\n", run.stderr());
    assertTrue(run.stdout().matches(TWO_PORTS), run.stdout());
    assertTrue(run.recordings().isEmpty());
  }

  @Test
  void aDirectoryThatCannotBeMadeIsOneLineAndTheProgramRunsUnrecorded() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    RecordedProgram.Run run = RecordedProgram.withOptions(
            directory, "=out=" + file.resolve("below"))
        .run(BlockingEcho.class);
    assertTrue(
        run.stderr().matches("socklint agent: cannot start, the program runs unrecorded: .*\\R"),
        run.stderr());
    assertTrue(run.stderr().contains(file.toString()), run.stderr());
    assertTrue(run.stdout().matches(TWO_PORTS), run.stdout());
  }

  @Test
  void aJavaWithoutFlightRecorderIsOneLineAndTheProgramRunsUnrecorded() throws Exception {
    RecordedProgram.Run run = RecordedProgram.withoutAgent(directory)
        .with("--limit-modules=java.base,java.instrument")
        .with("-javaagent:" + System.getProperty("agent.jar") + "=out=" + directory.resolve("out"))
        .run(BlockingEcho.class);
    assertEquals(
        "socklint agent: this Java has no Flight Recorder: its module jdk.jfr is missing; "
            + "the program runs unrecorded\n",
        run.stderr());
    assertTrue(run.stdout().matches(TWO_PORTS), run.stdout());
  }

  @Test
  void ofTwoAgentsTheFirstRecordsAndTheSecondSaysSo() throws Exception {
    Path second = directory.resolve("second");
    RecordedProgram.Run run = RecordedProgram.in(directory)
        .with("-javaagent:" + System.getProperty("agent.jar") + "=out=" + second)
        .run(BlockingEcho.class);
    assertEquals(
        "socklint agent: already recording; 'out=" + second
            + "', of a second -javaagent, is ignored\n",
        run.stderr());
    assertEquals(1, run.flight().events(Accepted.class).size());
    assertFalse(Files.exists(second));
  }

  @Test
  void aFaultInsideSwitchesTheAgentOffAndTheProgramRunsOn() throws Exception {
    RecordedProgram.Run run = RecordedProgram.in(directory)
        .with("-Xbootclasspath/a:" + agentWithBrokenLives())
        .run(BlockingEcho.class);
    assertTrue(run.stdout().matches(TWO_PORTS), run.stdout());
    assertTrue(
        run.stderr()
            .matches("socklint agent: switched itself off after a fault of its own: .*; "
                + "the program runs on, and what was recorded so far stays\n"),
        run.stderr());
    AgentStatus status = run.flight().status().orElseThrow();
    assertFalse(status.on());
    assertEquals(1, status.faults());
    assertTrue(status.firstFault().startsWith("java.lang."), status::firstFault);
  }

  /** A class of the agent without its methods: what stands first on the class path is taken. */
  private Path agentWithBrokenLives() throws IOException {
    String name = "io/github/socklint/agent/LifeTable";
    ClassWriter empty = new ClassWriter(0);
    empty.visit(Opcodes.V17, Opcodes.ACC_FINAL, name, null, "java/lang/Object", null);
    Path file = directory.resolve("broken").resolve(name + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, empty.toByteArray());
    return directory.resolve("broken");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void jacocoBesideItWorksInEitherOrder(boolean jacocoFirst) throws Exception {
    Path coverage = directory.resolve("jacoco.exec");
    String jacoco = "-javaagent:" + System.getProperty("jacoco.jar") + "=destfile=" + coverage;
    String ours =
        "-javaagent:" + System.getProperty("agent.jar") + "=out=" + directory.resolve("out");
    RecordedProgram.Run run = RecordedProgram.withoutAgent(directory)
        .with(jacocoFirst ? jacoco : ours)
        .with(jacocoFirst ? ours : jacoco)
        .run(BlockingEcho.class);
    assertEquals("", run.stderr());
    assertTrue(Files.size(coverage) > 0);
    assertEquals(1, run.flight().events(Accepted.class).size());
  }

  @Test
  void aJarUnderAnotherNameRecordsToo() throws Exception {
    Path renamed =
        Files.copy(Path.of(System.getProperty("agent.jar")), directory.resolve("other-name.jar"));
    Flight flight = RecordedProgram.withoutAgent(directory)
        .with("-javaagent:" + renamed + "=out=" + directory.resolve("out"))
        .run(BlockingEcho.class)
        .flight();
    assertEquals(1, flight.events(Accepted.class).size());
  }

  @Test
  void aProgramWithARecordingOfItsOwnKeepsIt() throws Exception {
    Path own = directory.resolve("own.jfr");
    RecordedProgram.Run run = RecordedProgram.in(directory)
        .with("-XX:StartFlightRecording:filename=" + own)
        .with("-Xlog:disable")
        .run(BlockingEcho.class);
    assertTrue(Files.size(own) > 0);
    assertEquals(1, run.flight().events(Accepted.class).size());
  }

  @Test
  void theProgramFindsTheJdkAsClosedAsItWas() throws Exception {
    RecordedProgram.Run run = RecordedProgram.in(directory).run(ClosedJdk.class);
    assertEquals("closed\n", run.stdout());
  }
}
