// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The native shim, unpacked.
 *
 * @param library the file to preload; empty where it cannot be
 * @param missing why there is none, as the end of a sentence; empty where there is one
 */
record NativeShim(Optional<Path> library, Optional<String> missing) {
  static NativeShim at(Path library) {
    return new NativeShim(Optional.of(library), Optional.empty());
  }

  static NativeShim missing(String why) {
    return new NativeShim(Optional.empty(), Optional.of(why));
  }

  /**
   * Takes it out of the agent's jar and tries it on a process of its own: a C library of another
   * kind, or a path that cannot stand in LD_PRELOAD, must not be what stops the user's program.
   *
   * @throws IOException where the jar cannot be read or the folder not be written
   */
  static NativeShim unpack(Path agent, Path folder) throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    try (ZipFile jar = new ZipFile(agent.toFile())) {
      ZipEntry entry =
          jar.getEntry("META-INF/native/" + system + "-" + machine + "/libsocklint.so");
      if (entry == null) {
        return missing("there is no native shim for " + system + " on " + machine);
      }
      // A process may have the old one mapped: another file takes its name.
      Path part = Files.createTempFile(folder, "libsocklint", ".part");
      try (InputStream in = jar.getInputStream(entry)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Path library = folder.toAbsolutePath().resolve("libsocklint.so");
      Files.move(part, library, StandardCopyOption.REPLACE_EXISTING);
      return tried(library);
    }
  }

  private static NativeShim tried(Path library) throws IOException {
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", ":").redirectErrorStream(true);
    shell.environment().remove("SOCKLINT_OUT");
    shell.environment().put("LD_PRELOAD", library.toString());
    Process process = shell.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    try {
      if (process.waitFor() == 0 && said.isBlank()) {
        return at(library);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String first = said.lines().findFirst().orElse("a process that preloads it fails");
    return missing("the native shim cannot be preloaded (" + first.strip() + ")");
  }
}
