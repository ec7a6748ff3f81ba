// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.programs;

import java.io.File;
import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.file.Path;

/** Looks whether the JDK is as it is without the agent. */
public final class ClosedJdk {
  private ClosedJdk() {}

  /**
   * Prints {@code closed} where the JDK's packages are, and its temporary files where they were.
   */
  public static void main(String[] args) throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    if (!temporaryFile().getParent().equals(temporary)) {
      throw new IllegalStateException("temporary files go elsewhere");
    }
    try {
      FileDescriptor.class.getDeclaredField("fd").setAccessible(true);
    } catch (InaccessibleObjectException e) {
      System.out.println("closed");
    }
  }

  private static Path temporaryFile() throws IOException {
    File file = File.createTempFile("closed", null);
    file.deleteOnExit();
    return file.toPath();
  }
}
