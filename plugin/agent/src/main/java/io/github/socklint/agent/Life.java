// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/**
 * One descriptor from the moment it is opened until it is closed. It watches the JDK's
 * {@link FileDescriptor} object without keeping it alive: if that dies first, nobody can close it
 * any more.
 *
 * <p>The JDK's cleaner holds the FileDescriptor of each {@code Socket}, {@code ServerSocket} and
 * {@code DatagramChannel}, so for those the close by the cleaner is seen instead.
 */
final class Life extends PhantomReference<FileDescriptor> {
  /** Unique in the process; events of one life carry the same number. */
  final long number;

  final int descriptor;
  final Kind kind;

  // Written by whoever binds, connects or accepts, before others use the socket.
  String localAddress = "";
  int localPort;
  String peerAddress = "";
  int peerPort;

  /** {@link System#nanoTime()} when a connect was begun that was not settled at once. */
  long connectBeganNanos;

  /**
   * A connect that succeeded and is told when the local address is read; null where there is none.
   */
  ConnectEvent connected;

  /** A blocking read that has no timeout, null while there is none. One thread at a time reads. */
  volatile Reading reading;

  /** Whether a read has told the end: it may go on telling it for ever. */
  volatile boolean endTold;

  /** Whether a write has failed. */
  volatile boolean failureTold;

  /** Who asked for the close first, null while nobody did. */
  volatile Closer closer;

  /** True once {@code dup2} ended the connection; the number is still taken. */
  volatile boolean preClosed;

  Life(
      FileDescriptor fd,
      ReferenceQueue<FileDescriptor> dead,
      long number,
      int descriptor,
      Kind kind) {
    super(fd, dead);
    this.number = number;
    this.descriptor = descriptor;
    this.kind = kind;
  }

  /** A read that began at a time, in a thread. */
  static final class Reading {
    final long beganNanos = System.nanoTime();
    final Thread thread = Thread.currentThread();

    /** For how long it had lasted when it was last told; 0 before that. Of {@link Watch} alone. */
    long toldNanos;
  }

  /** What a descriptor was opened as. */
  enum Kind {
    STREAM("stream"),
    SERVER("server"),
    DATAGRAM("datagram");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /** On whose behalf a descriptor is closed. */
  enum Closer {
    PROGRAM("program"),
    STREAM("stream"),
    CLEANER("cleaner");

    final String text;

    Closer(String text) {
      this.text = text;
    }
  }
}
