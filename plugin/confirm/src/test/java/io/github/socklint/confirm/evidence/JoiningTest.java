// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JoiningTest {
  private static final int DESCRIPTOR = 9;

  /** The shim's lives by the line that the agent saw open them; 0 where it saw none. */
  private static Map<Integer, List<Long>> byLine(List<Connection> all) {
    Map<Integer, List<Long>> lines = new TreeMap<>();
    for (Connection c : all) {
      int line = c.openingStack().callSite().map(f -> f.line()).orElse(0);
      List<Long> ids = c.life().map(l -> List.of(l.id())).orElse(List.of());
      lines.merge(line, ids, (a, b) -> {
        throw new AssertionError("two connections of line " + line);
      });
    }
    return lines;
  }

  private static List<Connection> join(List<Life> lives, Flight flight) {
    List<Connection> joined = new ArrayList<>();
    Joining.join(
        new RecordedProcess(Optional.of(Made.recording(lives)), Optional.of(flight)), joined::add);
    return joined;
  }

  private static SocketEvent opened(long life, long from, long to, int line) {
    return new SocketEvent.Opened(Made.at(life, DESCRIPTOR, from, to, "open", line));
  }

  @Test
  void aNumberThatComesBackAtOnceIsNotTakenForItsPredecessor() {
    var lives = List.of(
        Made.life(1, DESCRIPTOR, 100, 110),
        Made.life(2, DESCRIPTOR, 112, 120),
        Made.life(3, DESCRIPTOR, 122, 130));
    // The agent tells a little after the call.
    var flight = Made.flight(opened(51, 101, 101, 11), opened(52, 115, 115, 12));

    var joined = join(lives, flight);

    assertEquals(Map.of(0, List.of(3L), 11, List.of(1L), 12, List.of(2L)), byLine(joined));
  }

  @Test
  void anAcceptThatWaitedWhileItsNumberCameAndWentIsOfTheLastOne() {
    var lives = List.of(Made.life(1, DESCRIPTOR, 100, 150), Made.life(2, DESCRIPTOR, 190, 250));
    var accepted = new SocketEvent.Accepted(Made.at(51, DESCRIPTOR, 50, 200, "accept", 11));

    var joined = join(lives, Made.flight(accepted));

    assertEquals(Map.of(0, List.of(1L), 11, List.of(2L)), byLine(joined));
  }

  @Test
  void whatOnlyOneRecorderSawIsKept() {
    var lives = List.of(Made.life(1, DESCRIPTOR, 100, 150));
    var other = new SocketEvent.Opened(Made.at(51, DESCRIPTOR + 1, 120, 120, "open", 11));

    var joined = join(lives, Made.flight(other));

    assertEquals(Map.of(0, List.of(1L), 11, List.of()), byLine(joined));
  }
}
