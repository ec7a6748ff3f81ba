// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include "header.h"
#include "real.h"

// One kind's chunks: where each lies, and the next free place, chunk << 32 | record.
struct shelf {
  struct sl_chunk **chunks;
  uint32_t record_bytes;
  uint32_t capacity;
  _Atomic uint64_t next;
  _Atomic uint32_t count;
};

static char *base;
static int file = -1;
static uint32_t chunks_used;
static uint32_t most_chunks;
static _Atomic uint32_t growing;
static struct shelf shelves[SL_KINDS];

uint32_t sl_file_check(const void *bytes, size_t count) {
  const char *at = bytes;
  uint64_t sum = UINT64_C(0xcbf29ce484222325);
  for (size_t i = 0; i < count; i += 8) {
    uint64_t word;
    memcpy(&word, at + i, sizeof word);
    sum = (sum ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    sum ^= sum >> 29;
  }
  return (uint32_t)(sum ^ (sum >> 32));
}

static bool lay_out(struct shelf *shelf, size_t record_bytes) {
  shelf->record_bytes = (uint32_t)record_bytes;
  shelf->capacity = (uint32_t)((SL_CHUNK_BYTES - SL_CHUNK_HEADER_BYTES) / record_bytes);
  atomic_store(&shelf->next, shelf->capacity);  // "Chunk 0 is full": the first record makes one.
  size_t bytes = most_chunks * sizeof *shelf->chunks;
  void *chunks = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  shelf->chunks = chunks == MAP_FAILED ? NULL : chunks;
  return chunks != MAP_FAILED;
}

// The setting, or a lower limit of the process: a file that grows beyond that means SIGXFSZ.
static uint64_t most_bytes(const struct sl_config *config) {
  struct rlimit limit;
  bool lower = getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur < config->max_bytes;
  return lower ? limit.rlim_cur : config->max_bytes;
}

struct sl_header *sl_file_create(const struct sl_config *config) {
  uint64_t bytes = most_bytes(config);
  if (bytes < SL_HEADER_BYTES + SL_CHUNK_BYTES) {
    sl_unrecorded(0, "the limit on a file's size is %llu bytes", (unsigned long long)bytes);
    return NULL;
  }
  most_chunks = (uint32_t)((bytes - SL_HEADER_BYTES) / SL_CHUNK_BYTES);
  file = sl_header_open(config->directory);
  if (file < 0) {
    return NULL;
  }
  size_t most = SL_HEADER_BYTES + (size_t)most_chunks * SL_CHUNK_BYTES;
  int full = posix_fallocate(file, 0, SL_HEADER_BYTES);
  // Address space for all that may come. What lies beyond the file's end is SIGBUS to whoever
  // touches it, and so not readable to tools that look through memory.
  void *mapped = full != 0 ? MAP_FAILED : mmap(NULL, most, PROT_NONE, MAP_SHARED, file, 0);
  if (mapped == MAP_FAILED || madvise(mapped, most, MADV_DONTFORK) != 0 ||
      mprotect(mapped, SL_HEADER_BYTES, PROT_READ | PROT_WRITE) != 0 ||
      !lay_out(&shelves[SL_SLOTS], sizeof(struct sl_life)) ||
      !lay_out(&shelves[SL_LIVES], sizeof(struct sl_life)) ||
      !lay_out(&shelves[SL_ANOMALIES], sizeof(struct sl_anomaly))) {
    sl_unrecorded(full != 0 ? full : errno, "cannot map a recording in %s", config->directory);
    SL_REAL(close)(file);
    return NULL;
  }
  base = mapped;
  sl_header_write(mapped, config);
  return mapped;
}

static bool add_chunk(enum sl_kind kind) {
  off_t at = SL_HEADER_BYTES + (off_t)chunks_used * SL_CHUNK_BYTES;
  if (chunks_used == most_chunks || posix_fallocate(file, at, SL_CHUNK_BYTES) != 0 ||
      mprotect(base + at, SL_CHUNK_BYTES, PROT_READ | PROT_WRITE) != 0) {
    return false;
  }
#ifdef MADV_POPULATE_WRITE
  // All pages at once: a fault for each costs more. Where the kernel cannot (before 5.14), it does so.
  (void)madvise(base + at, SL_CHUNK_BYTES, MADV_POPULATE_WRITE);
#endif
  struct shelf *shelf = &shelves[kind];
  struct sl_chunk *chunk = (struct sl_chunk *)(void *)(base + at);
  chunk->kind = kind;
  chunk->number = chunks_used;
  chunk->record_bytes = shelf->record_bytes;
  chunk->capacity = shelf->capacity;
  chunk->check = sl_file_check(&chunk->kind, SL_CHUNK_HEADER_BYTES - 8);
  atomic_store_explicit(&chunk->mark, SL_MARK_CHUNK, memory_order_release);
  chunks_used++;
  uint32_t index = atomic_load(&shelf->count);
  shelf->chunks[index] = chunk;
  atomic_store(&shelf->count, index + 1);
  atomic_store(&shelf->next, (uint64_t)index << 32);
  return true;
}

// One thread adds a chunk, the others wait for it.
static bool grow(enum sl_kind kind, uint64_t seen) {
  while (atomic_exchange(&growing, 1) != 0) {
    sched_yield();
  }
  bool grown = atomic_load(&shelves[kind].next) != seen || add_chunk(kind);
  atomic_store(&growing, 0);
  return grown;
}

static char *record(const struct shelf *shelf, uint32_t chunk, uint32_t place) {
  return (char *)shelf->chunks[chunk] + SL_CHUNK_HEADER_BYTES +
         (size_t)place * shelf->record_bytes;
}

void *sl_file_reserve(enum sl_kind kind) {
  struct shelf *shelf = &shelves[kind];
  uint64_t next = atomic_load(&shelf->next);
  for (;;) {
    if ((uint32_t)next >= shelf->capacity) {
      if (!grow(kind, next)) {
        return NULL;
      }
      next = atomic_load(&shelf->next);
    } else if (atomic_compare_exchange_weak(&shelf->next, &next, next + 1)) {
      char *room = record(shelf, (uint32_t)(next >> 32), (uint32_t)next);
      if (kind == SL_SLOTS) {
        uint32_t number = (uint32_t)(next >> 32) * shelf->capacity + (uint32_t)next;
        ((struct sl_life *)(void *)room)->number = number;
      }
      return room;
    }
  }
}

void sl_file_each(enum sl_kind kind, void (*visit)(void *, void *), void *context) {
  const struct shelf *shelf = &shelves[kind];
  uint64_t next = atomic_load(&shelf->next);
  uint32_t chunks = atomic_load(&shelf->count);
  for (uint32_t i = 0; i < chunks; i++) {
    uint32_t used = i < next >> 32 ? shelf->capacity : (uint32_t)next;
    for (uint32_t j = 0; j < used && j < shelf->capacity; j++) {
      visit(record(shelf, i, j), context);
    }
  }
}

struct sl_life *sl_file_slot(uint32_t number) {
  const struct shelf *shelf = &shelves[SL_SLOTS];
  void *slot = record(shelf, number / shelf->capacity, number % shelf->capacity);
  return slot;
}
