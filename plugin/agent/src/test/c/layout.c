// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// Prints the compiler's idea of the format, under the names of Layout.java.
#include <stdio.h>

#include "recording.h"

#define VALUE(name, value) printf("%s %lld\n", #name, (long long)(value))
#define AT(name, type, field) VALUE(name, offsetof(struct type, field))

static void values(void) {
  VALUE(VERSION, SL_VERSION);
  VALUE(BYTE_ORDER, SL_BYTE_ORDER);
  VALUE(HEADER_BYTES, SL_HEADER_BYTES);
  VALUE(CHUNK_BYTES, SL_CHUNK_BYTES);
  VALUE(CHUNK_HEADER_BYTES, SL_CHUNK_HEADER_BYTES);
  VALUE(COMMAND_BYTES, SL_COMMAND_BYTES);
  VALUE(LIFE_BYTES, sizeof(struct sl_life));
  VALUE(ANOMALY_BYTES, sizeof(struct sl_anomaly));
  VALUE(TCP_STATES, SL_TCP_STATES);
  VALUE(ADDRESS_BYTES, sizeof(struct sl_address));
  VALUE(OPTION_BYTES, sizeof(struct sl_option));
  VALUE(MARK_CHUNK, SL_MARK_CHUNK);
  VALUE(MARK_LIVE, SL_MARK_LIVE);
  VALUE(MARK_CLOSING, SL_MARK_CLOSING);
  VALUE(MARK_LIFE, SL_MARK_LIFE);
  VALUE(MARK_ANOMALY, SL_MARK_ANOMALY);
  VALUE(SLOTS, SL_SLOTS);
  VALUE(LIVES, SL_LIVES);
  VALUE(ANOMALIES, SL_ANOMALIES);
  VALUE(FLAG_RESET_SEEN, SL_RESET_SEEN);
  VALUE(FLAG_NON_BLOCKING_AT_CLOSE, SL_NON_BLOCKING_AT_CLOSE);
  VALUE(FLAG_SNAPSHOT, SL_SNAPSHOT);
  VALUE(FLAG_SHARED, SL_SHARED);
}

static void header(void) {
  AT(HEADER_VERSION, sl_header, version);
  AT(HEADER_CHECK, sl_header, check);
  AT(HEADER_BYTE_ORDER, sl_header, byte_order);
  AT(HEADER_PID, sl_header, pid);
  AT(HEADER_CHUNK_BYTES, sl_header, chunk_bytes);
  AT(HEADER_LIFE_BYTES, sl_header, life_bytes);
  AT(HEADER_ANOMALY_BYTES, sl_header, anomaly_bytes);
  AT(HEADER_START_MONOTONIC_NS, sl_header, start_monotonic_ns);
  AT(HEADER_START_REALTIME_NS, sl_header, start_realtime_ns);
  AT(HEADER_MAX_BYTES, sl_header, max_bytes);
  AT(HEADER_SAMPLE_NS, sl_header, sample_ns);
  AT(HEADER_BLOCKED_NS, sl_header, blocked_ns);
  AT(HEADER_COMMAND, sl_header, command);
  AT(HEADER_EXIT_NS, sl_header, exit_ns);
  AT(HEADER_SAMPLER_CPU_NS, sl_header, sampler_cpu_ns);
}

static void life(void) {
  AT(LIFE_ID, sl_life, id);
  AT(LIFE_BYTES_IN, sl_life, bytes_in);
  AT(LIFE_BYTES_OUT, sl_life, bytes_out);
  AT(LIFE_EOF_READS, sl_life, eof_reads);
  AT(LIFE_FIRST_EOF_NS, sl_life, first_eof_ns);
  AT(LIFE_FD, sl_life, fd);
  AT(LIFE_ROLE, sl_life, role);
  AT(LIFE_HOW, sl_life, how);
  AT(LIFE_FLAGS, sl_life, flags);
  AT(LIFE_OPENED_BY, sl_life, opened_by);
  AT(LIFE_CLOSED_BY, sl_life, closed_by);
  AT(LIFE_CLOSE_ERRNO, sl_life, close_errno);
  AT(LIFE_CONNECT_ERRNO, sl_life, connect_errno);
  AT(LIFE_RESET_ERRNO, sl_life, reset_errno);
  AT(LIFE_LOCAL, sl_life, local);
  AT(LIFE_PEER, sl_life, peer);
  AT(LIFE_OPENED_NS, sl_life, opened_ns);
  AT(LIFE_CONNECT_NS, sl_life, connect_ns);
  AT(LIFE_CONNECTED_NS, sl_life, connected_ns);
  AT(LIFE_SHUT_READ_NS, sl_life, shut_read_ns);
  AT(LIFE_SHUT_WRITE_NS, sl_life, shut_write_ns);
  AT(LIFE_RESET_NS, sl_life, reset_ns);
  AT(LIFE_CLOSE_BEGIN_NS, sl_life, close_begin_ns);
  AT(LIFE_CLOSE_END_NS, sl_life, close_end_ns);
  AT(LIFE_LINGER_AT_CLOSE, sl_life, linger_at_close);
  AT(LIFE_STATE_AT_CLOSE, sl_life, state_at_close);
  AT(LIFE_UNREAD_AT_CLOSE, sl_life, unread_at_close);
  AT(LIFE_UNSENT_AT_CLOSE, sl_life, unsent_at_close);
  AT(LIFE_NEVER_SENT_AT_CLOSE, sl_life, never_sent_at_close);
  AT(LIFE_STATE_FIRST_NS, sl_life, state_first_ns);
  AT(LIFE_OPTIONS, sl_life, options);
}

static void anomaly(void) {
  AT(ANOMALY_LIFE, sl_anomaly, life);
  AT(ANOMALY_AT_NS, sl_anomaly, at_ns);
  AT(ANOMALY_FIRST, sl_anomaly, first);
  AT(ANOMALY_SECOND, sl_anomaly, second);
  AT(ANOMALY_KIND, sl_anomaly, kind);
  AT(ANOMALY_LOCAL_PORT, sl_anomaly, local_port);
  AT(ANOMALY_PEER_PORT, sl_anomaly, peer_port);
  AT(ANOMALY_FD, sl_anomaly, fd);
  AT(ANOMALY_CODE, sl_anomaly, code);
  AT(ANOMALY_TID, sl_anomaly, tid);
}

static void parts(void) {
  AT(CHUNK_KIND, sl_chunk, kind);
  AT(CHUNK_RECORD_BYTES, sl_chunk, record_bytes);
  AT(RECORD_CHECK, sl_life, check);
  AT(RECORD_CHECKED, sl_life, id);
  AT(ADDRESS_PORT, sl_address, port);
  AT(ADDRESS_FAMILY, sl_address, family);
  AT(OPTION_SET_NS, sl_option, set_ns);
  AT(OPTION_ASKED, sl_option, asked);
  AT(OPTION_GOT, sl_option, got);
  AT(OPTION_TIMES, sl_option, times);
  AT(OPTION_ERROR, sl_option, error);
}

int main(void) {
  values();
  header();
  life();
  anomaly();
  parts();
  return 0;
}
