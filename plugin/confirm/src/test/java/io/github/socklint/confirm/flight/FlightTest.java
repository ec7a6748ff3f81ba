// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.flight.SocketEvent.Opened;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is whole of a recording is read, whatever became of the rest. */
class FlightTest {
  private static final int SIZE_AT = 8;
  private static final int STATE_AT = 64;

  private static byte[] whole;

  @TempDir
  Path directory;

  /** Three chunks with an event each. */
  @BeforeAll
  static void record(@TempDir Path scratch) throws IOException {
    Path file = scratch.resolve("whole.jfr");
    RecordedOpen.write(file, 3);
    whole = Files.readAllBytes(file);
  }

  private Flight read(byte[] content) throws IOException {
    Files.write(directory.resolve("socklint-4711-1.jfr"), content);
    List<Flight> flights = Flight.readAll(directory);
    assertEquals(1, flights.size());
    return flights.get(0);
  }

  private static List<Long> lives(Flight flight) {
    return flight.events(Opened.class).stream().map(e -> e.at().life()).toList();
  }

  private static int secondChunk() {
    return (int) ByteBuffer.wrap(whole).getLong(SIZE_AT);
  }

  @Test
  void aWholeFileIsReadWithoutFault() throws IOException {
    Flight flight = read(whole);
    assertEquals(List.of(1L, 2L, 3L), lives(flight));
    assertEquals(List.of(), flight.faults());
    assertEquals(4711, flight.pid());
    assertEquals(
        "write", flight.events().get(0).at().stack().callSite().orElseThrow().method());
  }

  @Test
  void aFileThatIsCutShortGivesItsWholeChunks() throws IOException {
    Flight flight = read(Arrays.copyOf(whole, whole.length - 1));
    assertEquals(List.of(1L, 2L), lives(flight));
    assertTrue(flight.faults().get(0).contains("cut short: the chunk at byte "), flight::toString);
  }

  @Test
  void aChunkOfAKilledProcessIsRead() throws IOException {
    byte[] first = Arrays.copyOf(whole, secondChunk());
    byte[] killed = Arrays.copyOf(first, first.length + 1000); // begun, and not completed
    killed[STATE_AT] = 3;
    Flight flight = read(killed);
    assertEquals(List.of(1L), lives(flight));
    assertEquals(List.of(), flight.faults());
  }

  @Test
  void aChunkOfWhichNothingIsCompletedIsAFaultAndNothingMore() throws IOException {
    byte[] begun = Arrays.copyOf(whole, 68);
    Arrays.fill(begun, SIZE_AT, 32, (byte) 0);
    Flight flight = read(begun);
    assertEquals(List.of(), flight.events());
    assertTrue(
        flight
            .faults()
            .get(0)
            .endsWith("the chunk at byte 0 was begun, and nothing of it completed"),
        flight::toString);
  }

  @Test
  void aFileThatIsNoRecordingIsAFault() throws IOException {
    Flight flight = read(new byte[] {1, 2, 3});
    assertEquals(List.of(), flight.events());
    assertTrue(flight.faults().get(0).endsWith("at byte 0 is no chunk of Flight Recorder"));
  }

  @Test
  void theChunksOfAKilledProcessAreFoundBesideTheFileItNeverFilled() throws IOException {
    Files.createFile(directory.resolve("socklint-815-1.jfr"));
    Path chunks = Files.createDirectory(directory.resolve("2026_11_22_21_48_14_815"));
    Files.write(chunks.resolve("2026_11_22_21_48_14.jfr"), whole);
    List<Flight> flights = Flight.readAll(directory);
    assertEquals(1, flights.size());
    assertEquals(815, flights.get(0).pid());
    assertEquals(List.of(1L, 2L, 3L), lives(flights.get(0)));
  }

  @Test
  void damagedBytesNeverStopTheReader() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 5; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Flight flight = assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> read(damaged), "seed " + seed + ", round " + round);
      assertTrue(flight.events().size() <= 3);
    }
  }
}
