// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.model.api.SocketOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The numbers of setsockopt(2): those of Linux on every architecture the JDK runs on but MIPS,
 * PA-RISC and SPARC.
 */
public final class NativeOptions {
  private static final long SOL_SOCKET = 1;
  private static final Map<Long, SocketOption> OF_SOCKET = Map.of(
      7L,
      SocketOption.SEND_BUFFER,
      8L,
      SocketOption.RECEIVE_BUFFER,
      13L,
      SocketOption.LINGER,
      18L,
      SocketOption.RECEIVE_LOW_WATER,
      19L,
      SocketOption.SEND_LOW_WATER);

  private NativeOptions() {}

  /** The option; empty where a number is unknown or no rule looks at it. */
  public static Optional<SocketOption> option(OptionalLong level, OptionalLong name) {
    boolean ofSocket = level.isPresent() && level.getAsLong() == SOL_SOCKET && name.isPresent();
    return ofSocket ? Optional.ofNullable(OF_SOCKET.get(name.getAsLong())) : Optional.empty();
  }
}
