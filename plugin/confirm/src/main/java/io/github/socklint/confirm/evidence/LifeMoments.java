// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.evidence;

import io.github.socklint.confirm.flight.SocketEvent;
import io.github.socklint.confirm.recording.Anomaly;
import io.github.socklint.confirm.recording.Ending;
import io.github.socklint.confirm.recording.Life;
import io.github.socklint.confirm.recording.OptionUse;
import io.github.socklint.confirm.recording.Role;
import io.github.socklint.confirm.recording.Times;
import io.github.socklint.model.evidence.Moment;
import io.github.socklint.model.evidence.Moment.What;
import java.util.List;

/** The moments that the shim dated; of the agent's, who closed, and options that the shim skips. */
final class LifeMoments {
  private LifeMoments() {}

  static void add(Life life, Connection c, List<Moment> to) {
    Times times = life.times();
    to.add(
        new Moment(times.opened(), life.role() == Role.ACCEPTED ? What.ACCEPTED : What.OPENED, ""));
    add(What.CONNECT_BEGAN, times.connectBegan(), "", to);
    add(What.CONNECTED, times.connected(), "", to);
    life.states().forEach((state, at) -> to.add(new Moment(at, What.STATE, state.name())));
    life.options().forEach(use -> to.add(new Moment(use.atNanos(), What.OPTION_SET, text(use))));
    c.events(SocketEvent.OptionSet.class)
        .filter(e -> life.options().stream().noneMatch(u -> u.option().name().equals(e.option())))
        .forEach(e -> to.add(AgentMoments.option(e)));
    add(What.FIRST_EOF, times.firstEof(), "", to);
    add(What.SHUTDOWN_READ, times.shutRead(), "", to);
    add(What.SHUTDOWN_WRITE, times.shutWrite(), "", to);
    add(What.RESET_RECEIVED, times.reset(), "", to);
    c.anomalies().stream()
        .filter(a -> a.kind() == Anomaly.Kind.RESET_SENT)
        .forEach(a -> to.add(new Moment(a.atNanos(), What.RESET_SENT, cause(a))));
    add(What.CLOSE_BEGAN, times.closeBegan(), closer(life, c), to);
    add(What.CLOSE_ENDED, times.closeEnded(), "", to);
    if (times.closeEnded() == 0) {
      add(What.LAST_SEEN, c.lastNanos(), "", to);
    }
  }

  private static void add(What what, long at, String detail, List<Moment> to) {
    if (at != 0) {
      to.add(new Moment(at, what, detail));
    }
  }

  private static String text(OptionUse use) {
    String asked = use.option().name() + "=" + use.asked();
    if (use.errno() != 0) {
      return asked + ", refused: errno " + use.errno();
    }
    return use.got() == use.asked() ? asked : asked + ", read back " + use.got();
  }

  private static String cause(Anomaly reset) {
    return reset.code() == Anomaly.LINGER_ZERO ? "SO_LINGER of zero" : "bytes unread";
  }

  private static String closer(Life life, Connection c) {
    if (life.ending() == Ending.UNSEEN) {
      return "unseen";
    }
    return c.closed().map(SocketEvent.Closed::by).orElse("");
  }
}
