// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;

/**
 * What the events about one socket have in common. Times are those of {@link System#nanoTime()},
 * which is CLOCK_MONOTONIC on Linux: with descriptor and time an event is joined to what the native
 * recorder saw.
 *
 * <p>Stack traces are Flight Recorder's own, so that Mission Control can use them. Their topmost
 * frames are the agent's and the JDK's: {@code jdk.jfr} can leave out frames only since JDK 22. Who
 * reads the recording cuts them off.
 */
@Category("socklint")
abstract class SocketEvent extends Event {
  @Label("Life")
  @Description("Number of the socket's life, unique in the process")
  long life;

  @Label("Descriptor")
  int descriptor;

  @Label("Kind")
  @Description("stream, server or datagram")
  String kind;

  @Label("Local Address")
  String localAddress;

  @Label("Local Port")
  @Description("0 where it is not known")
  int localPort;

  @Label("Peer Address")
  String peerAddress;

  @Label("Peer Port")
  @Description("0 where there is no peer")
  int peerPort;

  @Label("Monotonic Start")
  @Description("System.nanoTime() when it began")
  long startNanos;

  @Label("Monotonic End")
  @Description("System.nanoTime() when it ended")
  long endNanos;

  /** Begins: for those that take time. */
  final void startNow() {
    begin();
    startNanos = System.nanoTime();
  }

  /** Ends: for those that are committed later. */
  final void endNow() {
    end();
    endNanos = System.nanoTime();
  }

  /** Fills in the socket and the times and hands the event to Flight Recorder. */
  final void commit(Life of) {
    if (endNanos == 0) {
      endNanos = System.nanoTime();
    }
    if (startNanos == 0) {
      startNanos = endNanos;
    }
    life = of.number;
    descriptor = of.descriptor;
    kind = of.kind.text;
    localAddress = of.localAddress;
    localPort = of.localPort;
    peerAddress = of.peerAddress;
    peerPort = of.peerPort;
    commit();
  }
}
