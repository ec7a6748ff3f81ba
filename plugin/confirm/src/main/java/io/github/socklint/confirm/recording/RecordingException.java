// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.io.IOException;
import java.nio.file.Path;

/** A file of which nothing can be read: no recording, another version, or a broken header. */
public final class RecordingException extends IOException {
  private static final long serialVersionUID = 1;

  RecordingException(Path file, String fault) {
    super(file + ": " + fault);
  }
}
