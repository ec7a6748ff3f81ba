// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.programs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * One thread with a selector. It echoes a connection's first byte, which says how it is to end. It
 * tells its port, and ends when its input does and all connections have ended.
 */
final class LoadServer {
  private static final int BACKLOG = 4096;

  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocate(1);
  private final List<SocketChannel> unread = new ArrayList<>();
  private volatile boolean told;
  private int open;
  private int most;

  private LoadServer(Selector selector) {
    this.selector = selector;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    try (Selector selector = Selector.open();
        ServerSocketChannel listening = ServerSocketChannel.open()) {
      // All of 127.0.0.0/8, in a network namespace of its own: a port for each of many connections.
      listening.bind(new InetSocketAddress(0), BACKLOG);
      listening.configureBlocking(false);
      listening.register(selector, SelectionKey.OP_ACCEPT);
      System.out.println(listening.socket().getLocalPort());
      LoadServer server = new LoadServer(selector);
      Thread end = new Thread(server::waitForEnd);
      end.setDaemon(true);
      end.start();
      server.serve();
      System.out.println(server.most);
    }
  }

  private void waitForEnd() {
    try {
      System.in.transferTo(System.err);
    } catch (IOException e) {
      // As good an end as the other.
    }
    told = true;
    selector.wakeup();
  }

  private void serve() throws IOException {
    while (!told || open > 0) {
      selector.select(this::handle);
      while (!unread.isEmpty()) {
        List<SocketChannel> cancelled = List.copyOf(unread);
        unread.clear();
        selector.selectNow(this::handle);
        for (SocketChannel channel : cancelled) {
          close(channel);
        }
      }
    }
  }

  private void handle(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept((ServerSocketChannel) key.channel());
      } else {
        read(key, (SocketChannel) key.channel());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void accept(ServerSocketChannel listening) throws IOException {
    for (SocketChannel channel = listening.accept();
        channel != null;
        channel = listening.accept()) {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      open++;
      most = Math.max(most, open);
    }
  }

  private void read(SelectionKey key, SocketChannel channel) throws IOException {
    Ending ending = (Ending) key.attachment();
    if (ending == Ending.SERVER_READS_NOT) {
      // A channel that the selector still knows would be shut down first, and the client be told of
      // an end before the reset.
      key.cancel();
      unread.add(channel);
      return;
    }
    int read;
    try {
      buffer.clear();
      read = channel.read(buffer);
    } catch (IOException e) {
      read = -1; // The client aborted.
    }
    if (read < 0) {
      close(channel);
    } else if (ending == null) {
      key.attach(Ending.told(buffer.get(0)));
      channel.write(buffer.flip());
    } else {
      end(ending, channel);
    }
  }

  private void end(Ending ending, SocketChannel channel) throws IOException {
    if (ending == Ending.SERVER_ABORTS) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0); // server aborts
    }
    close(channel);
  }

  private void close(SocketChannel channel) throws IOException {
    channel.close();
    open--;
  }
}
