// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.confirm.evidence.Joining.Socket;
import io.github.socklint.confirm.flight.Endpoint;
import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.confirm.flight.Occasion;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.SocketEvent.NativeOption;
import io.github.socklint.confirm.flight.SocketEvent.Opened;
import io.github.socklint.confirm.flight.SocketEvent.OptionAsked;
import io.github.socklint.confirm.flight.SocketEvent.OptionSet;
import io.github.socklint.confirm.flight.SocketEvent.Writability;
import io.github.socklint.confirm.flight.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Events that tell no life come to the sockets that they are about. */
class PlacingTest {
  private static final Endpoint SERVER = new Endpoint("127.0.0.1", 80);
  private static final Endpoint CLIENT = new Endpoint("127.0.0.1", 4000);

  private final List<Socket> sockets = new ArrayList<>();

  private static Occasion at(
      int descriptor, Endpoint local, Endpoint peer, long nanos, String method) {
    Stack stack = new Stack(List.of(new Frame("app.Client", method, "()V", 7, false)), false);
    return new Occasion(0, descriptor, "", local, peer, nanos, nanos, "main", stack);
  }

  private static Occasion nowhere(long nanos, String method) {
    return at(-1, Endpoint.UNKNOWN, Endpoint.UNKNOWN, nanos, method);
  }

  private Socket socket(SocketEvent... events) {
    Socket socket = new Socket(Optional.empty(), new ArrayList<>(List.of(events)));
    sockets.add(socket);
    return socket;
  }

  private void place(SocketEvent... events) {
    Placing.place(List.of(events), sockets);
  }

  private static Writability counts(Endpoint local, Endpoint peer, long nanos, String origin) {
    return new Writability(at(-1, local, peer, nanos, "write"), List.of(origin), 1, 2, 3, 4, 5);
  }

  @Test
  void aMakingIsThatOfTheSocketOpenedForItNextAfter() {
    Socket first = socket(new Opened(at(9, CLIENT, SERVER, 20, "connect"), "socket@1"));
    Socket second = socket(new Opened(at(9, CLIENT, SERVER, 40, "connect"), "socket@1"));
    Socket other = socket(new Opened(at(10, CLIENT, SERVER, 40, "connect"), "socket@2"));
    SocketEvent early = new SocketEvent.Made(nowhere(10, "make"), "socket@1");
    SocketEvent late = new SocketEvent.Made(nowhere(30, "make"), "socket@1");
    place(early, late);
    assertEquals(early, first.events().get(1));
    assertEquals(late, second.events().get(1));
    assertEquals(1, other.events().size());
  }

  @Test
  void aNativeOptionIsOfTheSocketThatHadTheNumberThen() {
    Socket before = socket(new Opened(at(9, CLIENT, SERVER, 10, "a")));
    Socket then = socket(new Opened(at(9, CLIENT, SERVER, 20, "b")));
    Socket after = socket(new Opened(at(9, CLIENT, SERVER, 30, "c")));
    SocketEvent option =
        new NativeOption(at(9, Endpoint.UNKNOWN, Endpoint.UNKNOWN, 25, "set"), "1 18", "", "");
    place(option);
    assertEquals(1, before.events().size());
    assertEquals(option, then.events().get(1));
    assertEquals(1, after.events().size());
  }

  @Test
  void countsAreOfTheEndThatHasTheAddressesThisWayRound() {
    Socket client = socket(new Opened(at(9, CLIENT, SERVER, 10, "connect")));
    Socket server = socket(new Opened(at(10, SERVER, CLIENT, 11, "accept")));
    SocketEvent counts = counts(CLIENT, SERVER, 20, "marks@1");
    place(counts);
    assertEquals(counts, client.events().get(1));
    assertEquals(1, server.events().size());
  }

  @Test
  void countsOfAnUnknownConnectionAreOneOfTheirOwn() {
    place(counts(CLIENT, SERVER, 20, "marks@1"), counts(CLIENT, SERVER, 30, "marks@1"));
    assertEquals(1, sockets.size());
    assertEquals(2, sockets.get(0).events().size());
  }

  @Test
  void aRequestIsOfEachSocketThatAnOptionWasSetOnForItAndIsToldOnceForEachPlace() {
    OptionSet set = new OptionSet(nowhere(20, "loop"), "SO_LINGER", "0", "0", "", "SO_LINGER@1");
    Socket one = socket(new Opened(nowhere(10, "a")), set);
    Socket two = socket(new Opened(nowhere(10, "b")), set);
    Socket other = socket(new Opened(nowhere(10, "c")));
    OptionAsked here =
        new OptionAsked(nowhere(5, "configure"), "SO_LINGER@1", "SO_LINGER", "0", "");
    OptionAsked again =
        new OptionAsked(nowhere(6, "configure"), "SO_LINGER@1", "SO_LINGER", "0", "");
    place(here, again);
    assertEquals(List.of(here), one.events().subList(2, one.events().size()));
    assertEquals(List.of(here), two.events().subList(2, two.events().size()));
    assertEquals(1, other.events().size());
  }

  @Test
  void aRefusalComesToNoSocketAndIsWithThoseWhoAsked() {
    Socket open = socket(new Opened(nowhere(10, "a")));
    OptionAsked asked = new OptionAsked(nowhere(5, "configure"), "marks@1", "LOW", "9", "");
    OptionAsked refused = new OptionAsked(nowhere(6, "loop"), "marks@1", "LOW", "", "too low");
    place(asked, refused);
    assertEquals(1, open.events().size());
    assertEquals(List.of(refused, asked), sockets.get(1).events());
  }

  @Test
  void marksThatNettyMakesItselfAreAskedForByNobody() {
    Stack stack = new Stack(
        List.of(
            new Frame("shaded.io.netty.channel.WriteBufferWaterMark", "<clinit>", "()V", 1, false),
            new Frame("app.Client", "first", "()V", 7, false)),
        false);
    Occasion at = new Occasion(0, -1, "", Endpoint.UNKNOWN, Endpoint.UNKNOWN, 5, 5, "main", stack);
    Socket socket = socket(
        new Opened(at(9, CLIENT, SERVER, 10, "connect")), counts(CLIENT, SERVER, 20, "marks@1"));
    place(new OptionAsked(at, "marks@1", "WRITE_BUFFER_WATER_MARK", "1..2", ""));
    assertEquals(2, socket.events().size());
  }
}
