// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim.programs;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** An echo over Netty's own native transport; the client's linger of zero resets at its end. */
@SuppressWarnings("FutureReturnValueIgnored") // An event loop must not wait for its own futures.
public final class NettyEpoll {
  private static final int BYTES = 5555;

  private NettyEpoll() {}

  /** Says the client's port, or why the transport cannot be used. */
  public static void main(String[] args) throws Exception {
    if (!Epoll.isAvailable()) {
      System.out.println("no epoll: " + Epoll.unavailabilityCause());
      return;
    }
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(2, EpollIoHandler.newFactory());
    try {
      Channel server = new ServerBootstrap()
          .group(group)
          .channel(EpollServerSocketChannel.class)
          .childHandler(new Echo())
          .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
          .sync()
          .channel();
      talk(group, server);
      server.close().sync();
    } finally {
      group.shutdownGracefully().sync();
    }
  }

  private static void talk(EventLoopGroup group, Channel server) throws InterruptedException {
    Channel client = new Bootstrap()
        .group(group)
        .channel(EpollSocketChannel.class)
        // socklint:allow linger-zero The reset is what the shim has to see.
        .option(ChannelOption.SO_LINGER, 0)
        .option(EpollChannelOption.TCP_NOTSENT_LOWAT, 7777L)
        .handler(new CloseAfter())
        .connect(server.localAddress())
        .sync()
        .channel();
    System.out.println("says " + ((InetSocketAddress) client.localAddress()).getPort());
    client.writeAndFlush(Unpooled.wrappedBuffer(new byte[BYTES])).sync();
    client.closeFuture().sync();
  }

  @Sharable
  private static final class Echo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      context.writeAndFlush(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  private static final class CloseAfter extends SimpleChannelInboundHandler<ByteBuf> {
    private int received;

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
      received += message.readableBytes();
      if (received == BYTES) {
        context.close();
      }
    }
  }
}
