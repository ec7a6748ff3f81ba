// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import io.github.socklint.confirm.flight.SocketEvent.Made;
import io.github.socklint.confirm.flight.SocketEvent.NativeOption;
import io.github.socklint.confirm.flight.SocketEvent.OptionAsked;
import io.github.socklint.confirm.flight.SocketEvent.ReadBlocked;
import io.github.socklint.confirm.flight.SocketEvent.Touched;
import io.github.socklint.confirm.flight.SocketEvent.Writability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;

/** The agent's events that tell of reads, of libraries, and of what is yet to come to a socket. */
final class LaterEvents {
  private LaterEvents() {}

  static Optional<SocketEvent> socketEvent(RecordedEvent event, Events decoder) {
    switch (event.getEventType().getName()) {
      case "socklint.ReadBlocked":
        return Optional.of(readBlocked(event, decoder));
      case "socklint.Made":
        return Optional.of(
            new Made(withoutSocket(event, decoder, -1), Events.unique(event, "origin")));
      case "socklint.Touched":
        return Optional.of(new Touched(decoder.occasion(event), decoder.text(event, "what")));
      case "socklint.OptionAsked":
        return Optional.of(new OptionAsked(
            withoutSocket(event, decoder, -1),
            Events.unique(event, "origin"),
            decoder.text(event, "option"),
            decoder.text(event, "asked"),
            decoder.text(event, "error")));
      case "socklint.NativeOption":
        return Optional.of(new NativeOption(
            withoutSocket(event, decoder, event.getInt("descriptor")),
            decoder.text(event, "option"),
            decoder.text(event, "asked"),
            Events.unique(event, "origin")));
      case "socklint.Writability":
        return Optional.of(new Writability(
            decoder.occasion(event),
            List.of(Events.unique(event, "origins").trim().split("\\s+")),
            event.getInt("lowBytes"),
            event.getInt("highBytes"),
            event.getLong("changes"),
            event.getLong("needless"),
            event.getLong("heedlessBytes")));
      default:
        return Optional.empty();
    }
  }

  private static Occasion withoutSocket(RecordedEvent event, Events decoder, int descriptor) {
    long nanos = event.getLong("startNanos");
    return new Occasion(
        0,
        descriptor,
        "",
        Endpoint.UNKNOWN,
        Endpoint.UNKNOWN,
        nanos,
        nanos,
        decoder.thread(event),
        decoder.stack(event.getStackTrace()));
  }

  /** Another thread tells of a read that goes on: it has written down the reader's stack. */
  private static ReadBlocked readBlocked(RecordedEvent event, Events decoder) {
    Occasion at = decoder.occasion(event);
    boolean ended = event.getBoolean("ended");
    if (!ended) {
      at = new Occasion(
          at.life(),
          at.descriptor(),
          at.kind(),
          at.local(),
          at.peer(),
          at.startNanos(),
          at.endNanos(),
          "",
          written(decoder.text(event, "readerStack")));
    }
    return new ReadBlocked(at, ended);
  }

  private static Stack written(String text) {
    List<Frame> frames = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" ");
      if (parts.length == 4) {
        int number = Integer.parseInt(parts[2]);
        frames.add(new Frame(parts[0], parts[1], "", Math.max(0, number), parts[3].equals("jdk")));
      }
    }
    return Stack.cut(frames, false);
  }
}
