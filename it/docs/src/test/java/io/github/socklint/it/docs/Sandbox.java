// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where the commands of one page run: a folder that looks like the top of the repository after a
 * build, and that they may write into. {@code socklint.jar} stands there, too, and a
 * {@code pom.xml} where the page tells to add a plugin to it.
 */
record Sandbox(Path folder) {
  private static final List<String> SEEN = List.of("plugin", "rules", "it");
  private static final String TOOLS = ".tools";
  private static final String MARK = "<!-- what the guide adds -->";
  private static final int PATIENCE_SECONDS = 120;

  /**
   * How a command ended.
   *
   * @param output of both kinds, as a terminal shows it
   */
  record Done(int exit, String output) {}

  /** An empty one; what an earlier run left there goes away. */
  static Sandbox make(Path folder) throws IOException {
    if (Files.exists(folder)) {
      delete(folder);
    }
    // Paths in reports start where the repository does.
    Files.createDirectories(folder.resolve(".git"));
    for (String name : SEEN) {
      Files.createSymbolicLink(folder.resolve(name), Page.TOP.resolve(name));
    }
    Files.createSymbolicLink(
        folder.resolve("socklint.jar"), Page.TOP.resolve("plugin/cli/target/socklint.jar"));
    Tools.install(folder.resolve(TOOLS));
    return new Sandbox(folder);
  }

  /** Never follows a link: most of them lead into the repository. */
  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path left, IOException fault) throws IOException {
        Files.delete(left);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** Whether a program is on the path. */
  static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Adds a plugin to the reader's POM. */
  void addPlugin(String xml) throws IOException {
    Path pom = folder.resolve("pom.xml");
    String before = Files.exists(pom) ? Files.readString(pom) : Tools.resource("pom.xml");
    Files.writeString(pom, before.replace(MARK, xml + MARK));
  }

  /** Runs a script with the JDK of this test; what it leaves running is ended. */
  Done run(String script) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    String java = System.getProperty("java.home");
    environment.put("JAVA_HOME", java);
    environment.put(
        "PATH",
        String.join(
            File.pathSeparator,
            folder.resolve(TOOLS).toString(),
            java + "/bin",
            environment.get("PATH")));
    // What the build gives its own JVMs is not for these.
    environment.keySet().removeAll(List.of("MAVEN_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return new Done(
            -1, "still running after " + PATIENCE_SECONDS + " s\n" + Files.readString(output));
      }
      return new Done(process.exitValue(), Files.readString(output));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
