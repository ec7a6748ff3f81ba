// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.model.evidence.ConnectionLife;
import io.github.socklint.model.evidence.End;
import io.github.socklint.model.evidence.End.Traffic;
import io.github.socklint.model.evidence.Moment;
import io.github.socklint.model.evidence.Moment.What;
import io.github.socklint.report.ladder.Rung.Passed;
import io.github.socklint.report.ladder.Rung.Sent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final String CLIENT = "127.0.0.1:40312";
  private static final String SERVER = "127.0.0.1:8080";

  private static Moment at(long nanos, What what) {
    return new Moment(nanos, what, "");
  }

  private static Moment state(long nanos, String state) {
    return new Moment(nanos, What.STATE, state);
  }

  private static End client(Moment... moments) {
    return new End("connected", CLIENT, SERVER, 1, Optional.empty(), List.of(moments));
  }

  private static End server(Moment... moments) {
    return new End("accepted", SERVER, CLIENT, 2, Optional.empty(), List.of(moments));
  }

  /** The packets from left to right and back: {@code > [S]}. */
  private static List<String> packets(ConnectionLife life) {
    return Ladder.of(life).rungs().stream()
        .filter(rung -> rung.event() instanceof Sent)
        .map(rung -> (Sent) rung.event())
        .map(sent -> (sent.from() == Side.HERE ? "> " : "< ")
            + sent.packet().flags()
            + (sent.bytes() > 0 ? " " + sent.bytes() : ""))
        .toList();
  }

  private static ConnectionLife alone(End here) {
    return new ConnectionLife(here, Optional.empty());
  }

  private static Rung last(ConnectionLife life) {
    List<Rung> rungs = Ladder.of(life).rungs();
    return rungs.get(rungs.size() - 1);
  }

  @Test
  void a_client_that_closes_first_shakes_hands_and_ends_its_direction() {
    assertEquals(
        List.of("> [S]", "< [S.]", "> [.]", "> [F.]", "< [.]"),
        packets(alone(
            client(at(0, What.CONNECT_BEGAN), at(9, What.CONNECTED), at(50, What.CLOSE_BEGAN)))));
  }

  @Test
  void what_an_accepting_end_saw_begins_with_the_peers_handshake() {
    assertEquals(
        List.of("< [S]", "> [S.]", "< [.]", "< [F.]", "> [.]", "> [F.]", "< [.]"),
        packets(
            alone(server(at(0, What.ACCEPTED), at(5, What.FIRST_EOF), at(50, What.CLOSE_BEGAN)))));
  }

  @Test
  void the_four_way_close_of_two_recorded_ends_is_told_once() {
    ConnectionLife life = new ConnectionLife(
        client(
            at(0, What.CONNECT_BEGAN),
            at(9, What.CONNECTED),
            at(30, What.FIRST_EOF),
            state(31, "CLOSE_WAIT"),
            at(50, What.CLOSE_BEGAN)),
        Optional.of(server(
            at(10, What.ACCEPTED),
            at(20, What.SHUTDOWN_WRITE),
            state(22, "FIN_WAIT_2"),
            at(60, What.FIRST_EOF),
            at(61, What.CLOSE_BEGAN))));
    assertEquals(
        List.of("> [S]", "< [S.]", "> [.]", "< [F.]", "> [.]", "> [F.]", "< [.]"), packets(life));
    assertEquals("CLOSED", last(life).here().state());
    assertEquals("TIME_WAIT", last(life).there().state());
    assertTrue(Ladder.of(life).bothRecorded());
  }

  @Test
  void a_reset_takes_the_place_of_the_end() {
    assertEquals(
        List.of("> [S]", "< [S.]", "> [.]", "> [R.]"),
        packets(alone(client(
            at(0, What.CONNECT_BEGAN),
            at(9, What.CONNECTED),
            at(50, What.CLOSE_BEGAN),
            at(51, What.RESET_SENT),
            at(52, What.CLOSE_ENDED)))));
  }

  @Test
  void the_peers_reset_comes_from_the_peer_and_nothing_follows_it() {
    ConnectionLife life = alone(client(
        at(0, What.CONNECT_BEGAN),
        at(9, What.CONNECTED),
        at(20, What.RESET_RECEIVED),
        at(50, What.CLOSE_BEGAN)));
    assertEquals(List.of("> [S]", "< [S.]", "> [.]", "< [R.]"), packets(life));
    assertEquals("CLOSED", last(life).there().state());
  }

  @Test
  void a_connection_that_never_came_about_is_a_lonely_syn() {
    assertEquals(
        List.of("> [S]"),
        packets(alone(
            client(at(0, What.CONNECT_BEGAN), state(1, "SYN_SENT"), at(50, What.CLOSE_BEGAN)))));
  }

  @Test
  void the_bytes_of_both_directions_follow_the_handshake() {
    End here = new End(
        "connected",
        CLIENT,
        SERVER,
        1,
        Optional.of(new Traffic(7, 5, 0, 0)),
        List.of(at(0, What.CONNECT_BEGAN), at(9, What.CONNECTED)));
    assertEquals(List.of("> [S]", "< [S.]", "> [.]", "> [P.] 5", "< [P.] 7"), packets(alone(here)));
  }

  @Test
  void an_end_that_never_closes_stays_in_close_wait_and_the_wait_is_told() {
    ConnectionLife life = alone(client(
        at(0, What.CONNECT_BEGAN),
        at(9, What.CONNECTED),
        state(10, "ESTABLISHED"),
        state(20, "CLOSE_WAIT"),
        state(900_000_000, "CLOSE_WAIT"),
        at(5_000_000_020L, What.LAST_SEEN)));
    Rung wait = Ladder.of(life).rungs().stream()
        .filter(rung -> rung.event() instanceof Passed)
        .findFirst()
        .orElseThrow();
    assertEquals(new Passed(5_000_000_000L), wait.event());
    assertEquals("CLOSE_WAIT", wait.here().state());
    assertEquals("FIN_WAIT_2", wait.there().state());
  }

  @Test
  void what_no_recorder_saw_is_inferred() {
    ConnectionLife life =
        alone(client(at(0, What.CONNECT_BEGAN), at(9, What.CONNECTED), state(10, "ESTABLISHED")));
    assertFalse(last(life).here().inferred());
    assertTrue(last(life).there().inferred());
    assertEquals("127.0.0.1:8080", Ladder.of(life).there());
  }

  @Test
  void nothing_recorded_is_an_empty_ladder() {
    assertEquals(List.of(), Ladder.of(alone(client())).rungs());
  }
}
