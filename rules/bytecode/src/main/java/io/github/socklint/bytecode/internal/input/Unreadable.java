// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.io.IOException;

/** Input that cannot be read; the message is the reason, one clause, for the user. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(String reason) {
    super(reason);
  }

  /** What to tell the user of a failed system call, without the path, which stands before it. */
  static String reason(IOException e) {
    if (e instanceof Unreadable) {
      return e.getMessage();
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "not readable: permission denied";
    }
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "not readable: it does not exist, or is a link that leads nowhere";
    }
    if (e instanceof java.nio.file.FileSystemLoopException) {
      return "a link back to a folder that holds it";
    }
    String message = e.getMessage();
    return "not readable: " + (message == null ? e.getClass().getSimpleName() : message);
  }
}
