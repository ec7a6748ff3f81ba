// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetSocketAddress;
import java.util.Map;

/** Mixes the two marks up. */
final class WatermarkInverted implements Scenario {
  @Override
  public String rule() {
    return "watermark-inverted";
  }

  @Override
  public String evidence() {
    return "call-threw";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.WELL_BEHAVED, 1);
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
    private final Bootstrap client = NettyClients.bootstrap(new Heeding());

    @Override
    public void meet(InetSocketAddress peer) throws InterruptedException {
      Bootstrap own = client.clone().handler(new Heeding());
      try {
        WriteBufferWaterMark marks = new WriteBufferWaterMark(64 * 1024, 32 * 1024);
        own.option(ChannelOption.WRITE_BUFFER_WATER_MARK, marks);
      } finally {
        NettyClients.connect(own, peer);
      }
    }
  }

  private static final class Right implements Twin {
    private final Bootstrap client = NettyClients.bootstrap(new Heeding());

    @Override
    public void meet(InetSocketAddress peer) throws InterruptedException {
      Bootstrap own = client.clone().handler(new Heeding());
      try {
        WriteBufferWaterMark marks = new WriteBufferWaterMark(32 * 1024, 64 * 1024);
        own.option(ChannelOption.WRITE_BUFFER_WATER_MARK, marks);
      } finally {
        NettyClients.connect(own, peer);
      }
    }
  }
}
