// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.confirm.load.peer.Message;
import io.github.socklint.confirm.load.peer.Part;
import io.github.socklint.confirm.load.peer.PeerKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Duration HOLD = Duration.ofMillis(100);
  private static final Mix THREE_TO_ONE =
      new Mix(Map.of(PeerKind.HALF_CLOSE, 3, PeerKind.RESET, 1, PeerKind.SILENT, 0));

  private static List<Part> parts(long seed, Mix mix, int count) {
    Plan plan = new Plan(new Deal(seed, mix, HOLD, Optional.empty()));
    return Stream.generate(plan::next).limit(count).toList();
  }

  /** What can be compared: messages are told by their length. */
  private static List<String> text(List<Part> parts) {
    return parts.stream()
        .map(part -> part.kind() + " " + part.message().length() + " " + part.burstBytes() + " "
            + part.patience() + " " + part.pause())
        .toList();
  }

  @Test
  void theSameSeedGivesTheSamePeersMessagesAndPauses() {
    assertEquals(text(parts(7, Mix.usual(), 500)), text(parts(7, Mix.usual(), 500)));
    assertNotEquals(text(parts(7, Mix.usual(), 500)), text(parts(8, Mix.usual(), 500)));
  }

  @Test
  void kindsComeInProportionToTheirWeights() {
    Map<PeerKind, Long> counts = parts(1, THREE_TO_ONE, 4000).stream()
        .collect(Collectors.groupingBy(Part::kind, Collectors.counting()));
    assertEquals(2, counts.size(), counts::toString);
    assertEquals(3000, counts.get(PeerKind.HALF_CLOSE), 150);
  }

  @Test
  void patienceIsAroundTheHoldAndPausesAreShort() {
    for (Part part : parts(2, Mix.usual(), 1000)) {
      long millis = part.patience().toMillis();
      assertTrue(50 <= millis && millis < 150, part::toString);
      assertTrue(part.pause().toNanos() <= HOLD.toNanos() / 40, part::toString);
    }
  }

  @Test
  void aGivenMessageIsWhatEveryPeerSays() {
    Message ping = Message.of(new byte[] {'p'});
    Plan plan = new Plan(new Deal(3, Mix.usual(), HOLD, Optional.of(ping)));
    Message[] said =
        Stream.generate(plan::next).limit(3).map(Part::message).toArray(Message[]::new);
    assertArrayEquals(new Message[] {ping, ping, ping}, said);
  }

  @Test
  void theUsualMixHasEveryKindAndIsWrittenAsUsersWriteIt() {
    assertEquals(PeerKind.values().length, Mix.usual().weights().size());
    assertEquals("half-close=3,reset=1", THREE_TO_ONE.text());
  }

  @Test
  void aMixWithoutAnyPeerIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Mix(Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new Mix(Map.of(PeerKind.SILENT, 0)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Mix(Map.of(PeerKind.SILENT, -1, PeerKind.RESET, 2)));
  }
}
