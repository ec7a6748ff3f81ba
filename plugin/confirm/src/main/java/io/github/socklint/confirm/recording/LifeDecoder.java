// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes lives of bytes. */
final class LifeDecoder {
  private static final Role[] ROLES = Role.values();
  private static final Ending[] ENDINGS = Ending.values();
  private static final Option[] OPTIONS = Option.values();
  /** All but the last: {@link Ending#EXIT} is not in the file. */
  private static final int ENDINGS_IN_FILE = ENDINGS.length - 1;

  private static final int IPV4 = 4;
  private static final int IPV6 = 6;

  private final ByteBuffer bytes;
  private final Ending whenOpen;

  /**
   * Decodes records in a buffer.
   *
   * @param whenOpen the ending of a life that no call ended
   */
  LifeDecoder(ByteBuffer bytes, Ending whenOpen) {
    this.bytes = bytes;
    this.whenOpen = whenOpen;
  }

  /** The life at a place; empty where the bytes cannot be one. */
  Optional<Life> decode(int at) {
    int role = bytes.get(at + Layout.LIFE_ROLE);
    int how = bytes.get(at + Layout.LIFE_HOW);
    if (role < 0 || role >= ROLES.length || how < 0 || how >= ENDINGS_IN_FILE) {
      return Optional.empty();
    }
    int flags = bytes.getInt(at + Layout.LIFE_FLAGS);
    return Optional.of(new Life(
        bytes.getLong(at + Layout.LIFE_ID),
        bytes.getInt(at + Layout.LIFE_FD),
        ROLES[role],
        how == 0 ? whenOpen : ENDINGS[how],
        address(at + Layout.LIFE_LOCAL),
        address(at + Layout.LIFE_PEER),
        times(at),
        traffic(at),
        errors(at),
        (flags & Layout.FLAG_RESET_SEEN) != 0,
        (flags & Layout.FLAG_SHARED) != 0,
        bytes.getInt(at + Layout.LIFE_OPENED_BY),
        bytes.getInt(at + Layout.LIFE_CLOSED_BY),
        states(at + Layout.LIFE_STATE_FIRST_NS),
        options(at + Layout.LIFE_OPTIONS),
        atClose(at, flags)));
  }

  private Optional<InetSocketAddress> address(int at) {
    int family = bytes.getShort(at + Layout.ADDRESS_FAMILY);
    if (family != IPV4 && family != IPV6) {
      return Optional.empty();
    }
    byte[] ip = new byte[family == IPV4 ? 4 : 16];
    bytes.get(at, ip);
    int port = Short.toUnsignedInt(bytes.getShort(at + Layout.ADDRESS_PORT));
    try {
      return Optional.of(new InetSocketAddress(InetAddress.getByAddress(ip), port));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 and 16 bytes are addresses", e);
    }
  }

  private Times times(int at) {
    return new Times(
        bytes.getLong(at + Layout.LIFE_OPENED_NS),
        bytes.getLong(at + Layout.LIFE_CONNECT_NS),
        bytes.getLong(at + Layout.LIFE_CONNECTED_NS),
        bytes.getLong(at + Layout.LIFE_FIRST_EOF_NS),
        bytes.getLong(at + Layout.LIFE_SHUT_READ_NS),
        bytes.getLong(at + Layout.LIFE_SHUT_WRITE_NS),
        bytes.getLong(at + Layout.LIFE_RESET_NS),
        bytes.getLong(at + Layout.LIFE_CLOSE_BEGIN_NS),
        bytes.getLong(at + Layout.LIFE_CLOSE_END_NS));
  }

  private Traffic traffic(int at) {
    return new Traffic(
        bytes.getLong(at + Layout.LIFE_BYTES_IN),
        bytes.getLong(at + Layout.LIFE_BYTES_OUT),
        bytes.getLong(at + Layout.LIFE_EOF_READS));
  }

  private Errors errors(int at) {
    return new Errors(
        bytes.getInt(at + Layout.LIFE_CONNECT_ERRNO),
        bytes.getInt(at + Layout.LIFE_RESET_ERRNO),
        bytes.getInt(at + Layout.LIFE_CLOSE_ERRNO));
  }

  private Map<TcpState, Long> states(int at) {
    Map<TcpState, Long> states = new EnumMap<>(TcpState.class);
    for (int number = 1; number < Layout.TCP_STATES; number++) {
      long seen = bytes.getLong(at + number * Long.BYTES);
      if (seen != 0) {
        TcpState.of(number).ifPresent(state -> states.put(state, seen));
      }
    }
    return states;
  }

  private List<OptionUse> options(int at) {
    List<OptionUse> uses = new ArrayList<>(0);
    for (int number = 0; number < OPTIONS.length; number++) {
      int use = at + number * Layout.OPTION_BYTES;
      int times = bytes.getInt(use + Layout.OPTION_TIMES);
      if (times != 0) {
        uses.add(new OptionUse(
            OPTIONS[number],
            bytes.getInt(use + Layout.OPTION_ASKED),
            bytes.getInt(use + Layout.OPTION_GOT),
            times,
            bytes.getInt(use + Layout.OPTION_ERROR),
            bytes.getLong(use + Layout.OPTION_SET_NS)));
      }
    }
    return uses;
  }

  private Optional<AtClose> atClose(int at, int flags) {
    if ((flags & Layout.FLAG_SNAPSHOT) == 0) {
      return Optional.empty();
    }
    return TcpState.of(bytes.getInt(at + Layout.LIFE_STATE_AT_CLOSE))
        .map(state -> new AtClose(
            state,
            bytes.getInt(at + Layout.LIFE_LINGER_AT_CLOSE),
            Integer.toUnsignedLong(bytes.getInt(at + Layout.LIFE_UNREAD_AT_CLOSE)),
            Integer.toUnsignedLong(bytes.getInt(at + Layout.LIFE_UNSENT_AT_CLOSE)),
            Integer.toUnsignedLong(bytes.getInt(at + Layout.LIFE_NEVER_SENT_AT_CLOSE)),
            (flags & Layout.FLAG_NON_BLOCKING_AT_CLOSE) != 0));
  }
}
