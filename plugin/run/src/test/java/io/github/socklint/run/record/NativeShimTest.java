// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeShimTest {
  @TempDir
  private Path folder;

  private NativeShim unpacked(String entry) throws IOException {
    Path jar = folder.resolve("agent.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write("no library at all".getBytes(StandardCharsets.US_ASCII));
    }
    return NativeShim.unpack(jar, folder);
  }

  @Test
  void an_agent_that_brings_none_for_this_system_is_told() throws IOException {
    NativeShim shim = unpacked("META-INF/native/plan9-vax/libsocklint.so");
    assertEquals(Optional.empty(), shim.library());
    assertTrue(shim.missing().orElseThrow().startsWith("there is no native shim for "));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void one_that_the_system_cannot_load_is_not_used() throws IOException {
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    NativeShim shim = unpacked("META-INF/native/linux-" + machine + "/libsocklint.so");
    assertEquals(Optional.empty(), shim.library());
    String why = shim.missing().orElseThrow();
    assertTrue(why.startsWith("the native shim cannot be preloaded ("), why);
    assertTrue(why.contains("libsocklint.so"), why);
  }
}
