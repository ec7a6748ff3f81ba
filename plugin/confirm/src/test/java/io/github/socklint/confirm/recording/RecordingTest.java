// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingTest {
  @TempDir
  Path directory;

  private final byte[] bytes = Written.whole(ByteOrder.LITTLE_ENDIAN);

  private Path file() {
    return directory.resolve("a.recording");
  }

  private Recording read(byte[] content) throws IOException {
    return Recording.read(Files.write(file(), content));
  }

  private void assertUnreadable(byte[] content, String message) {
    RecordingException thrown = assertThrows(RecordingException.class, () -> read(content));
    assertEquals(file() + ": " + message, thrown.getMessage());
  }

  private static List<Long> ids(Recording recording) {
    return recording.lives().stream().map(Life::id).toList();
  }

  static List<ByteOrder> byteOrders() {
    return List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
  }

  @ParameterizedTest
  @MethodSource("byteOrders")
  void aWholeFileGivesAllThatIsInIt(ByteOrder order) throws IOException {
    Recording recording = read(Written.whole(order));
    assertEquals(List.of(), recording.faults());
    assertEquals(Written.PID, recording.header().pid());
    assertEquals(Written.COMMAND, recording.header().command());
    assertEquals(List.of(1L, 2L, 3L, 4L), ids(recording));
    Life first = recording.lives().get(0);
    assertEquals(1000, first.traffic().bytesOut());
    assertEquals(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 60_000),
        first.peer().orElseThrow());
    assertEquals(Ending.CLOSE, first.ending());
    assertEquals(Ending.NONE, recording.lives().get(3).ending());
    assertEquals(
        List.of(Anomaly.Kind.RESET_RECEIVED, Anomaly.Kind.RESET_SENT, Anomaly.Kind.CLOSE_BLOCKED),
        recording.anomalies().stream().map(Anomaly::kind).toList());
  }

  @Test
  void aFileThatIsCutShortGivesWhatIsWhole() throws IOException {
    int half = Written.recordAt(1, 1, Layout.LIFE_BYTES) + 5;
    Recording recording = read(Arrays.copyOf(bytes, half));
    assertEquals(List.of(1L, 3L, 4L), ids(recording));
    assertEquals(List.of("cut short: chunk 1 has 645 of 262144 bytes"), recording.faults());
  }

  @Test
  void aDamagedRecordIsLeftOutAndCounted() throws IOException {
    bytes[Written.recordAt(1, 0, Layout.LIFE_BYTES) + Layout.LIFE_BYTES_OUT] ^= 1;
    Recording recording = read(bytes);
    assertEquals(List.of(2L, 3L, 4L), ids(recording));
    assertEquals(List.of("left out: 1 records that are damaged"), recording.faults());
  }

  @Test
  void aRecordThatWasBeingWrittenAtTheKillIsLeftOutAndCounted() throws IOException {
    int at = Written.recordAt(1, 1, Layout.LIFE_BYTES);
    Arrays.fill(bytes, at, at + Integer.BYTES, (byte) 0);
    Recording recording = read(bytes);
    assertEquals(List.of(1L, 3L, 4L), ids(recording));
    assertEquals(
        List.of("left out: 1 records that were being written when the process was killed"),
        recording.faults());
  }

  @Test
  void aDamagedChunkIsPassedOver() throws IOException {
    bytes[Written.chunkAt(0) + Layout.CHUNK_KIND] = 9;
    Recording recording = read(bytes);
    assertEquals(List.of(1L, 2L), ids(recording));
    assertEquals(3, recording.anomalies().size());
    assertEquals(List.of("chunk 0, at byte 4096, is damaged"), recording.faults());
  }

  @Test
  void aChunkThatWasBeingAddedAtTheKillIsNoFault() throws IOException {
    Arrays.fill(bytes, Written.chunkAt(2), bytes.length, (byte) 0);
    Recording recording = read(bytes);
    assertEquals(List.of(), recording.anomalies());
    assertEquals(List.of(), recording.faults());
  }

  @Test
  void aLifeThatWasFinishedAndNotYetOutOfItsSlotIsToldOnce() throws IOException {
    int slot = Written.recordAt(0, 1, Layout.LIFE_BYTES);
    bytes[slot + Layout.LIFE_ID] = 2;
    assertEquals(List.of(1L, 2L, 3L), ids(read(bytes)));
  }

  @Test
  void whatIsOpenInAProcessThatExitedWasClosedByIt() throws IOException {
    bytes[Layout.HEADER_EXIT_NS] = 1;
    assertEquals(Ending.EXIT, read(bytes).lives().get(3).ending());
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    byte[] text = new byte[5000];
    assertUnreadable(text, "no recording: it does not begin with \"socklint\"");
    assertUnreadable(
        "socklint".getBytes(StandardCharsets.US_ASCII),
        "cut short: 8 bytes, and a recording's header alone has 4096");
    assertUnreadable(new byte[0], "cut short: 0 bytes, and a recording's header alone has 4096");
  }

  @Test
  void anotherVersionIsRefusedWithBothNumbers() {
    bytes[Layout.HEADER_VERSION] = 9;
    assertUnreadable(
        bytes,
        "a recording of version 9; this socklint reads version 1. Read it with the socklint that"
            + " recorded it");
  }

  @Test
  void aDamagedHeaderIsRefused() {
    bytes[Layout.HEADER_PID] ^= 1;
    assertUnreadable(bytes, "its header is damaged");
    bytes[Layout.HEADER_BYTE_ORDER] = 77;
    assertUnreadable(bytes, "its header is damaged: no byte order");
  }

  @Test
  void aFileThatIsNotThereIsToldSo() {
    assertThrows(NoSuchFileException.class, () -> Recording.read(file()));
    assertTrue(directory.toFile().isDirectory());
  }
}
