// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.model.message.MessageId;
import io.github.socklint.run.UsageException;
import java.io.IOException;
import java.nio.file.Path;

/** Reports in the folder that a user names, under the names that all commands give them. */
record OutputFiles(Path folder, Terminal terminal) {

  /** Writes one file. */
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  /** For tools. */
  void sarif(Content content) {
    write(folder.resolve("socklint.sarif"), content);
  }

  /** For people. */
  void page(Content content) {
    write(folder.resolve("socklint.html"), content);
  }

  private void write(Path file, Content content) {
    try {
      content.writeTo(file);
      terminal.err().println("socklint: wrote " + file);
    } catch (IOException e) {
      throw new UsageException(MessageId.OUTPUT, "cannot write " + file + ": " + e, e);
    }
  }
}
