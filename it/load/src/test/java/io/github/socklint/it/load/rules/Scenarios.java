// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import java.util.List;

/** All scenarios, one for each rule that names evidence. */
final class Scenarios {
  static final List<Scenario> ALL = List.of(
      new CloseIncomplete(),
      new CloseUnderLock(),
      new ConnectNoTimeout(),
      new EofIgnored(),
      new EofNotClosed(),
      new HalfCloseUnfinished(),
      new HandlerLeak(),
      new HttpResponseLeak(),
      new KeyCancelledNotClosed(),
      new LayeredNotClosed(),
      new LingerLongClose(),
      new LingerOnEventLoop(),
      new LingerUnit(),
      new LingerZero(),
      new LowatExceedsBuffer(),
      new LowatStall(),
      new LowatUnsupported(),
      new OptionInvalid(),
      new ReadNoTimeout(),
      new SocketFieldNeverClosed(),
      new SocketLeak(),
      new SocketLeakOnException(),
      new SocketOverwritten(),
      new WatermarkInverted(),
      new WatermarkNarrow(),
      new WatermarkUnheeded());

  private Scenarios() {}

  /** By the name of its class. */
  static Scenario named(String name) {
    return ALL.stream()
        .filter(s -> s.getClass().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scenario " + name));
  }
}
