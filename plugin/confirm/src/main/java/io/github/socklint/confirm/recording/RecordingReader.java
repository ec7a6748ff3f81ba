// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a file chunk by chunk; not mapped, for a file that shrinks under a mapping is a crash. */
final class RecordingReader {
  /** A file of nothing but holes is no reason to read for hours: 256 MiB without a chunk end it. */
  private static final int MOST_MISSES_IN_A_ROW = 1024;

  private final Path file;
  private final FileChannel channel;
  private final List<String> faults = new ArrayList<>();

  private RecordingReader(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static Recording read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new RecordingReader(file, channel).read();
    }
  }

  private Recording read() throws IOException {
    ByteBuffer page = ByteBuffer.allocate(Layout.HEADER_BYTES);
    fill(page, 0);
    Header header = new HeaderReader(file, page).read();
    ByteBuffer chunk = ByteBuffer.allocate(Layout.CHUNK_BYTES).order(page.order());
    Ending whenOpen = header.counters().exitNanos() == 0 ? Ending.NONE : Ending.EXIT;
    ChunkReader records = new ChunkReader(chunk, whenOpen);
    readChunks(chunk, records);
    count(records.unfinished, "were being written when the process was killed");
    count(records.damaged, "are damaged");
    List<Life> lives = records.finished;
    lives.addAll(stillOpen(records));
    return new Recording(file, header, List.copyOf(lives), List.copyOf(records.anomalies), faults);
  }

  private void readChunks(ByteBuffer chunk, ChunkReader records) throws IOException {
    int misses = 0;
    long at = Layout.HEADER_BYTES;
    for (int number = 0; fill(chunk, at); number++, at += Layout.CHUNK_BYTES) {
      boolean whole = chunk.limit() == Layout.CHUNK_BYTES;
      boolean read = records.read();
      misses = read ? 0 : misses + 1;
      if (!whole) {
        faults.add("cut short: chunk " + number + " has " + chunk.limit() + " of "
            + Layout.CHUNK_BYTES + " bytes");
      } else if (!read && !records.isBlank()) {
        faults.add("chunk " + number + ", at byte " + at + ", is damaged");
      }
      if (misses == MOST_MISSES_IN_A_ROW) {
        faults.add("given up at byte " + at + ": no chunk for " + misses + " chunks' length");
        return;
      }
    }
  }

  /** Leaves out slots whose life was finished, and that were not yet free, at the kill. */
  private static List<Life> stillOpen(ChunkReader records) {
    Set<Long> ids = new HashSet<>();
    records.open.forEach(life -> ids.add(life.id()));
    Set<Long> ended = new HashSet<>();
    for (Life life : records.finished) {
      if (ids.contains(life.id())) {
        ended.add(life.id());
      }
    }
    return records.open.stream().filter(life -> !ended.contains(life.id())).toList();
  }

  private void count(int records, String fault) {
    if (records > 0) {
      faults.add("left out: " + records + " records that " + fault);
    }
  }

  /** Reads from a place until the buffer is full or the file ends; false at the end. */
  private boolean fill(ByteBuffer buffer, long from) throws IOException {
    buffer.clear();
    long at = from;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        break;
      }
      at += read;
    }
    buffer.flip();
    return buffer.hasRemaining();
  }
}
