// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Writes while the channel is writable, and goes on when it is again. */
final class Heeding extends ChannelInboundHandlerAdapter {
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
      if (left == 0) {
        NettyClients.flushAndClose(context);
        return;
      }
    }
    context.flush();
  }
}
