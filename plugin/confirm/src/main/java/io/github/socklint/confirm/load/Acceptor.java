// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import io.github.socklint.confirm.load.peer.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Accepts what a client under test connects. */
final class Acceptor implements Gate, Ready {
  private static final int BACKLOG = 1024;

  private final Selector selector;
  private final Bounds bounds;
  private final Plan plan;
  private final Tally tally;
  private final Crowd crowd;
  private final ServerSocketChannel listener;
  private final SelectionKey key;

  /**
   * Listens from now on.
   *
   * @throws IOException where the address cannot be listened on
   */
  @SuppressWarnings("this-escape") // nobody selects before this is complete
  Acceptor(Selector selector, Load load, Tally tally, Crowd crowd) throws IOException {
    this.selector = selector;
    this.bounds = load.bounds();
    this.plan = new Plan(load.deal());
    this.tally = tally;
    this.crowd = crowd;
    this.listener = ServerSocketChannel.open();
    try {
      listener.configureBlocking(false);
      listener.bind(load.address(), BACKLOG);
      key = listener.register(selector, SelectionKey.OP_ACCEPT, this);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
  }

  /** Where clients find it. */
  InetSocketAddress address() throws IOException {
    return (InetSocketAddress) listener.getLocalAddress();
  }

  @Override
  public boolean let(long nowNanos) {
    if (exhausted()) {
      close();
    } else {
      // What is not accepted waits in the backlog: a full house makes clients wait, not fail.
      key.interestOps(crowd.open() < bounds.atOnce() ? SelectionKey.OP_ACCEPT : 0);
    }
    return false;
  }

  @Override
  public void ready(long nowNanos) {
    while (!exhausted() && crowd.open() < bounds.atOnce() && accept(nowNanos)) {
      // One more.
    }
  }

  private boolean accept(long nowNanos) {
    try {
      SocketChannel channel = listener.accept();
      if (channel == null) {
        return false;
      }
      Part part = plan.next();
      tally.accepted();
      channel.configureBlocking(false);
      crowd.admit(channel.register(selector, SelectionKey.OP_READ), part, nowNanos);
      return true;
    } catch (IOException e) {
      tally.tried();
      tally.failed(e);
      return false;
    }
  }

  @Override
  public int pending() {
    return 0;
  }

  @Override
  public boolean exhausted() {
    return !listener.isOpen() || tally.triedSoFar() >= bounds.connections();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
