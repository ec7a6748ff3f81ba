// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;
import java.lang.ref.ReferenceQueue;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Turns what the hooks see into lives and events. It runs in the program's threads, often while the
 * JDK holds a lock of the socket: so it never waits, and never calls back into the socket.
 *
 * <p>Thread-safe.
 */
final class Recorder {
  static final LifeTable lives = new LifeTable();

  /** Where dead FileDescriptors of open sockets turn up. */
  static final ReferenceQueue<FileDescriptor> dead = new ReferenceQueue<>();

  private static final AtomicLong numbers = new AtomicLong();

  /** Addresses as text. */
  private static final AddressTexts texts = new AddressTexts();

  /** The local end of the connection that this thread is accepting. */
  private static final ThreadLocal<LocalEnd> accepting = new ThreadLocal<>();

  /** Set while a stream of a socket closes the socket in this thread. */
  private static final ThreadLocal<Boolean> streamCloses = new ThreadLocal<>();

  /** The JDK's cleaner of unreachable sockets runs in the one thread of this name. */
  private static final String CLEANER_THREAD = "Common-Cleaner";

  private Recorder() {}

  static void opened(FileDescriptor fd, Life.Kind kind) {
    Life life = enter(fd, kind);
    Status.opens.increment();
    OpenEvent event = new OpenEvent();
    event.origin = Making.current();
    event.commit(life);
  }

  /** Comes after a bind, a connect, or an accept that is yet to be told. */
  static void localAddressRead(InetSocketAddress address, FileDescriptor fd) {
    int descriptor = JdkAccess.number(fd);
    Life life = lives.of(descriptor, fd);
    if (life == null) {
      accepting.set(new LocalEnd(descriptor, address));
      return;
    }
    life.localAddress = texts.of(address.getAddress());
    life.localPort = address.getPort();
    tellConnected(life);
  }

  private static void tellConnected(Life life) {
    ConnectEvent event = life.connected;
    if (event != null) {
      life.connected = null;
      event.commit(life);
    }
  }

  static ConnectEvent connectBegins() {
    ConnectEvent event = new ConnectEvent();
    event.startNow();
    return event;
  }

  static void connectEnds(
      ConnectEvent event, boolean connected, FileDescriptor fd, InetAddress peer, int port) {
    Life life = life(fd);
    if (life == null) {
      return;
    }
    peer(life, peer, port);
    if (connected) {
      connected(event, life);
    } else {
      life.connectBeganNanos = event.startNanos;
      event.outcome = ConnectEvent.STARTED;
      event.commit(life);
    }
  }

  /** The event waits for the local address, which the JDK is about to read. */
  private static void connected(ConnectEvent event, Life life) {
    event.outcome = ConnectEvent.CONNECTED;
    event.endNow();
    life.connected = event;
  }

  static void connectFails(
      ConnectEvent event, Throwable thrown, FileDescriptor fd, InetAddress peer, int port) {
    Life life = life(fd);
    if (life != null) {
      peer(life, peer, port);
      event.outcome = ConnectEvent.FAILED;
      event.error = thrown.toString();
      event.commit(life);
    }
  }

  static void connectSettled(FileDescriptor fd, Throwable thrown) {
    Life life = life(fd);
    if (life == null || life.connectBeganNanos == 0) {
      return;
    }
    ConnectEvent event = new ConnectEvent();
    event.startNanos = life.connectBeganNanos;
    life.connectBeganNanos = 0;
    if (thrown == null) {
      connected(event, life);
    } else {
      event.outcome = ConnectEvent.FAILED;
      event.error = thrown.toString();
      event.commit(life);
    }
  }

  static void accepted(Object accepted) {
    SocketImpl socket = (SocketImpl) accepted;
    FileDescriptor fd = JdkAccess.descriptor(socket);
    acceptedFrom(fd, JdkAccess.peerAddress(socket), JdkAccess.peerPort(socket));
  }

  /** Unix domain sockets, whose peer is no internet address, are left out. */
  static void channelAccepted(FileDescriptor fd, Object peer) {
    if (peer instanceof InetSocketAddress address) {
      acceptedFrom(fd, address.getAddress(), address.getPort());
    }
  }

