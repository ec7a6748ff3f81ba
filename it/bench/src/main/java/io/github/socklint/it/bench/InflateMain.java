// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The least that any reader of class files must do: reads and inflates every class of some jars, on
 * one thread, and prints how many, their bytes and the time inside the JVM.
 */
final class InflateMain {
  private static final int BUFFER_BYTES = 1 << 16;

  private InflateMain() {}

  public static void main(String[] jars) throws IOException {
    long start = System.nanoTime();
    byte[] buffer = new byte[BUFFER_BYTES];
    long classes = 0;
    long bytes = 0;
    for (String jar : jars) {
      try (ZipFile zip = new ZipFile(jar)) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          if (!entry.getName().endsWith(".class")) {
            continue;
          }
          classes++;
          try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
              bytes += read;
            }
          }
        }
      }
    }
    long nanos = System.nanoTime() - start;
    System.out.println("classes=" + classes + " bytes=" + bytes);
    System.out.println(ProcessRunner.INSIDE_NANOS + nanos);
  }
}
