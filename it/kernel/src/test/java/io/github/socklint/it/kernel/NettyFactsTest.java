// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;

@Facts("Watermarks: Netty's writability")
class NettyFactsTest {
  private static final int MARK_BYTES = 1000;
  private static final int MESSAGES = 20;

  /** Counts how often writability turns. */
  private static final class Turns extends ChannelInboundHandlerAdapter {
    private int count;

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
      count++;
    }
  }

  private static EmbeddedChannel channel(Turns turns, int low, int high) {
    EmbeddedChannel channel = new EmbeddedChannel(turns);
    channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(low, high));
    return channel;
  }

  @Fact
  void nettyTakesMoreThanTheMark(Seen seen) {
    EmbeddedChannel channel = channel(new Turns(), MARK_BYTES / 2, MARK_BYTES);
    ChannelFuture last = null;
    for (int i = 0; i < MESSAGES; i++) {
      last = channel.write(Unpooled.wrappedBuffer(new byte[MARK_BYTES]));
    }
    long pending = channel.unsafe().outboundBuffer().totalPendingWriteBytes();
    seen.note("mark %d, %d bytes pending".formatted(MARK_BYTES, pending));
    assertFalse(channel.isWritable());
    assertTrue(pending >= (long) MESSAGES * MARK_BYTES);
    channel.flush();
    assertTrue(last.isSuccess());
    channel.finishAndReleaseAll();
  }

  @Fact
  void oneMarkTurnsWithEveryMessage(Seen seen) {
    int narrow = turns(MARK_BYTES, MARK_BYTES);
    int wide = turns(MARK_BYTES, MARK_BYTES * 4);
    seen.note("%d messages: %d turns, with marks apart %d".formatted(MESSAGES, narrow, wide));
    assertEquals(2 * MESSAGES, narrow);
    assertEquals(0, wide);
  }

  private static int turns(int low, int high) {
    Turns turns = new Turns();
    EmbeddedChannel channel = channel(turns, low, high);
    for (int i = 0; i < MESSAGES; i++) {
      channel.writeOutbound(Unpooled.wrappedBuffer(new byte[MARK_BYTES]));
    }
    channel.finishAndReleaseAll();
    return turns.count;
  }
}
