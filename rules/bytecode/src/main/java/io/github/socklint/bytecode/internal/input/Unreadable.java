// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Input that cannot be read; the message is the reason, one clause, for the user. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(String reason) {
    super(reason);
  }

  /** What to tell the user of a failure, without the path, which stands before it. */
  static String reason(Exception e) {
    if (e instanceof Unreadable) {
      return e.getMessage();
    }
    if (e instanceof AccessDeniedException) {
      return "not readable: permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "not readable: it does not exist, or is a link that leads nowhere";
    }
    if (e instanceof FileSystemLoopException) {
      return "a link back to a folder that holds it";
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return (e instanceof IOException ? "not readable: " : "internal error of socklint: ") + message;
  }
}
