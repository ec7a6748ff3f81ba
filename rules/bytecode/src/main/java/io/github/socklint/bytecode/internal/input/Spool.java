// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;

/**
 * A temporary file that holds the deflated archives within archives, one after another. On disk,
 * since a large ear would not fit in memory; one file, since there may be hundreds of them.
 */
final class Spool implements Closeable {
  private RandomAccessFile file;
  private long end;

  /** Begins a part of this size; it is filled by {@link Writing#write}. */
  synchronized Writing begin(long size) throws IOException {
    if (file == null) {
      File temporary = Files.createTempFile("socklint-", ".spool").toFile();
      file = new RandomAccessFile(temporary, "rw");
      // Unix lets an open file lose its name, so that nothing stays behind even after a kill.
      if (!temporary.delete()) {
        temporary.deleteOnExit();
      }
    }
    long start = end;
    end += size;
    return new Writing(start, size);
  }

  private synchronized void write(long position, byte[] bytes, int length) throws IOException {
    file.seek(position);
    file.write(bytes, 0, length);
  }

  private synchronized void read(long position, byte[] target, int offset, int length)
      throws IOException {
    if (file == null) {
      throw new Unreadable(MessageId.FAULT, "the program is closed");
    }
    file.seek(position);
    file.readFully(target, offset, length);
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }

  /** A part that is being filled. */
  final class Writing {
    private final long start;
    private final long size;
    private long written;

    private Writing(long start, long size) {
      this.start = start;
      this.size = size;
    }

    void write(byte[] bytes, int length) throws IOException {
      Spool.this.write(start + written, bytes, length);
      written += length;
    }

    Source done() {
      return new Spooled(Spool.this, start, size);
    }
  }

  private record Spooled(Spool spool, long start, long size) implements Source {
    @Override
    public Access open() {
      return new Access() {
        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
          if (position < 0 || length > size - position) {
            throw new Unreadable(MessageId.INCOMPLETE, "truncated: it ends at byte " + size);
          }
          spool.read(start + position, target, offset, length);
        }

        @Override
        public void close() {}
      };
    }
  }
}
