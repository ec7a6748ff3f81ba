// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.Locale;

/** What a type of a library has to do with the library's event loops. */
public enum EventLoop {
  /** Channels that get its options are served, and closed, on threads that serve many. */
  CONFIGURES,
  /** Methods of its subtypes run on an event loop's thread. */
  RUNS;

  /** As model files spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