  private static void acceptedFrom(FileDescriptor fd, InetAddress peer, int port) {
    Life life = enter(fd, Life.Kind.STREAM);
    peer(life, peer, port);
    LocalEnd local = accepting.get();
    if (local != null && local.descriptor() == life.descriptor) {
      accepting.remove();
      life.localAddress = texts.of(local.address().getAddress());
      life.localPort = local.address().getPort();
    }
    Status.accepts.increment();
    new AcceptEvent().commit(life);
  }

  static void optionSet(
      FileDescriptor fd,
      ProtocolFamily family,
      SocketOption<?> option,
      Object value,
      Throwable thrown) {
    Life life = life(fd);
    if (life == null) {
      return;
    }
    OptionEvent event = new OptionEvent();
    event.option = option.name();
    event.asked = String.valueOf(value);
    event.readBack = thrown == null ? readBack(fd, family, option) : "";
    event.error = thrown == null ? null : thrown.toString();
    event.origin = Origins.current();
    Refusals.toldOf(thrown);
    event.commit(life);
  }

  /** SO_TIMEOUT is the one option that never reaches the kernel; the others come by name too. */
  static void numberedOptionSet(FileDescriptor fd, int option, Object value) {
    Life life = option == SocketOptions.SO_TIMEOUT ? life(fd) : null;
    if (life != null) {
      OptionEvent event = new OptionEvent();
      event.option = "SO_TIMEOUT";
      event.asked = String.valueOf(value);
      event.readBack = "";
      event.commit(life);
    }
  }

  static void streamCloses(boolean begins) {
    if (begins) {
      streamCloses.set(Boolean.TRUE);
    } else {
      streamCloses.remove();
    }
  }

  /** Tells of a channel whose descriptor stays open until its selector lets go of it. */
  static void channelClosed(FileDescriptor fd) {
    Life life = life(fd);
    if (life != null && !life.preClosed && life.closer == null) {
      life.closer = closer();
      CloseEvent event = new CloseEvent();
      event.by = life.closer.text;
      event.step = CloseEvent.ASKED;
      event.commit(life);
    }
  }

  /**
   * Notes who closes and when. The number may be another thread's as soon as the real call has
   * returned, so the life leaves its slot here, before it.
   */
  static CloseEvent closeBegins(FileDescriptor fd, String step) {
    Life life = life(fd);
    if (life == null) {
      return null;
    }
    tellConnected(life);
    if (life.closer == null) {
      life.closer = closer();
    }
    if (step.equals(CloseEvent.DUP2)) {
      life.preClosed = true;
    } else if (lives.leave(life)) {
      Status.closes.increment();
    }
    CloseEvent event = new CloseEvent();
    event.ending = life;
    event.by = life.closer.text;
    event.step = step;
    event.startNow();
    return event;
  }

  static void closeEnds(CloseEvent event, Throwable thrown) {
    event.error = thrown == null ? null : thrown.toString();
    event.commit(event.ending);
  }

  private static Life.Closer closer() {
    if (streamCloses.get() != null) {
      return Life.Closer.STREAM;
    }
    return Thread.currentThread().getName().equals(CLEANER_THREAD)
        ? Life.Closer.CLEANER
        : Life.Closer.PROGRAM;
  }

  private static Life enter(FileDescriptor fd, Life.Kind kind) {
    Life life = new Life(fd, dead, numbers.incrementAndGet(), JdkAccess.number(fd), kind);
    Life old = lives.enter(life);
    if (old != null) {
      old.clear();
      Status.unseenCloses.increment();
    }
    return life;
  }

  static Life life(FileDescriptor fd) {
    return lives.of(JdkAccess.number(fd), fd);
  }

  private static void peer(Life life, InetAddress address, int port) {
    life.peerAddress = texts.of(address);
    life.peerPort = port;
  }

  /** Not every option can be read; that is no fault. */
  private static String readBack(FileDescriptor fd, ProtocolFamily family, SocketOption<?> option) {
    try {
      return String.valueOf(JdkAccess.option(fd, family, option));
    } catch (Throwable unreadable) {
      return "";
    }
  }

  /** By number: held by a thread, the FileDescriptor itself could never become unreachable. */
  private record LocalEnd(int descriptor, InetSocketAddress address) {}
}
