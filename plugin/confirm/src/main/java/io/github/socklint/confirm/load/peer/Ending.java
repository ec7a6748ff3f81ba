// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load.peer;

import java.io.IOException;
import java.util.Locale;

/** What ended a peer's connection. */
public enum Ending {
  /** The other side's FIN. */
  EOF,
  /** The other side's RST. */
  RESET,
  /** The peer itself, as its kind does, or since its patience was over. */
  OWN,
  /** The end of the run. */
  CUT,
  /** Another error of the connection: the network went away, say. */
  FAILED;

  /**
   * A failed connect, read or write: the JDK tells ECONNRESET and EPIPE, the RST that was read and
   * the one that came before the write, by the text of the exception alone.
   */
  public static Ending of(IOException broken) {
    String text = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("reset") || text.contains("broken pipe") ? RESET : FAILED;
  }
}
