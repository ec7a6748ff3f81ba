// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.IntegerUnixChannelOption;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;

/** Waits for more bytes than a message has. */
final class LowatStall implements Scenario {
  @Override
  public String rule() {
    return "lowat-stall";
  }

  @Override
  public String evidence() {
    return "unread-below-mark";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.IDLE_THEN_CLOSE, 1);
  }

  /** Whether bytes wait is looked at ten times a second. */
  @Override
  public Duration hold() {
    return Duration.ofMillis(1_500);
  }

  @Override
  public Twin wrong() {
    return new Wrong();
  }

  @Override
  public Twin right() {
    return new Right();
  }

  @Override
  public String message() {
    return "quote";
  }

  @Sharable
  private static final class Silent extends ChannelInboundHandlerAdapter {}

  private static EventLoopGroup group() {
    DefaultThreadFactory daemons = new DefaultThreadFactory("twin", true);
    return new MultiThreadIoEventLoopGroup(2, daemons, EpollIoHandler.newFactory());
  }

  private static final class Wrong implements Twin {
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVLOWAT = 18;

    private final Bootstrap client = new Bootstrap().handler(new Silent());

    private Wrong() {
      client.group(group()).channel(EpollSocketChannel.class);
      IntegerUnixChannelOption mark =
          new IntegerUnixChannelOption("SO_RCVLOWAT", SOL_SOCKET, SO_RCVLOWAT);
      client.option(mark, 1_000);
    }

    @Override
    public void meet(InetSocketAddress peer) throws InterruptedException {
      Channel channel = client.connect(peer).sync().channel();
      channel.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {'?'})).sync();
      channel.closeFuture().sync();
    }
  }

  private static final class Right implements Twin {
    private final Bootstrap client = new Bootstrap().handler(new Silent());

    private Right() {
      client.group(group()).channel(EpollSocketChannel.class);
      client.option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(64 * 1024));
    }

    @Override
    public void meet(InetSocketAddress peer) throws InterruptedException {
      Channel channel = client.connect(peer).sync().channel();
      channel.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {'?'})).sync();
      channel.closeFuture().sync();
    }
  }
}
