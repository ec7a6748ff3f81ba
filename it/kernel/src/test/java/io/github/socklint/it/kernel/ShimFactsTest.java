// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** What the JDK calls when a socket is closed: recorded by the native shim. */
@Facts("Teardown: what the JDK calls")
class ShimFactsTest {
  private static final long NANOS_OF_A_MILLI = 1_000_000;

  @TempDir
  Path directory;

  /** The client's life, in a JVM that closes it in one way. */
  private Life closed(String how) throws IOException, InterruptedException {
    Path library = directory.resolve("libsocklint.so");
    String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    try (InputStream bytes = ShimFactsTest.class.getResourceAsStream(
        "/META-INF/native/linux-" + arch + "/libsocklint.so")) {
      Files.copy(bytes, library);
    }
    ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Closing.class.getName(),
            how)
        .inheritIO();
    builder.environment().put("LD_PRELOAD", library.toString());
    builder.environment().put("SOCKLINT_OUT", directory.toString());
    assertEquals(0, builder.start().waitFor());
    try (Stream<Path> files = Files.list(directory)) {
      Path file = files
          .filter(path -> path.toString().endsWith(".recording"))
          .findFirst()
          .orElseThrow();
      // The last one: the program may need more than one.
      return Recording.read(file)
          .lives(Role.CONNECTED)
          .reduce((first, second) -> second)
          .orElseThrow();
    }
  }

  @Fact
  void theLingerIsSpentInDup2(Seen seen) throws Exception {
    Life client = closed("while-writing");
    long millis = (client.times().closeEnded() - client.times().closeBegan()) / NANOS_OF_A_MILLI;
    seen.note("%d ms in %s".formatted(millis, client.ending()));
    assertEquals(Ending.DUP2, client.ending());
    assertTrue(millis >= 1000);
  }

  @Fact
  void closeShutsDownFirst(Seen seen) throws Exception {
    Life client = closed("plain");
    seen.note("shut down, then %s".formatted(client.ending()));
    assertTrue(client.times().shutWrite() > 0);
    assertTrue(client.times().shutWrite() <= client.times().closeBegan());
  }

  @Fact
  void anAbortDoesNotShutDown(Seen seen) throws Exception {
    Life client = closed("zero");
    seen.note("%s alone".formatted(client.ending()));
    assertEquals(0, client.times().shutWrite());
  }
}
