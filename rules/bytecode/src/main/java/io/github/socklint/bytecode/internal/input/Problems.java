// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.engine.program.Program.Problem;
import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Puts what went wrong into words. */
public final class Problems {
  private static final int MAX_LENGTH = 500;
  private static final int ID_LENGTH = MessageId.FAULT.on("").length();

  private Problems() {}

  /** A problem of one line each, whatever names hostile input chose. */
  public static Problem of(String where, String reason) {
    return new Problem(line(where), line(reason));
  }

  private static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars().forEach(c -> line.append(Character.isISOControl(c) ? '?' : (char) c));
    // Cut before its end, where the ID stands.
    return line.length() <= MAX_LENGTH
        ? line.toString()
        : line.replace(MAX_LENGTH - ID_LENGTH, line.length() - ID_LENGTH, "...").toString();
  }

  /** What to tell the user of a failure, without the path, which stands before it. */
  public static String reason(Exception e) {
    if (e instanceof Unreadable) {
      return e.getMessage();
    }
    if (e instanceof AccessDeniedException) {
      return MessageId.INPUT_UNREADABLE.on("not readable: permission denied");
    }
    if (e instanceof NoSuchFileException) {
      return MessageId.INPUT_UNREADABLE.on(
          "not readable: it does not exist, or is a link that leads nowhere");
    }
    if (e instanceof FileSystemLoopException) {
      return MessageId.LINK.on("a link back to a folder that holds it");
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return e instanceof IOException
        ? MessageId.INPUT_UNREADABLE.on("not readable: " + message)
        : MessageId.PARTIAL_FAULT.on("internal error of socklint: " + message);
  }
}
