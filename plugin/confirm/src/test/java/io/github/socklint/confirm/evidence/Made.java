// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Endpoint;
import io.github.socklint.confirm.flight.Flight;
import io.github.socklint.confirm.flight.Frame;
import io.github.socklint.confirm.flight.Occasion;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.Stack;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Errors;
import io.github.socklint.confirm.recording.Header;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.Recording;
import io.github.socklint.confirm.recording.Role;
import io.github.socklint.confirm.recording.TcpState;
import io.github.socklint.confirm.recording.Times;
import io.github.socklint.confirm.recording.Traffic;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recordings made up for tests; times are small numbers of nanoseconds. */
final class Made {
  static final long PID = 77;

  private Made() {}

  /** A socket that is open from then to then; closed at 0 is never. */
  static Life life(long id, int descriptor, long opened, long closed) {
    return life(id, descriptor, opened, closed, Map.of());
  }

  static Life life(long id, int descriptor, long opened, long closed, Map<TcpState, Long> states) {
    return new Life(
        id,
        descriptor,
        Role.CONNECTED,
        closed == 0 ? Ending.EXIT : Ending.CLOSE,
        Optional.empty(),
        Optional.empty(),
        new Times(opened, 0, 0, 0, 0, 0, 0, closed, closed),
        new Traffic(0, 0, 0),
        new Errors(0, 0, 0),
        false,
        false,
        1,
        1,
        states,
        List.of(),
        Optional.empty());
  }

  /** The same life, between two ports of 127.0.0.1. */
  static Life between(int localPort, int peerPort, Role role, Life life) {
    return new Life(
        life.id(),
        life.descriptor(),
        role,
        life.ending(),
        Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), localPort)),
        Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), peerPort)),
        life.times(),
        life.traffic(),
        life.errors(),
        life.resetReceived(),
        life.shared(),
        life.openedBy(),
        life.closedBy(),
        life.states(),
        life.options(),
        life.atClose());
  }

  static Anomaly reset(long life, long unsentBytes) {
    return new Anomaly(
        Anomaly.Kind.RESET_SENT, life, 9, 1, Anomaly.LINGER_ZERO, 0, unsentBytes, 0, 0, 1);
  }

  static Recording recording(List<Life> lives, Anomaly... anomalies) {
    return recording(PID, lives, anomalies);
  }

  static Recording recording(long pid, List<Life> lives, Anomaly... anomalies) {
    Header header = new Header(
        (int) pid, 1, 1, 1, 1, 1, "test", new Header.Counters(1000, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    return new Recording(Path.of("made"), header, lives, List.of(anomalies), List.of());
  }

  static Flight flight(SocketEvent... events) {
    return new Flight(PID, List.of(events), Optional.empty(), List.of());
  }

  /** An occasion at which the program called from this line of {@code app.Client.method}. */
  static Occasion at(long life, int descriptor, long from, long to, String method, int line) {
    return at(life, descriptor, from, to, "call", method, line);
  }

  /** The same with the name of the JDK's method that the program called. */
  static Occasion at(
      long life, int descriptor, long from, long to, String called, String method, int line) {
    Stack stack = new Stack(
        List.of(
            new Frame("java.net.Socket", called, "()V", 1, true),
            new Frame("app.Client", method, "()V", line, false)),
        false);
    return new Occasion(
        life, descriptor, "stream", Endpoint.UNKNOWN, Endpoint.UNKNOWN, from, to, "main", stack);
  }
}
