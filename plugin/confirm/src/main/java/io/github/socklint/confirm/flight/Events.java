// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import io.github.socklint.confirm.flight.SocketEvent.Accepted;
import io.github.socklint.confirm.flight.SocketEvent.Closed;
import io.github.socklint.confirm.flight.SocketEvent.Connected;
import io.github.socklint.confirm.flight.SocketEvent.Opened;
import io.github.socklint.confirm.flight.SocketEvent.OptionSet;
import io.github.socklint.confirm.flight.SocketEvent.Unreachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

/** The agent's events, from Flight Recorder's into ours. */
final class Events {
  private static final String AGENT = "io.github.socklint.agent.";

  private final Pool pool;

  /** Decodes events; what is equal in them is one object. */
  Events(Pool pool) {
    this.pool = pool;
  }

  /** Empty for the events of others, and for the agent's that are not about a socket. */
  Optional<SocketEvent> socketEvent(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case "socklint.Open":
        return Optional.of(new Opened(occasion(event), unique(event, "origin")));
      case "socklint.Accept":
        return Optional.of(new Accepted(occasion(event)));
      case "socklint.Connect":
        return Optional.of(
            new Connected(occasion(event), text(event, "outcome"), text(event, "error")));
      case "socklint.OptionSet":
        return Optional.of(new OptionSet(
            occasion(event),
            text(event, "option"),
            text(event, "asked"),
            text(event, "readBack"),
            text(event, "error"),
            unique(event, "origin")));
      case "socklint.Close":
        return Optional.of(new Closed(
            occasion(event), text(event, "by"), text(event, "step"), text(event, "error")));
      case "socklint.Unreachable":
        return Optional.of(new Unreachable(occasion(event)));
      default:
        return LaterEvents.socketEvent(event, this);
    }
  }

  Optional<AgentStatus> status(RecordedEvent event) {
    if (!event.getEventType().getName().equals("socklint.Status")) {
      return Optional.empty();
    }
    return Optional.of(new AgentStatus(
        event.getBoolean("on"),
        event.getLong("opened"),
        event.getLong("accepted"),
        event.getLong("closed"),
        event.getLong("unreachable"),
        event.getLong("closedUnseen"),
        event.getLong("faults"),
        text(event, "firstFault"),
        text(event, "missing")));
  }

  Occasion occasion(RecordedEvent event) {
    return new Occasion(
        event.getLong("life"),
        event.getInt("descriptor"),
        text(event, "kind"),
        endpoint(text(event, "localAddress"), event.getInt("localPort")),
        endpoint(text(event, "peerAddress"), event.getInt("peerPort")),
        event.getLong("startNanos"),
        event.getLong("endNanos"),
        thread(event),
        stack(event.getStackTrace()));
  }

  private static Endpoint endpoint(String address, int port) {
    return address.isEmpty() && port == 0 ? Endpoint.UNKNOWN : new Endpoint(address, port);
  }

  String thread(RecordedEvent event) {
    RecordedThread thread = event.getThread();
    String name = thread == null ? null : thread.getJavaName();
    return name == null ? "" : pool.first(name);
  }

  String text(RecordedEvent event, String field) {
    return pool.first(unique(event, field));
  }

  /** A text that no two sockets share; empty for an older agent, whose events lack the field. */
  static String unique(RecordedEvent event, String field) {
    String text = event.hasField(field) ? event.getString(field) : null;
    return text == null ? "" : text;
  }

  Stack stack(RecordedStackTrace trace) {
    return trace == null ? Stack.NONE : pool.stack(trace, Events::cut);
  }

  private static Stack cut(RecordedStackTrace trace) {
    List<Frame> frames = new ArrayList<>();
    for (RecordedFrame frame : trace.getFrames()) {
      RecordedMethod method = frame.getMethod();
      if (method != null && !isOfAgent(method.getType())) {
        frames.add(new Frame(
            method.getType().getName(),
            method.getName(),
            method.getDescriptor(),
            Math.max(0, frame.getLineNumber()),
            isOfPlatform(method.getType())));
      }
    }
    return Stack.cut(frames, trace.isTruncated());
  }

  private static boolean isOfAgent(RecordedClass type) {
    return type.getName().startsWith(AGENT) && isOfPlatform(type);
  }

  /**
   * The JDK's loaders: the bootstrap loader, which is told as none or by name, and the next one.
   */
  private static boolean isOfPlatform(RecordedClass type) {
    if (type.getClassLoader() == null) {
      return true;
    }
    String loader = type.getClassLoader().getName();
    return "bootstrap".equals(loader) || "platform".equals(loader);
  }
}
