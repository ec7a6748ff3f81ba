// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Reads the start of class files, for one thread. */
final class FileBytes implements ClassBytes, Closeable {
  private static final int STEP = 8 << 10;

  private byte[] bytes = new byte[STEP];
  private int limit;
  private FileChannel in;

  /** Turns to a file. */
  void open(Path file) throws IOException {
    close();
    limit = 0;
    in = FileChannel.open(file, StandardOpenOption.READ);
    if (in.size() > Limits.MAX_CLASS_BYTES) {
      throw new Unreadable(MessageId.BEYOND_LIMIT, Limits.CLASS_TOO_LARGE);
    }
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int reach(int wanted) throws IOException {
    while (limit < wanted) {
      int goal = Math.max(wanted, limit + STEP);
      if (goal > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(goal, bytes.length * 2));
      }
      int count = in.read(ByteBuffer.wrap(bytes, limit, bytes.length - limit));
      if (count <= 0) {
        return limit;
      }
      limit += count;
    }
    return limit;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
      in = null;
    }
  }
}
