// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

/** One thread that tells all subscribers what changed; they may send filters. */
public final class EventFeed implements Closeable {
  private final Selector selector;
  private final ServerSocketChannel listener;
  private final ByteBuffer buffer = ByteBuffer.allocate(1024);

  private EventFeed(Selector selector, ServerSocketChannel listener) {
    this.selector = selector;
    this.listener = listener;
  }

  /** Listens on the address. */
  public static EventFeed open(InetSocketAddress address) throws IOException {
    Selector selector = Selector.open();
    ServerSocketChannel listener = ServerSocketChannel.open();
    // Where the port is taken, listener and selector stay open.
    listener.bind(address);
    listener.configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT);
    return new EventFeed(selector, listener);
  }

  /** Serves until the selector is closed. */
  public void serve() throws IOException {
    while (selector.isOpen()) {
      selector.select();
      Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
      while (keys.hasNext()) {
        SelectionKey key = keys.next();
        keys.remove();
        if (key.isAcceptable()) {
          accept();
        } else if (key.isReadable()) {
          read(key);
        }
      }
    }
  }

  private void accept() throws IOException {
    SocketChannel subscriber = listener.accept();
    if (subscriber != null) {
      subscriber.configureBlocking(false);
      // A close on this thread waits so long all the same, and everyone waits with it.
      subscriber.setOption(StandardSocketOptions.SO_LINGER, 5);
      subscriber.register(selector, SelectionKey.OP_READ);
    }
  }

  private void read(SelectionKey key) throws IOException {
    SocketChannel subscriber = (SocketChannel) key.channel();
    buffer.clear();
    if (subscriber.read(buffer) < 0) {
      // Only the key goes; the connection stays in CLOSE_WAIT.
      key.cancel();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    selector.close();
  }
}
