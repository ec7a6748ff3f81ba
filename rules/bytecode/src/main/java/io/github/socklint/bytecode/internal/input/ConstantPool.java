// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads a class file up to its interfaces, for one thread, one class after another. It only notes
 * where constants are; whatever follows is not even inflated. The names are those of JVMS 4.4.
 */
final class ConstantPool {
  static final int UTF8 = 1;
  static final int LONG = 5;
  static final int DOUBLE = 6;
  static final int CLASS = 7;
  static final int METHODREF = 10;
  static final int INTERFACE_METHODREF = 11;
  static final int NAME_AND_TYPE = 12;

  private static final int MAGIC = 0xCAFEBABE;

  /** Bytes that follow each tag, 0 where there is no such tag; of a Utf8 only its length. */
  private static final byte[] SIZES = {0, 2, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2
  };

  private int count;
  private byte[] tags = new byte[1024];

  /** Per constant, where what follows its tag starts. */
  private int[] positions = new int[1024];

  private int[] classes = new int[256];
  private int classCount;
  private ClassBytes in;
  private byte[] bytes;
  private int limit;

  /** Where the interfaces are counted. */
  private int header;

  /** Reads a class file's constants and header. */
  void read(ClassBytes from) throws IOException {
    in = from;
    limit = in.reach(10);
    bytes = in.bytes();
    if (limit < 10) {
      throw new Unreadable(
          MessageId.INCOMPLETE, limit == 0 ? "empty" : "truncated: it ends at byte " + limit);
    }
    if ((u2(0) << 16 | u2(2)) != MAGIC) {
      throw new Unreadable(
          MessageId.NO_CLASS_FILE, "not a class file: it does not start with CAFEBABE");
    }
    if (u2(6) > Limits.NEWEST_MAJOR) {
      throw new Unreadable(MessageId.TOO_NEW, Limits.tooNew(u2(6)));
    }
    count = u2(8);
    if (count > tags.length) {
      tags = new byte[Math.max(count, tags.length * 2)];
      positions = new int[tags.length];
    }
    header = readConstants();
    need(header + 8);
    need(header + 8 + 2 * u2(header + 6));
  }

  private int readConstants() throws IOException {
    classCount = 0;
    int at = 10;
    for (int i = 1; i < count; i++) {
      if (at + 3 > limit) {
        need(at + 3);
      }
      int tag = bytes[at] & 0xff;
      int size = tag < SIZES.length ? SIZES[tag] : 0;
      if (size == 0) {
        throw new Unreadable(
            MessageId.MALFORMED, "malformed: constant " + i + " at byte " + at + " has tag " + tag);
      }
      tags[i] = (byte) tag;
      positions[i] = at + 1;
      if (tag == UTF8) {
        size += u2(at + 1);
      } else if (tag == CLASS) {
        addClass(i);
      } else if ((tag == LONG || tag == DOUBLE) && ++i < count) {
        tags[i] = 0;
      }
      at += 1 + size;
    }
    return at;
  }

  private void addClass(int index) {
    if (classCount == classes.length) {
      classes = Arrays.copyOf(classes, classCount * 2);
    }
    classes[classCount++] = index;
  }

  private void need(int length) throws IOException {
    if (length > limit) {
      limit = in.reach(length);
      bytes = in.bytes();
      if (limit < length) {
        throw new Unreadable(
            MessageId.INCOMPLETE, "truncated: its constant pool ends at byte " + limit);
      }
    }
  }

  int access() {
    return u2(header);
  }

  /** Index of its own Class constant. */
  int thisClass() {
    return u2(header + 2);
  }

  /** Index of its superclass' Class constant, 0 if there is none. */
  int superClass() {
    return u2(header + 4);
  }

  int interfaceCount() {
    return u2(header + 6);
  }

  int interfaceClass(int index) {
    return u2(header + 8 + 2 * index);
  }

  int count() {
    return count;
  }

  int tag(int index) {
    return tags[index];
  }

  int classCount() {
    return classCount;
  }

  /** Index of a Class constant. */
  int classAt(int position) {
    return classes[position];
  }

  /** The constant that this one refers to first, or with {@code second} second. */
  int reference(int index, boolean second) {
    return u2(positions[index] + (second ? 2 : 0));
  }

  /** Index of the Utf8 constant that names a class. */
  int nameOf(int classIndex) throws IOException {
    check(classIndex, CLASS);
    return check(u2(positions[classIndex]), UTF8);
  }

  int check(int index, int tag) throws IOException {
    if (index <= 0 || index >= count || tags[index] != tag) {
      throw new Unreadable(
          MessageId.MALFORMED, "malformed: constant " + index + " is not of kind " + tag);
    }
    return index;
  }

  byte[] bytes() {
    return bytes;
  }

  int textStart(int utf8) {
    return positions[utf8] + 2;
  }

  int textLength(int utf8) {
    return u2(positions[utf8]);
  }

  private int u2(int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
