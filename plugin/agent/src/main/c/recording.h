// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
//
// The recording's format, and its only definition in C. FORMAT.md tells it in words; a change of
// either, or of the reader in plugin/confirm, is a change of SL_VERSION.
//
// All numbers are in the machine's byte order. All times are CLOCK_MONOTONIC in nanoseconds, 0 when
// it did not happen.
#ifndef SOCKLINT_RECORDING_H
#define SOCKLINT_RECORDING_H

#include <assert.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

enum {
  SL_VERSION = 1,
  SL_HEADER_BYTES = 4096,
  SL_CHUNK_BYTES = 1 << 18,
  SL_CHUNK_HEADER_BYTES = 64,
  SL_COMMAND_BYTES = 512,
  SL_BYTE_ORDER = 0x01020304,
  SL_TCP_STATES = 14,  // the kernel's numbers, 1 (ESTABLISHED) to 13; 0 is not used
};

#define SL_MAGIC "socklint"

// The first word of a record: what it is, and that all of it is there.
enum sl_mark {
  SL_MARK_FREE = 0,
  SL_MARK_CHUNK = 0x4B4E4843,    // "CHNK"
  SL_MARK_LIVE = 0x4556494C,     // "LIVE": a slot, the socket is open
  SL_MARK_CLOSING = 0x534F4C43,  // "CLOS": a slot, its close has begun and not returned
  SL_MARK_LIFE = 0x4546494C,     // "LIFE": a finished life
  SL_MARK_ANOMALY = 0x4D4F4E41,  // "ANOM"
};

enum sl_kind { SL_SLOTS = 1, SL_LIVES = 2, SL_ANOMALIES = 3, SL_KINDS = 4 };

enum sl_role {
  SL_OPENED = 0,
  SL_CONNECTING = 1,
  SL_CONNECTED = 2,
  SL_ACCEPTED = 3,
  SL_LISTENING = 4,
  SL_DATAGRAM = 5,
};

enum sl_how {
  SL_NOT_CLOSED = 0,
  SL_BY_CLOSE = 1,
  SL_BY_DUP2 = 2,
  SL_BY_CLOSE_RANGE = 3,
  SL_UNSEEN = 4,  // the number came back as another socket, or was none any more
};

enum sl_flag {
  SL_SHUT_READ = 1,
  SL_SHUT_WRITE = 2,
  SL_RESET_SEEN = 4,
  SL_NON_BLOCKING_AT_CLOSE = 8,
  SL_SNAPSHOT = 16,  // state, unread, unsent and linger at close are there
  SL_SHARED = 32,    // had more than one descriptor
  SL_STALLED = 64,
};

enum sl_option_index {
  SL_OPT_LINGER = 0,  // seconds, -1 is off
  SL_OPT_RCVLOWAT = 1,
  SL_OPT_SNDLOWAT = 2,
  SL_OPT_RCVBUF = 3,
  SL_OPT_SNDBUF = 4,
  SL_OPT_NOTSENT_LOWAT = 5,
  SL_OPT_USER_TIMEOUT = 6,
  SL_OPT_LINGER2 = 7,
  SL_OPTIONS = 8,
};

enum sl_anomaly_kind {
  SL_RESET_RECEIVED = 1,     // code: errno, 0 when only the TCP state told
  SL_RESET_SENT = 2,         // code: enum sl_reset_cause; first: bytes unread; second: bytes unsent
  SL_CLOSE_BLOCKED = 3,      // first: nanoseconds
  SL_OPTION_REFUSED = 4,     // code: errno; first: level << 32 | name; second: asked
  SL_OPTION_CLAMPED = 5,     // code: enum sl_option_index; first: asked; second: read back
  SL_UNREAD_AT_CLOSE = 6,    // first: bytes
  SL_UNSENT_AT_CLOSE = 7,    // first: bytes not acknowledged; second: of these, never sent
  SL_LINGER_AT_CLOSE = 8,    // first: seconds
  SL_BELOW_LOW_MARK = 9,     // first: bytes there; second: SO_RCVLOWAT
};

enum sl_reset_cause { SL_LINGER_ZERO = 1, SL_UNREAD_DATA = 2 };

struct sl_address {
  uint8_t ip[16];  // IPv4: the first four
  uint16_t port;   // host order
  uint16_t family; // 4, 6, or 0: not known
  uint32_t scope;
};

struct sl_option {
  uint64_t set_ns;  // the last time
  int32_t asked;
  int32_t got;    // read back, -1 where that failed
  uint32_t times;
  int32_t error;  // errno of the last call, 0: it went well
};

