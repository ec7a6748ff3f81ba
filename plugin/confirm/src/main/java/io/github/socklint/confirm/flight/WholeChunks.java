// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A Flight Recorder file with nothing but finished chunks. A file is a row of chunks, each with a
 * header of 68 bytes: magic, version, its size at 8, its state at 64. While a chunk is written its
 * state is not 0, and its size is that of what was last completed; a killed process leaves it so.
 * Of such a chunk the JDK's own reader waits for the end: JDK 17's for ever, JDK 25's until it
 * refuses the file, also after {@code jfr assemble}. So a copy is made, cut to what is complete and
 * marked as finished.
 */
final class WholeChunks implements AutoCloseable {
  private static final int HEADER_BYTES = 68;
  private static final int MAGIC = 0x464c5200;
  private static final int SIZE_AT = 8;
  private static final int METADATA_AT = 24;
  private static final int STATE_AT = 64;

  private final Path original;
  private final Optional<Path> copy;
  private final long bytes;
  private final Optional<String> fault;

  private WholeChunks(Path original, Optional<Path> copy, long bytes, Optional<String> fault) {
    this.original = original;
    this.copy = copy;
    this.bytes = bytes;
    this.fault = fault;
  }

  static WholeChunks of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long at = 0;
      boolean finished = true;
      Optional<String> fault = Optional.empty();
      while (at < channel.size() && fault.isEmpty()) {
        Chunk chunk = Chunk.at(channel, at);
        fault = chunk.fault(at, channel.size());
        if (fault.isEmpty()) {
          at += chunk.bytes;
          finished &= chunk.state == 0;
          if (chunk.state != 0) {
            break;
          }
        }
      }
      boolean asItIs = finished && at == channel.size();
      Optional<Path> copy =
          asItIs || at == 0 ? Optional.empty() : Optional.of(finishedCopy(channel, at));
      return new WholeChunks(file, copy, at, fault);
    }
  }

  private static Path finishedCopy(FileChannel from, long bytes) throws IOException {
    Path copy = Files.createTempFile("socklint", ".jfr");
    try (FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      for (long done = 0; done < bytes; ) {
        long moved = from.transferTo(done, bytes - done, to);
        if (moved <= 0) {
          throw new IOException("became shorter while it was read");
        }
        done += moved;
      }
      for (long at = 0; at < bytes; at += Chunk.at(from, at).bytes) {
        to.write(ByteBuffer.wrap(new byte[] {0}), at + STATE_AT);
      }
      return copy;
    } catch (IOException | RuntimeException e) {
      Files.delete(copy);
      throw e;
    }
  }

  /** The file to read: the original, or its copy. */
  Path file() {
    return copy.orElse(original);
  }

  /** Whether no chunk is whole. */
  boolean isEmpty() {
    return bytes == 0;
  }

  /** Why what follows the whole chunks is left out. */
  Optional<String> fault() {
    return fault;
  }

  @Override
  public void close() throws IOException {
    if (copy.isPresent()) {
      Files.delete(copy.get());
    }
  }

  /** What a chunk's header tells. */
  private record Chunk(boolean magic, long bytes, long metadata, int state) {
    static Chunk at(FileChannel channel, long at) throws IOException {
      ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
      while (header.hasRemaining()) {
        if (channel.read(header, at + header.position()) < 0) {
          return new Chunk(false, 0, 0, 0);
        }
      }
      return new Chunk(
          header.getInt(0) == MAGIC,
          header.getLong(SIZE_AT),
          header.getLong(METADATA_AT),
          header.get(STATE_AT));
    }

    Optional<String> fault(long at, long fileBytes) {
      if (!magic) {
        return Optional.of("at byte " + at + " is no chunk of Flight Recorder");
      }
      if (metadata == 0) {
        return Optional.of("the chunk at byte " + at + " was begun, and nothing of it completed");
      }
      if (bytes <= HEADER_BYTES || metadata < HEADER_BYTES || metadata >= bytes) {
        return Optional.of("the chunk at byte " + at + " has a damaged header");
      }
      return bytes <= fileBytes - at
          ? Optional.empty()
          : Optional.of("cut short: the chunk at byte " + at + " has " + (fileBytes - at) + " of "
              + bytes + " bytes");
    }
  }
}
