// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** Lets go of the key and not of the channel. */
final class KeyCancelledNotClosed implements Scenario {

  @Override
  public String rule() {
    return "key-cancelled-not-closed";
  }

  @Override
  public String evidence() {
    return "close-wait";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.HALF_CLOSE, 1, PeerKind.IDLE_THEN_CLOSE, 1);
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
      try (Selector selector = Selector.open()) {
        SocketChannel channel = SocketChannel.open(peer);
        channel.write(ByteBuffer.wrap(new byte[] {'?'}));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        selector.select(1_000);
        dropIdle(selector);
        selector.selectNow();
      }
    }

    private static void dropIdle(Selector selector) {
      for (SelectionKey key : selector.keys()) {
        key.cancel();
      }
    }
  }

  private static final class Right implements Twin {
    @Override
    public void meet(InetSocketAddress peer) throws Exception {
      try (Selector selector = Selector.open()) {
        SocketChannel channel = SocketChannel.open(peer);
        channel.write(ByteBuffer.wrap(new byte[] {'?'}));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        selector.select(1_000);
        dropIdle(selector);
        selector.selectNow();
      }
    }

    private static void dropIdle(Selector selector) throws IOException {
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    }
  }
}
