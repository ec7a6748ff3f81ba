// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that looks like a JDK, whose {@code java} starts that of the real one recorded: for
 * build tools that can be told which JVM to start, and not in which environment. The rest is links
 * into the real one, for such tools read its {@code release} and {@code lib}, too.
 */
public final class RecordedJdk {
  private RecordedJdk() {}

  /** Whether this system has what it takes: a shell, and links. */
  public static boolean isPossible() {
    return File.separatorChar == '/' && Files.isExecutable(Path.of("/bin/sh"));
  }

  /**
   * Makes the folder, or makes it anew.
   *
   * @param home of the real JDK
   * @return the {@code java} in the folder
   * @throws IOException where the folder cannot be written or the JDK not be listed
   */
  public static Path of(Path home, Recorders recorders, Path folder) throws IOException {
    Path real = home.toAbsolutePath();
    Path jdk = Files.createDirectories(folder.toAbsolutePath());
    Path tools = jdk.resolve("bin");
    if (Files.isDirectory(tools)) {
      clear(tools);
    }
    clear(jdk);
    link(real, jdk, "bin");
    Files.createDirectories(tools);
    link(real.resolve("bin"), tools, "java");
    Path java = tools.resolve("java");
    Files.writeString(java, script(real, jdk, recorders));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return java;
  }

  /** Links and the script of an earlier build, which may be those of another JDK. */
  private static void clear(Path folder) throws IOException {
    for (Path old : list(folder)) {
      Files.delete(old);
    }
  }

  private static void link(Path from, Path to, String butNot) throws IOException {
    for (Path file : list(from)) {
      if (!file.endsWith(butNot)) {
        Files.createSymbolicLink(to.resolve(file.getFileName()), file);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(files::add);
    }
    return files;
  }

  private static String script(Path real, Path jdk, Recorders recorders) {
    String option = recorders.agentOption();
    String sameAgent = option.substring(0, option.indexOf("=out=") + 1);
    List<String> lines = new ArrayList<>();
    lines.add("#!/bin/sh");
    lines.add("# Made by socklint: starts the real java, recorded.");
    // Surefire derives the variable from the path of this file; the tests are to see the real JDK.
    lines.add("if [ \"${JAVA_HOME:-}\" = " + quoted(jdk) + " ]; then");
    lines.add("  export JAVA_HOME=" + quoted(real));
    lines.add("fi");
    recorders.library().ifPresent(library -> {
      lines.add("export SOCKLINT_OUT=" + quoted(recorders.out()));
      lines.add("export LD_PRELOAD=\"${LD_PRELOAD:+$LD_PRELOAD:}\"" + quoted(library));
    });
    String java = "exec " + quoted(real.resolve("bin").resolve("java"));
    lines.add("case \" $*\" in");
    lines.add("  *" + quoted(" " + sameAgent) + "*) " + java + " \"$@\" ;;");
    lines.add("esac");
    lines.add(java + " " + quoted(option) + " \"$@\"");
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(Object text) {
    return "'" + text.toString().replace("'", "'\\''") + "'";
  }
}
