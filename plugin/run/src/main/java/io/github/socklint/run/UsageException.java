// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.run;

import io.github.socklint.model.api.ApiModelException;
import io.github.socklint.model.message.MessageId;
import io.github.socklint.report.baseline.BaselineException;
import java.util.List;

/**
 * A setting is wrong. The message says what was found, what is allowed and what to do, and ends
 * with its ID.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user, one line. */
  public UsageException(MessageId id, String message) {
    super(id.on(message));
  }

  /** The same, with a cause. */
  public UsageException(MessageId id, String message, Throwable cause) {
    super(id.on(message), cause);
  }

  /** With several messages, which have their IDs. */
  public UsageException(List<String> lines) {
    super(String.join("\n", lines));
  }

  /** Where a baseline is wrong, with a line for each mistake. */
  public UsageException(BaselineException mistakes) {
    super(mistakes.getMessage(), mistakes);
  }

  /** Where model files are wrong, with a line for each mistake. */
  public UsageException(ApiModelException mistakes) {
    super(mistakes.getMessage(), mistakes);
  }
}
