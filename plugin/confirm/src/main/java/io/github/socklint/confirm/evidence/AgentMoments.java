// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.Occasion;
import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.flight.SocketEvent.Accepted;
import io.github.socklint.confirm.flight.SocketEvent.Connected;
import io.github.socklint.confirm.flight.SocketEvent.Opened;
import io.github.socklint.confirm.flight.SocketEvent.OptionSet;
import io.github.socklint.model.evidence.Moment;
import io.github.socklint.model.evidence.Moment.What;
import java.util.List;

/** The moments of a connection that the agent alone recorded. */
final class AgentMoments {
  private AgentMoments() {}

  static void add(Connection c, List<Moment> to) {
    for (SocketEvent event : c.events()) {
      Occasion at = event.at();
      if (event instanceof Opened) {
        to.add(new Moment(at.endNanos(), What.OPENED, ""));
      } else if (event instanceof Accepted) {
        to.add(new Moment(at.endNanos(), What.ACCEPTED, ""));
      } else if (event instanceof Connected connected) {
        connect(connected, to);
      } else if (event instanceof OptionSet set) {
        to.add(option(set));
      }
    }
    c.closed()
        .ifPresentOrElse(
            closed -> {
              to.add(new Moment(closed.at().startNanos(), What.CLOSE_BEGAN, closed.by()));
              to.add(new Moment(closed.at().endNanos(), What.CLOSE_ENDED, closed.error()));
            },
            () -> to.add(new Moment(c.lastNanos(), What.LAST_SEEN, "")));
  }

  /** A connect that was started first has a second event, which tells the same beginning. */
  private static void connect(Connected event, List<Moment> to) {
    if (!event.outcome().equals("started")) {
      to.add(new Moment(event.at().startNanos(), What.CONNECT_BEGAN, event.error()));
    }
    if (event.outcome().equals("connected")) {
      to.add(new Moment(event.at().endNanos(), What.CONNECTED, ""));
    }
  }

  static Moment option(OptionSet set) {
    String asked = set.option() + "=" + set.asked();
    if (!set.error().isEmpty()) {
      asked += ", refused: " + set.error();
    } else if (!set.readBack().isEmpty() && !set.readBack().equals(set.asked())) {
      asked += ", read back " + set.readBack();
    }
    return new Moment(set.at().endNanos(), What.OPTION_SET, asked);
  }
}
