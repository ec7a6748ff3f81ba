// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static io.github.socklint.agent.ChokePoint.Operand.ARG0;
import static io.github.socklint.agent.ChokePoint.Operand.ARG1;
import static io.github.socklint.agent.ChokePoint.Operand.ARG2;
import static io.github.socklint.agent.ChokePoint.Operand.ARG3;
import static io.github.socklint.agent.ChokePoint.Operand.OWN_CHANNEL;
import static io.github.socklint.agent.ChokePoint.Operand.OWN_FUNCTION_NAME;
import static io.github.socklint.agent.ChokePoint.Operand.OWN_PENDING_BYTES;
import static io.github.socklint.agent.ChokePoint.Operand.OWN_UNWRITABLE;
import static io.github.socklint.agent.ChokePoint.Operand.THIS;
import static io.github.socklint.agent.ChokePoint.Operand.THROWN;

import java.util.List;
import java.util.Set;

/**
 * Choke points of libraries: Netty's write buffer and options, read off 4.1.115 and 4.2.18, and
 * JNA's calls of native functions, read off 5.19.
 */
final class LibraryPoints {
  private static final String NETTY = "io/netty/channel/";
  private static final Set<String> BUFFER = Set.of(NETTY + "ChannelOutboundBuffer");
  private static final Set<String> CONFIG = Set.of(NETTY + "DefaultChannelConfig");
  private static final Set<String> BOOTSTRAP = Set.of("io/netty/bootstrap/AbstractBootstrap");

  static final List<ChokePoint> ALL = List.of(
      point("change of writability", BUFFER, "fireChannelWritabilityChanged", "(Z)V")
          .entering("writabilityChanges", OWN_CHANNEL, OWN_UNWRITABLE, OWN_PENDING_BYTES),
      point("write above the high mark", BUFFER, "setUnwritable", "(Z)V")
          .entering("filledAboveHigh", OWN_CHANNEL, OWN_PENDING_BYTES),
      point("flush below the low mark", BUFFER, "setWritable", "(Z)V")
          .entering("drainedBelowLow", OWN_CHANNEL, OWN_PENDING_BYTES),
      point("end of the write buffer", BUFFER, "close", "(Ljava/lang/Throwable;Z)V")
          .entering("outboundCloses", OWN_CHANNEL),
      new ChokePoint(
              "marks of a channel",
              CONFIG,
              Set.of(
                  "setWriteBufferWaterMark",
                  "setWriteBufferHighWaterMark",
                  "setWriteBufferLowWaterMark"),
              "(",
              null,
              null,
              null)
          .exiting("marksSet", OWN_CHANNEL)
          .failing("marksRefused", THROWN),
      point("making of marks", Set.of(NETTY + "WriteBufferWaterMark"), "<init>", "(IIZ)V")
          .entering("marksAsked", ARG0, ARG1)
          .exiting("marksMade", THIS, ARG0, ARG1),
      point("option of a bootstrap", BOOTSTRAP, "option", "(L").entering("optionAsked", ARG0, ARG1),
      point(
              "option of a server bootstrap",
              Set.of("io/netty/bootstrap/ServerBootstrap"),
              "childOption",
              "(L")
          .entering("optionAsked", ARG0, ARG1),
      point("option of a channel", BOOTSTRAP, "setChannelOption", "(L")
          .entering("channelOptionBegins", ARG0, ARG1, ARG2)
          .exiting("channelOptionEnds")
          .failing("channelOptionFails", THROWN),
      point(
              "call of a native function",
              Set.of("com/sun/jna/Function"),
              "invoke",
              "(Ljava/lang/reflect/Method;")
          .entering("nativeCalled", OWN_FUNCTION_NAME, ARG3));

  private LibraryPoints() {}

  private static ChokePoint point(
      String name, Set<String> owners, String method, String parameters) {
    return new ChokePoint(name, owners, Set.of(method), parameters, null, null, null);
  }
}
