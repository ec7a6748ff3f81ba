// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A class file in an archive. */
final class ArchiveClass implements ClassFile {
  private final Archive archive;
  private final String entry;
  private final long dataStart;
  private final int packed;
  private final int size;
  private final int crc;
  private final boolean stored;

  ArchiveClass(Archive archive, ZipEntry entry, long dataStart) {
    this.archive = archive;
    this.entry = entry.name();
    this.dataStart = dataStart;
    this.packed = (int) entry.packed();
    this.size = (int) entry.size();
    this.crc = entry.crc();
    this.stored = entry.method() == ZipEntry.STORED;
  }

  @Override
  public byte[] read() throws IOException {
    byte[] data = new byte[packed];
    try (Source.Access access = archive.source().open()) {
      access.read(dataStart, data, 0, packed);
    }
    byte[] bytes = stored ? data : inflate(data);
    CRC32 check = new CRC32();
    check.update(bytes);
    if ((int) check.getValue() != crc) {
      throw new Unreadable(MessageId.CORRUPT, "corrupt: its checksum does not match its bytes");
    }
    return bytes;
  }

  private byte[] inflate(byte[] data) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(data);
      byte[] bytes = new byte[size];
      int count = 0;
      while (count < size) {
        int step = inflater.inflate(bytes, count, size - count);
        if (step == 0) {
          throw new Unreadable(MessageId.INCOMPLETE, "truncated: its data ends at byte " + count);
        }
        count += step;
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new Unreadable(MessageId.CORRUPT, "corrupt: its compressed data makes no sense");
    } finally {
      inflater.end();
    }
  }

  @Override
  public String artifact() {
    return archive.name();
  }

  @Override
  public String where() {
    return archive.name() + "!/" + entry;
  }
}
