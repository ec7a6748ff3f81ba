// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A class file in a folder. */
final class FolderClass implements ClassFile {
  private final String path;
  private final String root;
  private int packageLength = -1;

  FolderClass(Path path, Path root) {
    this.path = path.toString();
    this.root = root.toString();
  }

  /**
   * Tells the class's name once it is known, from which follows in what folder its package starts.
   */
  void named(String internalName) {
    String expected = internalName.replace('/', File.separatorChar) + ".class";
    if (path.length() > expected.length() && path.endsWith(expected)) {
      packageLength = expected.length();
    }
  }

  @Override
  public byte[] read() throws IOException {
    File file = new File(path);
    if (file.length() > Limits.MAX_CLASS_BYTES) {
      throw new Unreadable("larger than 16 MiB");
    }
    return Files.readAllBytes(file.toPath());
  }

  @Override
  public String artifact() {
    int end = path.length() - packageLength - 1;
    return packageLength < 0 || end <= 0 ? root : path.substring(0, end);
  }

  @Override
  public String where() {
    return path;
  }
}
