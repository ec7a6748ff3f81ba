// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads entries of one archive after another, for one thread. Bytes come through a window, since
 * entries lie side by side, and are inflated only as far as someone looks.
 */
final class Inflation implements ClassBytes {
  private static final int WINDOW = 512 << 10;
  private static final int LOCAL_HEADER = 30;
  private static final int LOCAL_SIGNATURE = 0x04034b50;

  private final Inflater inflater = new Inflater(true);
  private byte[] window = new byte[WINDOW];
  private Source.Access access;
  private long end;
  private long windowStart;
  private int windowLength;
  private boolean deflated;
  private long declared;

  /** Inflated bytes of the current entry, and how many they are. */
  private byte[] bytes = new byte[WINDOW];

  private int limit;

  /** Turns to another archive. */
  void open(Source.Access opened, long size) {
    access = opened;
    end = size;
    windowLength = 0;
  }

  /**
   * Where the bytes of an entry start; its local header may have another length than the
   * directory's.
   */
  long dataStart(ZipEntry entry) throws IOException {
    int at = look(entry.header(), LOCAL_HEADER);
    if (ZipDirectory.int4(window, at) != LOCAL_SIGNATURE) {
      throw new Unreadable(
          MessageId.MALFORMED, "malformed: the archive has something else in its place");
    }
    return entry.header()
        + LOCAL_HEADER
        + ZipDirectory.int2(window, at + 26)
        + ZipDirectory.int2(window, at + 28);
  }

  /** Begins with an entry. */
  void start(long dataStart, ZipEntry entry) throws IOException {
    int packed = Math.toIntExact(entry.packed());
    int at = look(dataStart, packed);
    limit = 0;
    declared = entry.size();
    deflated = entry.method() == ZipEntry.DEFLATED;
    if (deflated) {
      inflater.reset();
      inflater.setInput(window, at, packed);
    } else {
      declared = Math.min(declared, packed);
      reserve(packed);
      System.arraycopy(window, at, bytes, 0, packed);
      limit = (int) declared;
    }
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int reach(int wanted) throws IOException {
    while (limit < wanted && deflated && limit < declared) {
      // Some steps ahead, for each has its price; not to the end: most bytes are never looked at.
      long ahead = limit == 0 ? declared / 2 : limit * 3L / 2;
      int goal = (int) Math.min(declared, Math.max(wanted, ahead));
      reserve(goal);
      try {
        int count = inflater.inflate(bytes, limit, goal - limit);
        if (count == 0) {
          return limit;
        }
        limit += count;
      } catch (DataFormatException e) {
        throw new Unreadable(
            MessageId.CORRUPT, "corrupt: its compressed data makes no sense after byte " + limit);
      }
    }
    return limit;
  }

  /** Inflates a whole entry into the spool, a piece at a time. */
  Source spool(long dataStart, ZipEntry entry, Spool spool) throws IOException {
    Spool.Writing target = spool.begin(entry.size());
    inflater.reset();
    long read = 0;
    long written = 0;
    while (written < entry.size()) {
      try {
        int count =
            inflater.inflate(bytes, 0, (int) Math.min(bytes.length, entry.size() - written));
        target.write(bytes, count);
        written += count;
        if (count == 0) {
          int length = (int) Math.min(WINDOW, entry.packed() - read);
          if (!inflater.needsInput() || length <= 0) {
            throw new Unreadable(
                MessageId.INCOMPLETE, "truncated: its data ends at byte " + written);
          }
          inflater.setInput(window, look(dataStart + read, length), length);
          read += length;
        }
      } catch (DataFormatException e) {
        throw new Unreadable(
            MessageId.CORRUPT, "corrupt: its compressed data makes no sense after byte " + written);
      }
    }
    return target.done();
  }

  /** Gives back memory that the garbage collector does not see. */
  void end() {
    inflater.end();
  }

  private void reserve(int size) {
    if (size > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size, bytes.length * 2));
    }
  }

  private int look(long position, int length) throws IOException {
    if (position < windowStart
        || position + length > windowStart + windowLength
        || windowLength == 0) {
      if (position < 0 || position + length > end) {
        throw new Unreadable(MessageId.INCOMPLETE, "truncated: the archive ends within it");
      }
      int wanted = (int) Math.min(end - position, Math.max(length, WINDOW));
      if (wanted > window.length) {
        window = new byte[wanted];
      }
      windowLength = 0;
      access.read(position, window, 0, wanted);
      windowStart = position;
      windowLength = wanted;
    }
    return (int) (position - windowStart);
  }
}
