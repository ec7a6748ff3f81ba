// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import io.github.socklint.confirm.load.peer.Waiting.AwaitAnswer;
import io.github.socklint.confirm.load.peer.Waiting.Drain;
import io.github.socklint.confirm.load.peer.Waiting.Hold;
import java.time.Duration;
import java.util.List;

/** What the peers do, as a table: a kind's steps, one after the other, and then close. */
final class Script {
  /** Hundreds of small requests: their answers are more than small buffers hold. */
  private static final int MANY_REQUESTS_BYTES = 16 * 1024;

  private static final int TRICKLE_BYTES = 16;

  /** A good server leaves the closing to its client. */
  private static final Duration AS_LONG_AS_THE_CLIENT_LIKES = Duration.ofDays(1);

  private Script() {}

  /** The steps of a peer; it closes in order after the last one. Steps have state: never shared. */
  static List<Step> of(Part part, Side side) {
    return side == Side.CLIENT ? client(part) : server(part);
  }

  private static List<Step> client(Part part) {
    Duration patience = part.patience();
    Step say = Send.once(part);
    Step ask = Send.deaf(part, MANY_REQUESTS_BYTES);
    Step answer = new AwaitAnswer(patience);
    return switch (part.kind()) {
      case WELL_BEHAVED -> List.of(say, answer);
      case HALF_CLOSE -> List.of(say, new ShutDownOutput(), new Drain(patience));
      case SILENT -> List.of(new Drain(patience));
      case SLOW_READER -> List.of(ask, new Trickle(TRICKLE_BYTES, part.pause(), patience));
      case NO_READER -> List.of(ask, new Hold(patience));
      case RESET -> List.of(say, new Hold(part.pause()), new Abort());
      case IDLE_THEN_CLOSE -> List.of(say, answer, new Drain(patience));
      case OVERSIZED_BURST -> List.of(Send.atLeast(part, part.burstBytes()), answer);
    };
  }

  private static List<Step> server(Part part) {
    Duration patience = part.patience();
    Step say = Send.once(part);
    Step request = new AwaitAnswer(patience);
    return switch (part.kind()) {
      case WELL_BEHAVED -> List.of(new Answer(part, AS_LONG_AS_THE_CLIENT_LIKES));
      case HALF_CLOSE -> List.of(request, say, new ShutDownOutput(), new Drain(patience));
      case SILENT -> List.of(new Drain(patience));
      case SLOW_READER -> List.of(new Trickle(TRICKLE_BYTES, part.pause(), patience));
      case NO_READER -> List.of(new Hold(patience));
      case RESET -> List.of(request, say, new Hold(part.pause()), new Abort());
      case IDLE_THEN_CLOSE -> List.of(request, say, new Drain(patience));
      case OVERSIZED_BURST ->
        List.of(request, Send.atLeast(part, part.burstBytes()), new Drain(patience));
    };
  }
}
