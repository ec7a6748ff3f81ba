// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static io.github.socklint.agent.ChokePoint.Operand.ARG0;
import static io.github.socklint.agent.ChokePoint.Operand.ARG1;
import static io.github.socklint.agent.ChokePoint.Operand.ARG2;
import static io.github.socklint.agent.ChokePoint.Operand.ARG3;
import static io.github.socklint.agent.ChokePoint.Operand.OWN_FD;
import static io.github.socklint.agent.ChokePoint.Operand.RESULT;
import static io.github.socklint.agent.ChokePoint.Operand.THIS;
import static io.github.socklint.agent.ChokePoint.Operand.THROWN;
import static io.github.socklint.agent.ChokePoint.Operand.TOKEN;

import java.util.List;
import java.util.Set;

/**
 * The JDK's choke points, read off JDK 17 and 25. They lie below {@code Socket} and the channels,
 * where Java code calls the kernel: {@code sun.nio.ch.Net} and the dispatchers. So one list serves
 * blocking sockets, NIO and asynchronous channels, and socket adaptors.
 */
final class ChokePoints {
  private static final String FD = "Ljava/io/FileDescriptor;";
  private static final String FAMILY = "Ljava/net/ProtocolFamily;";
  private static final Set<String> NET = Set.of("sun/nio/ch/Net");

  private static final Set<String> SOCKETS = Set.of("java/net/Socket", "java/net/ServerSocket");
  private static final Set<String> BLOCKING = Set.of("sun/nio/ch/NioSocketImpl");
  private static final Set<String> CHANNEL = Set.of("sun/nio/ch/SocketChannelImpl");

  /** Up to JDK 20 each dispatcher has its own close, later they inherit it. */
  private static final Set<String> DISPATCHERS = Set.of(
      "sun/nio/ch/SocketDispatcher", "sun/nio/ch/DatagramDispatcher", "sun/nio/ch/UnixDispatcher");

  private static final Set<String> SELECTABLE_CHANNELS = Set.of(
      "sun/nio/ch/SocketChannelImpl",
      "sun/nio/ch/ServerSocketChannelImpl",
      "sun/nio/ch/DatagramChannelImpl");

  /** Streams whose close closes the socket. Those of channels differ between JDKs. */
  private static final Set<String> STREAMS = Set.of(
      "java/net/Socket$SocketInputStream",
      "java/net/Socket$SocketOutputStream",
      "java/nio/channels/Channels$1",
      "java/nio/channels/Channels$2",
      "java/nio/channels/Channels$3",
      "sun/nio/ch/SocketAdaptor$1",
      "sun/nio/ch/SocketAdaptor$2",
      "sun/nio/ch/ChannelInputStream",
      "sun/nio/ch/ChannelOutputStream",
      "sun/nio/ch/SocketInputStream",
      "sun/nio/ch/SocketOutputStream");

