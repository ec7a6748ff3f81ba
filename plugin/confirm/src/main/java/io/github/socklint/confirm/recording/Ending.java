// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/** How a life ended. The first five in the format's order: the place is the number in the file. */
public enum Ending {
  /** Open when the process was killed, or still open in a process that runs. */
  NONE,
  CLOSE,
  DUP2,
  CLOSE_RANGE,
  /** Closed by something that the shim does not see; its number came back. */
  UNSEEN,
  /** Open when the process ended. Not in the file: a live slot in a recording that has an exit. */
  EXIT
}
