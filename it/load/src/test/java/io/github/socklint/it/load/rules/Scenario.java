// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import io.github.socklint.confirm.load.peer.PeerKind;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What a rule warns of, done and not done, with the same peers. */
interface Scenario {
  /** The rule's id. */
  String rule();

  /** What is to be seen of the wrong twin. */
  String evidence();

  /** The program that is wrong. */
  Twin wrong();

  /** The program that is right. */
  Twin right();

  /** Which peers come, by weight. */
  Map<PeerKind, Integer> peers();

  /** Those of them that bring the mistake to light, each time. */
  default Set<PeerKind> telling() {
    return peers().keySet();
  }

  /** How many peers are met one after the other at each meeting; one of them tells. */
  default int peersAtOnce() {
    return 1;
  }

  /** For how long a peer holds on, about. */
  default Duration hold() {
    return Duration.ofMillis(400);
  }

  /** What the peers say; empty is a line of their own. */
  default String message() {
    return "";
  }

  /** Whether the mistake comes to light when the garbage collector runs. */
  default boolean collected() {
    return false;
  }

  /** Whether the peers' machine is so busy that a connect takes seconds. */
  default boolean overwhelmed() {
    return false;
  }
}
