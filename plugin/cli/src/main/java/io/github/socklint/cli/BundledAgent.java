// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.cli;

import io.github.socklint.run.record.Recorders;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The agent that is in the command line's own jar. */
final class BundledAgent {
  private static final String AGENT = "/META-INF/socklint/socklint-agent.jar";

  private BundledAgent() {}

  /**
   * Unpacks it, and the shim in it, into a folder below the one for recordings.
   *
   * @throws IOException where nothing can be written there, or this build has no agent
   */
  static Recorders unpackedBelow(Path out) throws IOException {
    Path folder = Files.createDirectories(out.toAbsolutePath().resolve("recorders"));
    Path agent = folder.resolve("socklint-agent.jar");
    try (InputStream in = BundledAgent.class.getResourceAsStream(AGENT)) {
      if (in == null) {
        throw new FileNotFoundException("this build of socklint is not packaged: no agent in it");
      }
      Files.copy(in, agent, StandardCopyOption.REPLACE_EXISTING);
    }
    return Recorders.of(agent, folder, out);
  }
}
