// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

/** A setting is wrong. The message says what was found, what is allowed and what to do. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user, one line or more. */
  public UsageException(String message) {
    super(message);
  }

  /** The same, where another exception told the message. */
  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
