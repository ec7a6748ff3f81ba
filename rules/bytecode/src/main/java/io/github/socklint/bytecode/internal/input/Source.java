// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes that can be read from any position, again and again: a file, or a part of one. */
interface Source {
  long size();

  /**
   * Opens it; files are not kept open, since a build may have more of them than the system allows.
   */
  Access open() throws IOException;

  /** An open source, for one thread. */
  interface Access extends Closeable {
    /** Reads all of {@code length} bytes. */
    void read(long position, byte[] target, int offset, int length) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** A whole file. */
  record WholeFile(Path path, long size) implements Source {
    @Override
    public Access open() throws IOException {
      FileChannel opened = FileChannel.open(path, StandardOpenOption.READ);
      return new Access() {
        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
          ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
          while (buffer.hasRemaining()) {
            if (opened.read(buffer, position + buffer.position() - offset) < 0) {
              throw new Unreadable(
                  MessageId.INCOMPLETE, "truncated: it became shorter while it was read");
            }
          }
        }

        @Override
        public void close() throws IOException {
          opened.close();
        }
      };
    }
  }

  /** A part of another source: a nested archive that is stored, not deflated. */
  record Part(Source whole, long start, long size) implements Source {
    @Override
    public Access open() throws IOException {
      Access access = whole.open();
      return new Access() {
        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
          if (position < 0 || length > size - position) {
            throw new Unreadable(MessageId.INCOMPLETE, "truncated: it ends at byte " + size);
          }
          access.read(start + position, target, offset, length);
        }

        @Override
        public void close() throws IOException {
          access.close();
        }
      };
    }
  }
}