  static final List<ChokePoint> ALL = List.of(
      // Holds no descriptor until it is bound, connected or given an option: somewhere else, later.
      point("making a socket", SOCKETS, "<init>", "()V").exiting("socketMade", THIS),
      point("creating a descriptor", BLOCKING, "create", "(Z)V")
          .entering("createBegins", THIS)
          .exiting("createEnds")
          .failing("createFails", THROWN),
      point("opening a socket", NET, "socket", "(" + FAMILY + "Z)").exiting("opened", RESULT, ARG1),
      point("opening a server socket", NET, "serverSocket", "(" + FAMILY)
          .exiting("serverOpened", RESULT),
      // The JDK asks for the address after each bind, connect and accept.
      point("reading the local address", NET, "localAddress", "(" + FD + ")")
          .exiting("localAddressRead", RESULT, ARG0),
      point("connecting", NET, "connect", "(" + FAMILY + FD + "Ljava/net/InetAddress;I)I")
          .entering("connectBegins", ARG1)
          .exiting("connectEnds", RESULT, TOKEN, ARG1, ARG2, ARG3)
          .failing("connectFails", THROWN, TOKEN, ARG1, ARG2, ARG3),
      point("finishing a connect", NET, "pollConnectNow", "(" + FD + ")Z")
          .exiting("connectPolled", RESULT, ARG0)
          .failing("connectPollFails", THROWN, ARG0),
      point("accepting", BLOCKING, "accept", "(Ljava/net/SocketImpl;)").exiting("accepted", ARG0),
      point(
              "accepting with a channel",
              Set.of("sun/nio/ch/ServerSocketChannelImpl"),
              "finishAccept",
              "(" + FD + "Ljava/net/SocketAddress;")
          .exiting("channelAccepted", ARG0, ARG1),
      point(
              "accepting with an asynchronous channel",
              Set.of("sun/nio/ch/UnixAsynchronousServerSocketChannelImpl"),
              "finishAccept",
              "(" + FD + "Ljava/net/InetSocketAddress;")
          .exiting("channelAccepted", ARG0, ARG1),
      point(
              "setting an option",
              NET,
              "setSocketOption",
              "(" + FD + FAMILY + "Ljava/net/SocketOption;Ljava/lang/Object;)")
          .exiting("optionSet", ARG0, ARG1, ARG2, ARG3)
          .failing("optionFails", THROWN, ARG0, ARG1, ARG2, ARG3),
      new ChokePoint(
              "refusing an option",
              Set.of(
                  "java/net/Socket",
                  "java/net/ServerSocket",
                  "sun/nio/ch/SocketAdaptor",
                  "sun/nio/ch/SocketChannelImpl",
                  "sun/nio/ch/ServerSocketChannelImpl"),
              Set.of(
                  "setSoLinger",
                  "setSoTimeout",
                  "setReceiveBufferSize",
                  "setSendBufferSize",
                  "setOption"),
              "(",
              null,
              null,
              null)
          .failing("optionCallFails", THROWN, THIS),
      point(
              "setting a timeout",
              Set.of("sun/nio/ch/NioSocketImpl"),
              "setOption",
              "(ILjava/lang/Object;)")
          .exiting("numberedOptionSet", OWN_FD, ARG0, ARG1),
      point("reading", BLOCKING, "beginRead", "()Ljava/io/FileDescriptor;")
          .exiting("readBegins", RESULT),
      point("ending a read", BLOCKING, "endRead", "(Z)V").entering("readEnds", OWN_FD),
      point("reading with a timeout", BLOCKING, "timedRead", "(" + FD)
          .entering("readIsTimed", ARG0),
      point("reading a channel", CHANNEL, "beginRead", "(Z)V")
          .exiting("channelReadBegins", OWN_FD, ARG0),
      point("ending a read of a channel", CHANNEL, "endRead", "(ZZ)V")
          .entering("channelReadEnds", OWN_FD, ARG0),
      point("reading a channel with a timeout", CHANNEL, "timedRead", "([BIIJ)")
          .entering("readIsTimed", OWN_FD),
      point("reading bytes", Set.of("sun/nio/ch/SocketDispatcher"), "read", "(" + FD + "JI)I")
          .exiting("bytesRead", RESULT, ARG0),
      point(
              "reading bytes in parts",
              Set.of("sun/nio/ch/SocketDispatcher"),
              "readv",
              "(" + FD + "JI)J")
          .exiting("bytesReadInParts", RESULT, ARG0),
      point("writing", Set.of("sun/nio/ch/SocketDispatcher"), "write", "(" + FD + "JI)I")
          .failing("writeFails", THROWN, ARG0),
      point(
              "half-closing",
              Set.of("java/net/Socket", "sun/nio/ch/SocketChannelImpl"),
              "shutdownOutput",
              "()")
          .exiting("outputShutDown", THIS),
      point(
              "cancelling a key",
              Set.of("java/nio/channels/spi/AbstractSelectionKey"),
              "cancel",
              "()V")
          .entering("keyCancelled", THIS),
      point("closing a stream of a socket", STREAMS, "close", "()V")
          .entering("streamCloseBegins")
          .exiting("streamCloseEnds")
          .failing("streamCloseFails", THROWN),
      point("closing a channel", SELECTABLE_CHANNELS, "implCloseSelectableChannel", "()V")
          .exiting("channelClosed", OWN_FD),
      point("closing", DISPATCHERS, "close", "(" + FD + ")V")
          .entering("closeBegins", ARG0)
          .exiting("closeEnds", TOKEN)
          .failing("closeFails", THROWN, TOKEN),
      new ChokePoint(
              "pre-closing",
              DISPATCHERS,
              Set.of("preClose", "implPreClose"),
              "(" + FD,
              null,
              null,
              null)
          .entering("preCloseBegins", ARG0)
          .exiting("closeEnds", TOKEN)
          .failing("closeFails", THROWN, TOKEN));

  private ChokePoints() {}

  private static ChokePoint point(
      String name, Set<String> owners, String method, String parameters) {
    return new ChokePoint(name, owners, Set.of(method), parameters, null, null, null);
  }
}
