// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project with one class in it, as a build leaves it behind. */
record SampleProject(Path folder) {
  /** Line 9 sets a linger of zero; {@code %s} takes a comment on that line. */
  private static final String ABORTS = """
      package org.example;

      import java.io.IOException;
      import java.net.Socket;

      public final class Peer {
        public static void send(Socket socket, byte[] data) throws IOException {
          try (socket) {
            socket.setSoLinger(true, 0); %s
            socket.getOutputStream().write(data);
          }
        }
      }
      """;

  static SampleProject make(Path folder, String comment) throws IOException {
    return of(folder, ABORTS.formatted(comment));
  }

  /** The project with this text as its class {@code org.example.Peer}, built anew. */
  static SampleProject of(Path folder, String text) throws IOException {
    Path source = folder.resolve("src/main/java/org/example/Peer.java");
    Path classes = folder.resolve("target/classes");
    Files.createDirectories(source.getParent());
    Files.createDirectories(classes);
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(source, text);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-g", "-d", classes.toString());
      boolean compiled = compiler
          .getTask(null, files, null, options, null, files.getJavaFileObjects(source))
          .call();
      if (!compiled) {
        throw new AssertionError("the sample does not compile");
      }
    }
    return new SampleProject(folder);
  }

  String classes() {
    return folder.resolve("target/classes").toString();
  }
}
