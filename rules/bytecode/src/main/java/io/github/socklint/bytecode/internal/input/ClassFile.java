// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.io.IOException;

/** Where a class file is, so that it can be read again when someone needs its code. */
public interface ClassFile {

  /** All of its bytes. */
  byte[] read() throws IOException;

  /** The folder or archive that it is in, as the user named it. */
  String artifact();

  /** The class file itself, as the user would look for it. */
  String where();
}
