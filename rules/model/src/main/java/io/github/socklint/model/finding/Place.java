// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.finding;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A line of code, as far as the analysed form of the program tells it.
 *
 * @param artifact where the code was read from, as the user named it: a path, with {@code !/}
 *     before the entry of an archive ({@code lib/app.jar!/BOOT-INF/lib/x.jar})
 * @param className binary name of the class, for example {@code org.example.Server$Handler}
 * @param method name of the method, {@code <init>} for a constructor
 * @param descriptor method descriptor (JVMS 4.3.3), for example {@code (I)V}
 * @param sourceFile path of the source below its source root, for example
 *     {@code org/example/Server.java}; a guess from the class name where the class file does not
 *     tell
 * @param line the line, or empty where the code has no line numbers
 */
public record Place(
    String artifact,
    String className,
    String method,
    String descriptor,
    String sourceFile,
    OptionalInt line) {

  /** Checks that nothing is null. */
  public Place {
    Objects.requireNonNull(artifact);
    Objects.requireNonNull(className);
    Objects.requireNonNull(method);
    Objects.requireNonNull(descriptor);
    Objects.requireNonNull(sourceFile);
    Objects.requireNonNull(line);
  }

  /** The place as people write it: {@code org/example/Server.java:42}. */
  public String display() {
    return line.isPresent() ? sourceFile + ":" + line.getAsInt() : sourceFile;
  }
}
