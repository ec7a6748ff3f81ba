// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;

/** An event with the name and the fields of the agent's. */
@Name("socklint.Open")
final class RecordedOpen extends Event {
  long life;
  int descriptor = 4711;
  String kind = "stream";
  String localAddress = "";
  int localPort;
  String peerAddress = "";
  int peerPort;
  long startNanos;
  long endNanos;

  /** Records so many events, each in a chunk of its own, into a file. */
  static void write(Path file, int events) throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable(RecordedOpen.class);
      recording.start();
      for (int i = 1; i <= events; i++) {
        RecordedOpen open = new RecordedOpen();
        open.life = i;
        open.startNanos = i;
        open.commit();
        if (i < events) {
          beginChunk();
        }
      }
      recording.dump(file);
    }
  }

  /** Flight Recorder begins a new chunk when a recording starts. */
  private static void beginChunk() {
    try (Recording other = new Recording()) {
      other.start();
      other.stop();
    }
  }
}