// A socket's life: a slot while it is open, then one record among the lives. What read and write
// touch is in the first 64 bytes.
struct sl_life {
  _Atomic uint32_t mark;
  uint32_t check;  // of finished lives only
  _Atomic uint64_t id;
  _Atomic uint64_t bytes_in;
  _Atomic uint64_t bytes_out;
  _Atomic uint64_t eof_reads;
  _Atomic uint64_t first_eof_ns;
  int32_t fd;
  uint8_t family;
  uint8_t role;
  uint8_t how;
  uint8_t pad;
  _Atomic uint32_t flags;
  uint32_t opened_by;  // tid

  uint32_t closed_by;
  int32_t close_errno;
  int32_t connect_errno;
  int32_t reset_errno;
  struct sl_address local;
  struct sl_address peer;
  uint64_t opened_ns;
  uint64_t connect_ns;
  uint64_t connected_ns;
  uint64_t shut_read_ns;
  uint64_t shut_write_ns;
  uint64_t reset_ns;
  uint64_t close_begin_ns;
  uint64_t close_end_ns;
  int32_t linger_at_close;  // seconds, -1 is off
  uint32_t state_at_close;
  uint32_t unread_at_close;
  uint32_t unsent_at_close;
  uint32_t never_sent_at_close;
  uint32_t last_state;
  uint64_t last_sample_ns;
  uint64_t state_first_ns[SL_TCP_STATES];
  struct sl_option options[SL_OPTIONS];

  // The writer's own; without meaning to a reader.
  _Atomic uint32_t lock;
  _Atomic uint32_t references;
  _Atomic uint32_t next_free;
  uint32_t number;
  uint32_t sampled_unread;
  int32_t shared_fd;  // the newest further descriptor
  uint32_t unused[6];
};

struct sl_anomaly {
  _Atomic uint32_t mark;
  uint32_t check;
  uint64_t life;
  uint64_t at_ns;
  int64_t first;
  int64_t second;
  uint16_t kind;
  uint16_t local_port;
  uint16_t peer_port;
  uint16_t pad;
  int32_t fd;
  int32_t code;
  uint32_t tid;
  uint32_t unused;
};

struct sl_chunk {
  _Atomic uint32_t mark;
  uint32_t check;
  uint32_t kind;
  uint32_t number;  // place in the file, from 0
  uint32_t record_bytes;
  uint32_t capacity;
  uint8_t pad[SL_CHUNK_HEADER_BYTES - 24];
};

struct sl_header {
  char magic[8];
  uint32_t version;
  uint32_t check;  // of the bytes from here to the first counter
  uint32_t byte_order;
  uint32_t pid;
  uint32_t header_bytes;
  uint32_t chunk_bytes;
  uint32_t life_bytes;
  uint32_t anomaly_bytes;
  uint64_t start_monotonic_ns;
  uint64_t start_realtime_ns;
  uint64_t max_bytes;
  uint64_t sample_ns;   // 0: no sampler
  uint64_t blocked_ns;  // a lingering close that takes as long is an anomaly
  char command[SL_COMMAND_BYTES];

  _Atomic uint64_t exit_ns;  // 0: killed, or still running
  _Atomic uint64_t opened;   // lives begun, those left out included
  _Atomic uint64_t finished;
  _Atomic uint64_t left_out_sockets;    // no slot, or a number beyond the table
  _Atomic uint64_t left_out_lives;      // finished, and no room for the record
  _Atomic uint64_t left_out_anomalies;
  _Atomic uint64_t reentered;           // calls out of a signal handler, not looked at
  _Atomic uint64_t samples;
  _Atomic uint64_t longest_sample_ns;
  _Atomic uint64_t sampler_cpu_ns;
};

static_assert(sizeof(struct sl_life) == 576, "a life's size is part of the format");
static_assert(offsetof(struct sl_life, closed_by) == 64, "read and write touch one cache line");
static_assert(sizeof(struct sl_life) % 64 == 0, "lives begin at a cache line");
static_assert(sizeof(struct sl_anomaly) == 64, "an anomaly's size is part of the format");
static_assert(sizeof(struct sl_chunk) == SL_CHUNK_HEADER_BYTES, "no holes in a chunk's header");
static_assert(sizeof(struct sl_header) <= SL_HEADER_BYTES, "the header is one page");
static_assert(sizeof(_Atomic uint64_t) == 8, "atomics are plain words");

#endif
