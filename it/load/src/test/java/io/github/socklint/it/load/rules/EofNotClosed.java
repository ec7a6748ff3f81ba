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

/** Is told the end and leaves the channel open. */
final class EofNotClosed implements Scenario {

  @Override
  public String rule() {
    return "eof-not-closed";
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
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        while (key.isValid() && key.interestOps() != 0) {
          selector.select();
          onReadable(key, ByteBuffer.allocate(1024));
        }
      }
    }

    private static void onReadable(SelectionKey key, ByteBuffer buffer) throws IOException {
      SocketChannel channel = (SocketChannel) key.channel();
      try {
        int count = channel.read(buffer);
        if (count == -1) {
          key.interestOps(0);
        }
      } catch (IOException e) {
        channel.close();
        throw e;
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
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        while (key.isValid() && key.interestOps() != 0) {
          selector.select();
          onReadable(key, ByteBuffer.allocate(1024));
        }
      }
    }

    private static void onReadable(SelectionKey key, ByteBuffer buffer) throws IOException {
      SocketChannel channel = (SocketChannel) key.channel();
      try {
        int count = channel.read(buffer);
        if (count == -1) {
          channel.close();
        }
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    }
  }
}
