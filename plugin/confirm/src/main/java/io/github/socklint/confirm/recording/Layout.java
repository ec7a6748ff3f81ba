// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

/**
 * Where things stand in a recording, in bytes: {@code recording.h} in Java. A test in
 * {@code plugin/agent} compares each number with the C compiler's.
 */
public final class Layout {
  public static final int VERSION = 1;
  public static final int BYTE_ORDER = 0x01020304;
  public static final int HEADER_BYTES = 4096;
  public static final int CHUNK_BYTES = 1 << 18;
  public static final int CHUNK_HEADER_BYTES = 64;
  public static final int COMMAND_BYTES = 512;
  public static final int LIFE_BYTES = 576;
  public static final int ANOMALY_BYTES = 64;
  public static final int TCP_STATES = 14;
  public static final int ADDRESS_BYTES = 24;
  public static final int OPTION_BYTES = 24;

  public static final int MARK_CHUNK = 0x4B4E4843;
  public static final int MARK_LIVE = 0x4556494C;
  public static final int MARK_CLOSING = 0x534F4C43;
  public static final int MARK_LIFE = 0x4546494C;
  public static final int MARK_ANOMALY = 0x4D4F4E41;

  public static final int SLOTS = 1;
  public static final int LIVES = 2;
  public static final int ANOMALIES = 3;

  public static final int FLAG_RESET_SEEN = 4;
  public static final int FLAG_NON_BLOCKING_AT_CLOSE = 8;
  public static final int FLAG_SNAPSHOT = 16;
  public static final int FLAG_SHARED = 32;

  /** A record's check word; its mark is at 0. */
  public static final int RECORD_CHECK = 4;

  /** A record's check word covers the bytes from here to the record's end. */
  public static final int RECORD_CHECKED = 8;

  public static final int HEADER_VERSION = 8;
  public static final int HEADER_CHECK = 12;
  public static final int HEADER_BYTE_ORDER = 16;
  public static final int HEADER_PID = 20;
  public static final int HEADER_CHUNK_BYTES = 28;
  public static final int HEADER_LIFE_BYTES = 32;
  public static final int HEADER_ANOMALY_BYTES = 36;
  public static final int HEADER_START_MONOTONIC_NS = 40;
  public static final int HEADER_START_REALTIME_NS = 48;
  public static final int HEADER_MAX_BYTES = 56;
  public static final int HEADER_SAMPLE_NS = 64;
  public static final int HEADER_BLOCKED_NS = 72;
  public static final int HEADER_COMMAND = 80;

  /** The first of the counters, which come in the order of {@link Header.Counters}. */
  public static final int HEADER_EXIT_NS = 592;

  public static final int HEADER_SAMPLER_CPU_NS = 664;

  public static final int CHUNK_KIND = 8;
  public static final int CHUNK_RECORD_BYTES = 16;

  public static final int LIFE_ID = 8;
  public static final int LIFE_BYTES_IN = 16;
  public static final int LIFE_BYTES_OUT = 24;
  public static final int LIFE_EOF_READS = 32;
  public static final int LIFE_FIRST_EOF_NS = 40;
  public static final int LIFE_FD = 48;
  public static final int LIFE_ROLE = 53;
  public static final int LIFE_HOW = 54;
  public static final int LIFE_FLAGS = 56;
  public static final int LIFE_OPENED_BY = 60;
  public static final int LIFE_CLOSED_BY = 64;
  public static final int LIFE_CLOSE_ERRNO = 68;
  public static final int LIFE_CONNECT_ERRNO = 72;
  public static final int LIFE_RESET_ERRNO = 76;
  public static final int LIFE_LOCAL = 80;
  public static final int LIFE_PEER = 104;
  public static final int LIFE_OPENED_NS = 128;
  public static final int LIFE_CONNECT_NS = 136;
  public static final int LIFE_CONNECTED_NS = 144;
  public static final int LIFE_SHUT_READ_NS = 152;
  public static final int LIFE_SHUT_WRITE_NS = 160;
  public static final int LIFE_RESET_NS = 168;
  public static final int LIFE_CLOSE_BEGIN_NS = 176;
  public static final int LIFE_CLOSE_END_NS = 184;
  public static final int LIFE_LINGER_AT_CLOSE = 192;
  public static final int LIFE_STATE_AT_CLOSE = 196;
  public static final int LIFE_UNREAD_AT_CLOSE = 200;
  public static final int LIFE_UNSENT_AT_CLOSE = 204;
  public static final int LIFE_NEVER_SENT_AT_CLOSE = 208;
  public static final int LIFE_STATE_FIRST_NS = 224;
  public static final int LIFE_OPTIONS = 336;

  public static final int ADDRESS_PORT = 16;
  public static final int ADDRESS_FAMILY = 18;

  public static final int OPTION_SET_NS = 0;
  public static final int OPTION_ASKED = 8;
  public static final int OPTION_GOT = 12;
  public static final int OPTION_TIMES = 16;
  public static final int OPTION_ERROR = 20;

  public static final int ANOMALY_LIFE = 8;
  public static final int ANOMALY_AT_NS = 16;
  public static final int ANOMALY_FIRST = 24;
  public static final int ANOMALY_SECOND = 32;
  public static final int ANOMALY_KIND = 40;
  public static final int ANOMALY_LOCAL_PORT = 42;
  public static final int ANOMALY_PEER_PORT = 44;
  public static final int ANOMALY_FD = 48;
  public static final int ANOMALY_CODE = 52;
  public static final int ANOMALY_TID = 56;

  private Layout() {}
}
