// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.util.Map;

/** Sets marks, and writes on and on. */
final class WatermarkUnheeded implements Scenario {
  private static final int HIGH = 64 * 1024;

  @Override
  public String rule() {
    return "watermark-unheeded";
  }

  @Override
  public String evidence() {
    return "pending-above-high";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.NO_READER, 1, PeerKind.SLOW_READER, 1);
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
            channel.pipeline().addLast(new CarelessWriter());
          }
        });

    private Wrong() {
      WriteBufferWaterMark marks = new WriteBufferWaterMark(HIGH / 2, HIGH);
      client.option(ChannelOption.WRITE_BUFFER_WATER_MARK, marks);
    }

    @Override
    public void meet(InetSocketAddress peer) throws InterruptedException {
      NettyClients.connect(client, peer);
    }

    private static final class CarelessWriter extends ChannelInboundHandlerAdapter {
      @Override
      public void channelActive(ChannelHandlerContext context) {
        for (int i = 0; i < NettyClients.MESSAGES; i++) {
          NettyClients.write(context);
        }
        context.flush();
      }
    }
  }

  private static final class Right implements Twin {
    private final Bootstrap client =
        NettyClients.bootstrap(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel.pipeline().addLast(new Writer());
          }
        });

    private Right() {
      WriteBufferWaterMark marks = new WriteBufferWaterMark(HIGH / 2, HIGH);
      client.option(ChannelOption.WRITE_BUFFER_WATER_MARK, marks);
    }

    @Override
    public void meet(InetSocketAddress peer) throws InterruptedException {
      NettyClients.connect(client, peer);
    }

    private static final class Writer extends ChannelInboundHandlerAdapter {
      private int left = NettyClients.MESSAGES;

      @Override
      public void channelActive(ChannelHandlerContext context) {
        write(context);
      }

      @Override
      public void channelWritabilityChanged(ChannelHandlerContext context) {
        write(context);
      }

      private void write(ChannelHandlerContext context) {
        while (left > 0 && context.channel().isWritable()) {
          NettyClients.write(context);
          left--;
        }
        context.flush();
      }
    }
  }
}
