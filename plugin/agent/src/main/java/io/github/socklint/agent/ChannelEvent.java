// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.net.InetSocketAddress;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/**
 * How the write buffer of a connection of Netty filled and drained: told at once where something is
 * wrong, else once a second while it changes, and at its end. The counts are those so far. Life and
 * descriptor are not known: the connection is that of the two addresses.
 */
@Name("socklint.Writability")
@Label("Channel Writability")
@Description("How the write buffer of a channel of Netty filled and drained so far")
final class ChannelEvent extends SocketEvent {
  /** Writability has begun to change needlessly: the stack is the code that writes. */
  static final String FLAPS = "flaps";

  /** The program writes on and on: the stack is the code that writes. */
  static final String OVERFILLED = "overfilled";

  /** No more than the counts. */
  static final String COUNTS = "counts";

  @Label("What")
  @Description("flaps, overfilled or counts")
  String what;

  @Label("Origins")
  @Description("Of its marks, with spaces between; see socklint.OptionAsked")
  String origins;

  @Label("Low Mark")
  int lowBytes;

  @Label("High Mark")
  int highBytes;

  @Label("Changes")
  @Description("How often it became unwritable")
  long changes;

  @Label("Needless Changes")
  @Description("How often it did without having drained to half of the high mark")
  long needless;

  @Label("Heedless Bytes")
  @Description("The most bytes added while unwritable; 0 up to one more high mark")
  long heedlessBytes;

  void tell(InetSocketAddress local, InetSocketAddress peer) {
    descriptor = -1;
    kind = Life.Kind.STREAM.text;
    localAddress = local.getAddress().getHostAddress();
    localPort = local.getPort();
    peerAddress = peer.getAddress().getHostAddress();
    peerPort = peer.getPort();
    endNanos = System.nanoTime();
    startNanos = endNanos;
    commit();
  }
}
