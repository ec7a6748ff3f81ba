// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.model.api.SocketOption;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.OptionalLong;

/**
 * lowat-unsupported, lowat-exceeds-buffer, lowat-stall: SO_RCVLOWAT and SO_SNDLOWAT by name or
 * number.
 */
public final class NativeOptionCheck extends Check {
  // tcp(7): net.ipv4.tcp_rmem's default maximum bounds the buffer; the mark is capped at half of
  // it.
  private static final long LARGEST_MARK = 3L << 20;

  private final ReceiveBuffers buffers = new ReceiveBuffers();

  /** A check with these tools. */
  public NativeOptionCheck(Tools tools) {
    super(tools);
  }

  @Override
  public void begins(FlowGraph graph) {
    super.begins(graph);
    buffers.clear();
  }

  @Override
  public void option(OptionSet set, State s) {
    Value value = set.value().orElse(Value.Sym.ANYTHING);
    if (set.option() == SocketOption.SEND_LOW_WATER) {
      unsupported(set.line(), s);
    } else if (set.option() == SocketOption.RECEIVE_LOW_WATER) {
      Obj target = set.target();
      Value buffer = target == null ? null : target.option(SocketOption.RECEIVE_BUFFER);
      mark(set.line(), s, value, buffer == null ? OptionalLong.empty() : buffer.number());
      // Only Netty's native transport sets it by such an option, and it polls.
      stall(set.line(), s, value);
    } else if (set.option() == SocketOption.RECEIVE_BUFFER) {
      buffers.ofSocket(set.target(), value);
    }
  }

  @Override
  public void nativeOption(NativeOption set, State s) {
    SocketOption option = set.option().orElse(null);
    Value value = set.words().get(0);
    if (option == SocketOption.SEND_LOW_WATER) {
      unsupported(set.line(), s);
    } else if (option == SocketOption.RECEIVE_LOW_WATER) {
      mark(set.line(), s, value, buffers.of(set.descriptor()));
    } else if (option == SocketOption.RECEIVE_BUFFER) {
      buffers.ofDescriptor(set.descriptor(), value);
    }
  }

  private void unsupported(int line, State s) {
    report(
        "lowat-unsupported",
        Level.ERROR,
        confidence(s),
        line,
        "send-low-water",
        "SO_SNDLOWAT cannot be set on Linux: the call fails with ENOPROTOOPT.",
        steps(null, line, Step.Kind.CONFIGURED, "refused by the kernel"));
  }

  private void mark(int line, State s, Value value, OptionalLong buffer) {
    OptionalLong number = value.number();
    if (number.isEmpty()) {
      return;
    }
    long bytes = number.getAsLong();
    if (buffer.isPresent() && bytes > buffer.getAsLong() || bytes > LARGEST_MARK) {
      String limit = buffer.isPresent() && bytes > buffer.getAsLong()
          ? "the receive buffer of " + buffer.getAsLong() + " bytes"
          : "what the kernel allows";
      report(
          "lowat-exceeds-buffer",
          Level.ERROR,
          confidence(s),
          line,
          "receive-low-water",
          "SO_RCVLOWAT " + bytes + " is above " + limit + " and is clamped in silence.",
          steps(null, line, Step.Kind.CONFIGURED, "clamped by the kernel"));
    }
  }

  private void stall(int line, State s, Value value) {
    OptionalLong number = value.number();
    if (number.isPresent() && number.getAsLong() > 1) {
      long bytes = number.getAsLong();
      report(
          "lowat-stall",
          Level.WARNING,
          confidence(s),
          line,
          "receive-low-water",
          "With SO_RCVLOWAT "
              + bytes
              + " a polled socket is not readable until that many bytes are there: a shorter message"
              + " waits for ever.",
          steps(null, line, Step.Kind.CONFIGURED, "the mark is set to " + bytes + " bytes"));
    }
  }
}
