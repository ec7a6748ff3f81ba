// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads an archive's central directory (APPNOTE.TXT 4.3.12), of which only class files, archives
 * and the manifest are kept. {@link java.util.zip.ZipFile} would make an object and a hash entry
 * for every resource, and reads each entry under a lock.
 */
final class ZipDirectory {
  private static final int END_SIZE = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCATOR_SIZE = 20;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int END64_SIZE = 56;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int HEADER_SIZE = 46;
  private static final int HEADER_SIGNATURE = 0x02014b50;
  private static final int MAX_COMMENT = 0xffff;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private long start;
  private long size;

  /** What is before the archive proper: the script of a jar that is executable by itself. */
  private long prefix;

  private ZipDirectory() {}

  /**
   * The entries of interest, in the order of the directory.
   *
   * @param faults is told what is wrong with it, if some of it can be read nevertheless
   */
  static List<ZipEntry> read(Source.Access access, long length, Consumer<String> faults)
      throws IOException {
    ZipDirectory directory = new ZipDirectory();
    directory.find(access, length);
    byte[] bytes = new byte[(int) directory.size];
    access.read(directory.start, bytes, 0, bytes.length);
    return directory.entries(bytes, faults);
  }

  private void find(Source.Access access, long length) throws IOException {
    if (length == 0) {
      throw new Unreadable(MessageId.INCOMPLETE, "empty");
    }
    int tailLength = (int) Math.min(length, END_SIZE + MAX_COMMENT + LOCATOR_SIZE);
    byte[] tail = new byte[tailLength];
    access.read(length - tailLength, tail, 0, tailLength);
    for (int p = tailLength - END_SIZE; p >= 0; p--) {
      if (int4(tail, p) == END_SIGNATURE && int2(tail, p + 20) <= tailLength - END_SIZE - p) {
        long end = length - tailLength + p;
        size = int4(tail, p + 12) & 0xffffffffL;
        long claimed = int4(tail, p + 16) & 0xffffffffL;
        if (p >= LOCATOR_SIZE && int4(tail, p - LOCATOR_SIZE) == LOCATOR_SIGNATURE) {
          end = long8(tail, p - LOCATOR_SIZE + 8);
          claimed = find64(access, end, length - tailLength + p - LOCATOR_SIZE);
        }
        start = end - size;
        prefix = start - claimed;
        if (size > Limits.MAX_DIRECTORY_BYTES) {
          throw new Unreadable(MessageId.BEYOND_LIMIT, "its directory is larger than 128 MiB");
        }
        if (size < 0 || start < 0 || prefix < 0) {
          throw new Unreadable(
              MessageId.MALFORMED, "malformed: its directory would start before the file");
        }
        return;
      }
    }
    byte[] first = new byte[4];
    access.read(0, first, 0, (int) Math.min(4, length));
    throw int4(first, 0) == LOCAL_SIGNATURE
        ? new Unreadable(MessageId.INCOMPLETE, "truncated: the directory at its end is missing")
        : new Unreadable(MessageId.NO_CLASS_FILE, "neither an archive nor a class file");
  }

  /** Reads the ZIP64 end record; returns where the directory is claimed to start. */
  private long find64(Source.Access access, long end, long before) throws IOException {
    if (end < 0 || end > before - END64_SIZE) {
      throw new Unreadable(
          MessageId.MALFORMED, "malformed: its ZIP64 end record is not where it should be");
    }
    byte[] record = new byte[END64_SIZE];
    access.read(end, record, 0, END64_SIZE);
    if (int4(record, 0) != END64_SIGNATURE) {
      throw new Unreadable(
          MessageId.MALFORMED, "malformed: its ZIP64 end record is not where it should be");
    }
    size = long8(record, 40);
    return long8(record, 48);
  }

  private List<ZipEntry> entries(byte[] bytes, Consumer<String> faults) {
    List<ZipEntry> entries = new ArrayList<>(Math.min(1 << 16, bytes.length / 100));
    int p = 0;
    while (p + HEADER_SIZE <= bytes.length && int4(bytes, p) == HEADER_SIGNATURE) {
      int nameLength = int2(bytes, p + 28);
      int extraLength = int2(bytes, p + 30);
      int next = p + HEADER_SIZE + nameLength + extraLength + int2(bytes, p + 32);
      if (next > bytes.length) {
        break;
      }
      if (isOfInterest(bytes, p + HEADER_SIZE, nameLength)) {
        entries.add(entry(bytes, p, nameLength, extraLength));
      }
      p = next;
    }
    if (p != bytes.length) {
      faults.accept(
          MessageId.MALFORMED.on("malformed: its directory breaks off at byte " + (start + p)));
    }
    return entries;
  }

  private ZipEntry entry(byte[] bytes, int p, int nameLength, int extraLength) {
    String name = new String(bytes, p + HEADER_SIZE, nameLength, StandardCharsets.UTF_8);
    long packed = int4(bytes, p + 20) & 0xffffffffL;
    long inflated = int4(bytes, p + 24) & 0xffffffffL;
    long header = int4(bytes, p + 42) & 0xffffffffL;
    int extra = p + HEADER_SIZE + nameLength;
    int end = extra + extraLength;
    // ZIP64 extended information (4.5.3): only those fields that do not fit, in this order.
    while (extra + 4 <= end) {
      int field = extra + 4;
      int fieldEnd = Math.min(end, field + int2(bytes, extra + 2));
      if (int2(bytes, extra) == 1) {
        if (inflated == 0xffffffffL && field + 8 <= fieldEnd) {
          inflated = long8(bytes, field);
          field += 8;
        }
        if (packed == 0xffffffffL && field + 8 <= fieldEnd) {
          packed = long8(bytes, field);
          field += 8;
        }
        if (header == 0xffffffffL && field + 8 <= fieldEnd) {
          header = long8(bytes, field);
        }
      }
      extra = fieldEnd;
    }
    int method = int2(bytes, p + 10);
    if (packed < 0
        || inflated < 0
        || header < 0
        || packed > start
        || header > start - packed - prefix) {
      method = ZipEntry.OUTSIDE;
    }
    return new ZipEntry(
        name, header + prefix, packed, inflated, method, int2(bytes, p + 8), int4(bytes, p + 16));
  }

  private static boolean isOfInterest(byte[] bytes, int from, int length) {
    int dot = from + length;
    int shortest = Math.max(from, dot - 6);
    do {
      dot--;
    } while (dot > shortest && bytes[dot] != '.');
    if (dot <= from || bytes[dot] != '.') {
      return false;
    }
    int suffix = from + length - dot - 1;
    if (suffix == 5) {
      return bytes[dot + 1] == 'c' && bytes[dot + 5] == 's' && bytes[dot + 2] == 'l';
    }
    String name = new String(bytes, from, length, StandardCharsets.UTF_8);
    return Archive.isArchiveName(name) || name.equals(Archive.MANIFEST);
  }

  static int int2(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  static int int4(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  private static long long8(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }
}
