// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.text.TextProgram;
import io.github.socklint.model.api.ApiModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as a look at watermarks. */
class WatermarkHeedTest {

  /** The classes that declare a method that looks, and the methods that ask. */
  private static List<String> looking(String text) {
    TextProgram program = TextProgram.parse(text);
    WatermarkHeed heed = new WatermarkHeed(new Types(program, ApiModels.bundled()));
    List<String> found = new ArrayList<>();
    for (ClassShape type : program.judgedClasses()) {
      if (heed.declares(type)) {
        found.add(type.name());
      }
      type.methods().stream()
          .map(m -> program.graph(new MethodId(type.name(), m.name(), m.descriptor())))
          .flatMap(Optional::stream)
          .filter(heed::asks)
          .map(graph -> graph.method().owner() + "." + graph.method().name())
          .forEach(found::add);
    }
    return found;
  }

  @Test
  void whoAsksTheChannelLooks() {
    assertEquals(List.of("example.Writer.mayWrite"), looking("""
        class example.Writer
          static method boolean mayWrite(io.netty.channel.Channel c) {
            b = c.isWritable() : boolean
            return b
          }
          static method void write(io.netty.channel.Channel c) {
            c.flush()
          }
        """));
  }

  @Test
  void whoAsksThroughATypeOfTheProgramsOwnLooks() {
    assertEquals(List.of("example.Writer.mayWrite"), looking("""
        class example.OurChannel implements io.netty.channel.Channel
        class example.Writer
          static method boolean mayWrite(example.OurChannel c) {
            b = c.isWritable() : boolean
            return b
          }
        """));
  }

  @Test
  void aMethodThatTheLibraryCallsToTellLooks() {
    assertEquals(List.of("example.Handler"), looking("""
        class example.Base extends io.netty.channel.ChannelInboundHandlerAdapter
        class example.Handler extends example.Base
          method void channelWritabilityChanged(io.netty.channel.ChannelHandlerContext c) {
          }
        class example.Other
          method void channelWritabilityChanged(io.netty.channel.ChannelHandlerContext c) {
          }
        """));
  }

  @Test
  void whoExtendsOrCreatesAClassThatLooksDoesSoItself() {
    assertEquals(
        List.of("example.Chunks", "example.Chunks.<init>", "example.Pipeline.handler"),
        looking("""
        class example.Chunks extends io.netty.handler.stream.ChunkedWriteHandler
        class example.Pipeline
          static method Object handler() {
            h = new io.netty.handler.stream.ChunkedWriteHandler()
            return h
          }
        """));
  }

  @Test
  void aLibrarysLookIntoItselfTellsNothing() {
    assertEquals(List.of(), looking("""
        class io.netty.handler.Own extends io.netty.channel.ChannelDuplexHandler
          static method boolean mayWrite(io.netty.channel.Channel c) {
            b = c.isWritable() : boolean
            return b
          }
          method void channelWritabilityChanged(io.netty.channel.ChannelHandlerContext c) {
          }
        """));
  }
}
