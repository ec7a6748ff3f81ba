// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** Waits in the thread that all channels share. */
final class LingerOnEventLoop implements Scenario {
  private static final byte[] DATA = new byte[256 * 1024];

  @Override
  public String rule() {
    return "linger-on-event-loop";
  }

  @Override
  public String evidence() {
    return "close-blocked";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.NO_READER, 1);
  }

  @Override
  public Twin wrong() {
    return new Wrong();
  }

  @Override
  public Twin right() {
    return new Right();
  }

  private static final class Wrong implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Selector selector = Selector.open();
          SocketChannel channel = SocketChannel.open()) {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, 512 * 1024);
        channel.connect(peer);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_LINGER, 5);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        channel.write(ByteBuffer.wrap(DATA));
        // Of a registered channel the JDK switches linger off before it closes.
        key.cancel();
        selector.selectNow();
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Selector selector = Selector.open();
          SocketChannel channel = SocketChannel.open()) {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, 512 * 1024);
        channel.connect(peer);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        channel.write(ByteBuffer.wrap(DATA));
        // Of a registered channel the JDK switches linger off before it closes.
        key.cancel();
        selector.selectNow();
      }
    }
  }
}
