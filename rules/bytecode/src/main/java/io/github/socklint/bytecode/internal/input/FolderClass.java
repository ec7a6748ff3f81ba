// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A class file in a folder. */
final class FolderClass implements ClassFile {
  private final Path path;
  private final Path root;
  private int packageLength = -1;

  FolderClass(Path path, Path root) {
    this.path = path;
    this.root = root;
  }

  /**
   * Tells the class's name once it is known, from which follows in what folder its package starts.
   */
  void named(String internalName) {
    String expected = internalName.replace('/', File.separatorChar) + ".class";
    if (path.toString().endsWith(File.separatorChar + expected)) {
      packageLength = expected.length();
    }
  }

  @Override
  public byte[] read() throws IOException {
    if (Files.size(path) > Limits.MAX_CLASS_BYTES) {
      throw new Unreadable(MessageId.BEYOND_LIMIT, Limits.CLASS_TOO_LARGE);
    }
    return Files.readAllBytes(path);
  }

  @Override
  public String artifact() {
    String text = path.toString();
    int end = text.length() - packageLength - 1;
    return packageLength < 0 || end <= 0 ? root.toString() : text.substring(0, end);
  }

  @Override
  public String where() {
    return path.toString();
  }
}
