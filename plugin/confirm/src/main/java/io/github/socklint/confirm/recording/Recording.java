// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one process did with its sockets.
 *
 * @param lives finished ones in the order of their ends, then those that were open
 * @param anomalies in the order they were noted in
 * @param faults what could not be read and why, one sentence each; empty for a whole file
 */
public record Recording(
    Path file, Header header, List<Life> lives, List<Anomaly> anomalies, List<String> faults) {

  /**
   * Reads a recording, also one of a process that was killed or that still runs, and what is whole
   * of one that was cut short or damaged.
   *
   * @throws RecordingException where nothing can be read of it: the message says what was found and
   *     what was expected
   * @throws IOException where the file cannot be opened or read
   */
  public static Recording read(Path file) throws IOException {
    return RecordingReader.read(file);
  }

  /** The anomalies of one kind. */
  public Stream<Anomaly> anomalies(Anomaly.Kind kind) {
    return anomalies.stream().filter(anomaly -> anomaly.kind() == kind);
  }

  /** The lives of sockets in one role. */
  public Stream<Life> lives(Role role) {
    return lives.stream().filter(life -> life.role() == role);
  }
}
