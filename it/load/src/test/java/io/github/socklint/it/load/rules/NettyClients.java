// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;

/** What twins with Netty have in common; nothing that a rule is about. */
final class NettyClients {
  static final int MESSAGES = 2_000;
  private static final int MESSAGE_BYTES = 1_024;

  private NettyClients() {}

  static Bootstrap bootstrap(ChannelHandler handler) {
    DefaultThreadFactory daemons = new DefaultThreadFactory("twin", true);
    return new Bootstrap()
        .group(new MultiThreadIoEventLoopGroup(2, daemons, NioIoHandler.newFactory()))
        .channel(NioSocketChannel.class)
        .handler(handler);
  }

  /** Returns when the connection has ended. */
  static void connect(Bootstrap client, InetSocketAddress peer) throws InterruptedException {
    Channel channel = client.connect(peer).sync().channel();
    channel.closeFuture().sync();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A void promise tells nobody.
  static void write(ChannelHandlerContext context) {
    context.write(Unpooled.wrappedBuffer(new byte[MESSAGE_BYTES]), context.voidPromise());
  }

  static void flushAndClose(ChannelHandlerContext context) {
    context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }
}
