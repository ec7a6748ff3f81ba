// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;

/** Input that cannot be read; the message is the reason, one clause and its ID, for the user. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(MessageId id, String reason) {
    super(id.on(reason));
  }
}
