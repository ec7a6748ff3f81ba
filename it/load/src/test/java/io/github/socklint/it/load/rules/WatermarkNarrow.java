// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.util.Map;

/** Flips with nearly every message. */
final class WatermarkNarrow implements Scenario {
  private static final int MARK = 32 * 1024;

  @Override
  public String rule() {
    return "watermark-narrow";
  }

  @Override
  public String evidence() {
    return "writability-flapped";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.WELL_BEHAVED, 1, PeerKind.SLOW_READER, 1);
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
    private final Bootstrap client =
        NettyClients.bootstrap(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new Heeding());
          }
        });

    private Wrong() {
      WriteBufferWaterMark marks = new WriteBufferWaterMark(MARK, MARK);
      client.option(ChannelOption.WRITE_BUFFER_WATER_MARK, marks);
    }

    @Override
    public void meet(InetSocketAddress peer) throws InterruptedException {
      NettyClients.connect(client, peer);
    }
  }

  private static final class Right implements Twin {
    private final Bootstrap client =
        NettyClients.bootstrap(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new Heeding());
          }
        });

    private Right() {
      WriteBufferWaterMark marks = new WriteBufferWaterMark(MARK / 2, MARK);
      client.option(ChannelOption.WRITE_BUFFER_WATER_MARK, marks);
    }

    @Override
    public void meet(InetSocketAddress peer) throws InterruptedException {
      NettyClients.connect(client, peer);
    }
  }
}
