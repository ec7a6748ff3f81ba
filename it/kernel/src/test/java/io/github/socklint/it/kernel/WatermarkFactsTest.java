// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

@Facts("Watermarks")
class WatermarkFactsTest {
  private static final long ENOPROTOOPT = 92;
  private static final int DEFAULT_LOW = 32 * 1024;
  private static final int DEFAULT_HIGH = 64 * 1024;

  @Fact
  void theSendMarkCannotBeSet(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("send-low-mark");
    seen.note("%s".formatted(values));
    assertEquals(-1, values.get("result"));
    assertEquals(ENOPROTOOPT, values.get("errno"));
    assertEquals(0, values.get("notsent_result"));
  }

  @Fact
  void theReceiveMarkIsClamped(Seen seen) throws Exception {
    // By lines, for the kernel gives this file to one read: readString begins with a small one.
    String line = Files.readAllLines(Path.of("/proc/sys/net/ipv4/tcp_rmem")).get(0);
    List<String> limits = List.of(line.split("\\s+"));
    Map<String, Long> values = Probe.run("marks-read-back");
    seen.note("%d, with tcp_rmem %s".formatted(values.get("gigabyte"), limits));
    assertEquals(0, values.get("gigabyte_result"));
    assertEquals(Long.parseLong(limits.get(2)) / 2, values.get("gigabyte"));
  }

  @Fact
  void theReceiveMarkIsClampedToTheBuffer(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("marks-read-back");
    seen.note("%d and %d".formatted(values.get("rcvbuf"), values.get("above_rcvbuf")));
    assertEquals(16384, values.get("rcvbuf"));
    assertEquals(8192, values.get("above_rcvbuf"));
  }

  @Fact
  void oddReceiveMarksAreReplaced(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("marks-read-back");
    seen.note("%d and %d".formatted(values.get("zero"), values.get("negative")));
    assertEquals(1, values.get("zero"));
    assertEquals(values.get("gigabyte"), values.get("negative"));
  }

  @Fact
  void pollDoesNotTellOfLess(Seen seen) throws Exception {
    long readable = Probe.run("below-mark-poll").get("readable");
    seen.note("poll returned %d".formatted(readable));
    assertEquals(0, readable);
  }

  @Fact
  void aNonBlockingReadTakesLess(Seen seen) throws Exception {
    long received = Probe.run("below-mark-poll").get("non_blocking");
    seen.note("%d bytes".formatted(received));
    assertEquals(100, received);
  }

  @Fact
  void aBlockingReadWaitsForTheMark(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("below-mark-blocking");
    seen.note("%d bytes after %d ms".formatted(values.get("received"), values.get("millis")));
    assertEquals(100, values.get("received"));
    assertTrue(values.get("millis") >= 1000);
  }

  @Fact
  void aSmallBlockingReadDoesNotWait(Seen seen) throws Exception {
    Map<String, Long> values = Probe.run("below-mark-blocking");
    seen.note("%d bytes, before a timeout of a minute".formatted(values.get("asked_50")));
    assertEquals(50, values.get("asked_50"));
    assertTrue(values.get("asked_50_millis") < 60_000);
  }

  @Fact
  void theSendBufferIsDoubled(Seen seen) throws Exception {
    long buffer = Probe.run("marks-read-back").get("sndbuf");
    seen.note("9999 is read back as %d".formatted(buffer));
    assertEquals(2 * 9999, buffer);
  }

  @Fact
  void nettyRefusesAnInvertedPair(Seen seen) {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> new WriteBufferWaterMark(2, 1));
    seen.note("%s".formatted(thrown.getMessage()));
  }

  @Fact
  @SuppressWarnings("deprecation")
  void nettyKeepsItsDefaults(Seen seen) throws InterruptedException {
    EventLoopGroup group = new NioEventLoopGroup(1);
    try {
      ChannelConfig low =
          configured(group, ChannelOption.WRITE_BUFFER_LOW_WATER_MARK, DEFAULT_HIGH + 1);
      ChannelConfig high =
          configured(group, ChannelOption.WRITE_BUFFER_HIGH_WATER_MARK, DEFAULT_LOW - 1);
      seen.note("low %d".formatted(low.getWriteBufferLowWaterMark()));
      seen.note("high %d".formatted(high.getWriteBufferHighWaterMark()));
      assertEquals(DEFAULT_LOW, low.getWriteBufferLowWaterMark());
      assertEquals(DEFAULT_HIGH, high.getWriteBufferHighWaterMark());
    } finally {
      group.shutdownGracefully().sync();
    }
  }

  private static ChannelConfig configured(
      EventLoopGroup group, ChannelOption<Integer> option, int value) throws InterruptedException {
    Channel channel = new Bootstrap()
        .group(group)
        .channel(NioSocketChannel.class)
        .handler(new ChannelInboundHandlerAdapter())
        .option(option, value)
        .register()
        .sync()
        .channel();
    channel.close().sync();
    return channel.config();
  }
}
