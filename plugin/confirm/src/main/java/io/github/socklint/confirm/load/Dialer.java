// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Ending;
import io.github.socklint.confirm.load.peer.Part;
import io.github.socklint.confirm.load.peer.PeerKind;
import io.github.socklint.confirm.load.peer.Seen;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** Connects to a server under test. */
final class Dialer implements Gate {
  /**
   * More at once would only overflow the server's backlog, whose SYNs the kernel drops and sends
   * again a second later: that measures the kernel, not the server.
   */
  private static final int MOST_PENDING = 128;

  private static final long TIMEOUT_NANOS = Duration.ofSeconds(10).toNanos();

  /** The least that Linux gives is little more; set before connect, or it is too late. */
  private static final int SMALL_BUFFER_BYTES = 2048;

  private final Selector selector;
  private final Load load;
  private final Plan plan;
  private final SourceAddresses sources;
  private final Alarms alarms;
  private final Tally tally;
  private final Crowd crowd;
  private int pending;
  private boolean closed;

  Dialer(Selector selector, Load load, Alarms alarms, Tally tally, Crowd crowd) {
    this.selector = selector;
    this.load = load;
    this.plan = new Plan(load.deal());
    this.sources = new SourceAddresses(load.address().getAddress());
    this.alarms = alarms;
    this.tally = tally;
    this.crowd = crowd;
  }

  @Override
  public boolean let(long nowNanos) {
    int turn = 0;
    while (mayBegin() && turn < MOST_PENDING) {
      begin(plan.next(), nowNanos);
      turn++;
    }
    return mayBegin();
  }

  private boolean mayBegin() {
    return !exhausted()
        && pending < MOST_PENDING
        && pending + crowd.open() < load.bounds().atOnce();
  }

  private void begin(Part part, long nowNanos) {
    tally.tried();
    try {
      try {
        open(part, nowNanos);
      } catch (BindException outOfPorts) {
        if (!sources.advance()) {
          throw outOfPorts;
        }
        open(part, nowNanos);
      }
    } catch (IOException e) {
      tally.failed(e);
    }
  }

  private void open(Part part, long nowNanos) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      dial(channel, part, nowNanos);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private void dial(SocketChannel channel, Part part, long nowNanos) throws IOException {
    channel.configureBlocking(false);
    if (part.kind() == PeerKind.SLOW_READER || part.kind() == PeerKind.NO_READER) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER_BYTES);
    }
    Optional<InetSocketAddress> source = sources.current();
    if (source.isPresent()) {
      channel.bind(source.get());
    }
    boolean connected = channel.connect(load.address());
    SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
    Pending attempt = new Pending(key, channel, part, nowNanos);
    pending++;
    if (connected) {
      attempt.established(nowNanos);
    } else {
      key.attach(attempt);
      alarms.set(nowNanos + TIMEOUT_NANOS, attempt::timeout);
    }
  }

  @Override
  public int pending() {
    return pending;
  }

  @Override
  public boolean exhausted() {
    return closed || tally.triedSoFar() >= load.bounds().connections();
  }

  @Override
  public void close() {
    closed = true;
  }

  /** A connect that has been begun. */
  private final class Pending implements Ready {
    private final SelectionKey key;
    private final SocketChannel channel;
    private final Part part;
    private final long begunNanos;
    private boolean over;

    Pending(SelectionKey key, SocketChannel channel, Part part, long begunNanos) {
      this.key = key;
      this.channel = channel;
      this.part = part;
      this.begunNanos = begunNanos;
    }

    @Override
    public void ready(long nowNanos) {
      try {
        if (channel.finishConnect()) {
          established(nowNanos);
        }
      } catch (IOException e) {
        over();
        closeQuietly();
        failed(e, nowNanos);
      }
    }

    /** Where nobody listens the JDK tells ECONNREFUSED; ECONNRESET came after the handshake. */
    private void failed(IOException failure, long nowNanos) {
      if (Ending.of(failure) == Ending.RESET) {
        tally.connected(part.kind(), nowNanos - begunNanos);
        tally.ended(Seen.resetAtOnce(part.kind()));
      } else {
        tally.failed(failure);
      }
    }

    void established(long nowNanos) {
      over();
      tally.connected(part.kind(), nowNanos - begunNanos);
      crowd.admit(key, part, nowNanos);
    }

    private void timeout(long nowNanos) {
      if (!over) {
        over();
        tally.timedOut();
        closeQuietly();
      }
    }

    private void over() {
      over = true;
      pending--;
    }

    /** Nothing was sent that a failing close could lose. */
    private void closeQuietly() {
      try {
        channel.close();
      } catch (IOException e) {
        // The descriptor is gone all the same: close(2).
      }
    }
  }
}
