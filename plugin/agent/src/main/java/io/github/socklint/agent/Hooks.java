// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketOption;

/**
 * What the JDK's changed methods call; {@link ChokePoints} says which method calls what. Public
 * because the callers are in java.base.
 *
 * <p>Nothing is ever thrown from here. A fault is handed to {@link Health}, which switches the
 * agent off; from then on each hook is one test of a flag.
 */
public final class Hooks {
  private Hooks() {}

  /** A socket was opened. */
  public static void opened(FileDescriptor fd, boolean stream) {
    if (Health.isOn()) {
      try {
        Recorder.opened(fd, stream ? Life.Kind.STREAM : Life.Kind.DATAGRAM);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A socket to listen with was opened. */
  public static void serverOpened(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        Recorder.opened(fd, Life.Kind.SERVER);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** The JDK was told the address that a socket is bound to. */
  public static void localAddressRead(Object address, FileDescriptor fd) {
    if (address != null && Health.isOn()) {
      try {
        Recorder.localAddressRead((InetSocketAddress) address, fd);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A connect begins; returns what the end is to be told. */
  public static Object connectBegins(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        return Recorder.connectBegins();
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
    return null;
  }

  /** A connect returned: more than 0 is connected, less is to be settled later. */
  public static void connectEnds(
      int result, Object begun, FileDescriptor fd, InetAddress peer, int port) {
    if (begun != null && Health.isOn()) {
      try {
        Recorder.connectEnds((ConnectEvent) begun, result > 0, fd, peer, port);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A connect threw. */
  public static void connectFails(
      Throwable thrown, Object begun, FileDescriptor fd, InetAddress peer, int port) {
    if (begun != null && Health.isOn()) {
      try {
        Recorder.connectFails((ConnectEvent) begun, thrown, fd, peer, port);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** It was asked whether a connect has settled. */
  public static void connectPolled(boolean settled, FileDescriptor fd) {
    if (settled && Health.isOn()) {
      try {
        Recorder.connectSettled(fd, null);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** It was asked whether a connect has settled, and it has failed. */
  public static void connectPollFails(Throwable thrown, FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        Recorder.connectSettled(fd, thrown);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A {@code ServerSocket} accepted a connection into this {@code SocketImpl}. */
  public static void accepted(Object socket) {
    if (Health.isOn()) {
      try {
        Recorder.accepted(socket);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A channel accepted a connection. */
  public static void channelAccepted(FileDescriptor fd, Object peer) {
    if (Health.isOn()) {
      try {
        Recorder.channelAccepted(fd, peer);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** An option was set. */
  public static void optionSet(
      FileDescriptor fd, ProtocolFamily family, SocketOption<?> option, Object value) {
    if (Health.isOn()) {
      try {
        Recorder.optionSet(fd, family, option, value, null);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** Setting an option threw. */
  public static void optionFails(
      Throwable thrown,
      FileDescriptor fd,
      ProtocolFamily family,
      SocketOption<?> option,
      Object value) {
    if (Health.isOn()) {
      try {
        Recorder.optionSet(fd, family, option, value, thrown);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A call that sets an option threw, maybe before the option came to the socket. */
  public static void optionCallFails(Throwable thrown, Object socket) {
    if (Health.isOn()) {
      try {
        Refusals.optionCallFails(thrown, socket);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** An option was set by its number in {@link java.net.SocketOptions}. */
  public static void numberedOptionSet(FileDescriptor fd, int option, Object value) {
    if (Health.isOn()) {
      try {
        Recorder.numberedOptionSet(fd, option, value);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A stream of a socket begins to close it. */
  public static void streamCloseBegins() {
    if (Health.isOn()) {
      try {
        Recorder.streamCloses(true);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A stream of a socket has closed it. */
  public static void streamCloseEnds() {
    try {
      Recorder.streamCloses(false);
    } catch (Throwable t) {
      Health.fault(t);
    }
  }

  /** A stream of a socket failed to close it. */
  public static void streamCloseFails(Throwable thrown) {
    streamCloseEnds();
  }

  /** A channel is closed for the program. */
  public static void channelClosed(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        Recorder.channelClosed(fd);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A descriptor is about to be closed; returns what the end is to be told. */
  public static Object closeBegins(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        return Recorder.closeBegins(fd, CloseEvent.CLOSE);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
    return null;
  }

  /** A connection is about to be ended by {@code dup2}; returns what the end is to be told. */
  public static Object preCloseBegins(FileDescriptor fd) {
    if (Health.isOn()) {
      try {
        return Recorder.closeBegins(fd, CloseEvent.DUP2);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
    return null;
  }

  /** A descriptor was closed. */
  public static void closeEnds(Object begun) {
    if (begun != null && Health.isOn()) {
      try {
        Recorder.closeEnds((CloseEvent) begun, null);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** Closing a descriptor threw. */
  public static void closeFails(Throwable thrown, Object begun) {
    if (begun != null && Health.isOn()) {
      try {
        Recorder.closeEnds((CloseEvent) begun, thrown);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }
}
