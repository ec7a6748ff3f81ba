// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file's bytes, what is read was written, or the file is refused. */
class RecordingFuzzTest {
  private static final long SEED = 20261122;
  private static final int ROUNDS = 300;
  private static final int MOST_CHANGES = 40;
  private static final int CHUNKS = 3;
  private static final int WRITTEN_OF_A_CHUNK = Layout.CHUNK_HEADER_BYTES + 2 * Layout.LIFE_BYTES;

  @TempDir
  Path directory;

  private final byte[] whole = Written.whole(ByteOrder.LITTLE_ENDIAN);

  @Test
  void aDamagedFileGivesOnlyWhatWasWritten() throws IOException {
    Recording original = read(whole);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      String where = "seed " + SEED + ", round " + round;
      try {
        Recording recording = read(damaged(random, 1, 4));
        assertTrue(original.anomalies().containsAll(recording.anomalies()), where);
        assertTrue(original.lives().containsAll(recording.lives()), where);
      } catch (RecordingException e) {
        assertTrue(e.getMessage().contains("a.recording: "), where);
      }
    }
  }

  /** Open lives have no check word, for the process writes them all the time. */
  @Test
  void damagedSlotsLeaveTheRestWhole() throws IOException {
    Recording original = read(whole);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      String where = "seed " + SEED + ", round " + round;
      byte[] bytes = damaged(random, 0, 1);
      if (bytes.length == whole.length) {
        Recording recording = read(bytes);
        assertEquals(original.anomalies(), recording.anomalies(), where);
        assertEquals(original.lives().subList(0, 2), recording.lives().subList(0, 2), where);
      }
    }
  }

  private Recording read(byte[] bytes) throws IOException {
    return Recording.read(Files.write(directory.resolve("a.recording"), bytes));
  }

  /** Bytes changed where something stands, and now and then a cut. */
  private byte[] damaged(Random random, int firstChunk, int afterLast) {
    byte[] bytes = whole.clone();
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      bytes[place(random, firstChunk + random.nextInt(afterLast - firstChunk))] =
          (byte) random.nextInt(256);
    }
    return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  /** A place in a chunk, or after the last one, in the part of the header that has a check word. */
  private static int place(Random random, int chunk) {
    return chunk == CHUNKS
        ? random.nextInt(Layout.HEADER_EXIT_NS)
        : Written.chunkAt(chunk) + random.nextInt(WRITTEN_OF_A_CHUNK);
  }
}
