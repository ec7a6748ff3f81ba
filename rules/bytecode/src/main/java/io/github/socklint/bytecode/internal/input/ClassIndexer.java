// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.bytecode.Interests;
import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Makes index entries of class files, for one thread. */
final class ClassIndexer {
  private static final int ACC_MODULE = 0x8000;
  private static final int[] NOTHING = {};

  private final NameTable names;
  private final Heed heed;
  private final ConstantPool pool = new ConstantPool();
  private int[] hashes = new int[256];

  ClassIndexer(Interests interests, Heed heed) {
    this.names = new NameTable(interests);
    this.heed = heed;
  }

  /**
   * Indexes a class.
   *
   * @return null for a module descriptor
   * @throws IOException with the reason, if it is malformed or cannot be read
   */
  ClassEntry index(ClassBytes in, ClassFile file, boolean judged) throws IOException {
    pool.read(in);
    if ((pool.access() & ACC_MODULE) != 0) {
      return null;
    }
    String name = name(pool.thisClass());
    if (!isClassName(name)) {
      throw new Unreadable(MessageId.MALFORMED, "malformed: what it has for a name is none");
    }
    String superName = pool.superClass() == 0 ? null : name(pool.superClass());
    String[] interfaces = new String[pool.interfaceCount()];
    for (int i = 0; i < interfaces.length; i++) {
      interfaces[i] = name(pool.interfaceClass(i));
    }
    int verdict = judgeClasses();
    boolean relevant = (verdict & NameTable.CONCERNS) != 0 || descriptorsConcern();
    int[] naming = judged ? Arrays.copyOf(hashes, pool.classCount()) : NOTHING;
    ClassEntry entry =
        new ClassEntry(name, superName, List.of(interfaces), file, judged, relevant, naming);
    heed.look(pool, names, entry, (verdict & NameTable.HEED_TYPE) != 0);
    return entry;
  }

  /** JVMS 4.2.1, and no control characters, which would garble reports. */
  private static boolean isClassName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == '.' || c == ';' || c == '[') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private String name(int classIndex) throws IOException {
    int utf8 = pool.nameOf(classIndex);
    return names.name(pool.bytes(), pool.textStart(utf8), pool.textLength(utf8));
  }

  /** Looks up all classes that are named; notes their hashes. */
  private int judgeClasses() throws IOException {
    byte[] bytes = pool.bytes();
    int classes = pool.classCount();
    if (classes > hashes.length) {
      hashes = new int[Math.max(classes, hashes.length * 2)];
    }
    int verdict = 0;
    for (int i = 0; i < classes; i++) {
      int utf8 = pool.nameOf(pool.classAt(i));
      int start = pool.textStart(utf8);
      int length = pool.textLength(utf8);
      long hash = NameHash.of(bytes, start, length);
      hashes[i] = NameHash.brief(hash);
      verdict |= names.verdict(hash, bytes, start, length);
    }
    return verdict;
  }

  /**
   * A factory's user may name what it gets in a descriptor only: {@code handle(factory.accept())}.
   */
  private boolean descriptorsConcern() throws IOException {
    byte[] bytes = pool.bytes();
    for (int i = 1; i < pool.count(); i++) {
      if (pool.tag(i) == ConstantPool.NAME_AND_TYPE) {
        int utf8 = pool.check(pool.reference(i, true), ConstantPool.UTF8);
        int start = pool.textStart(utf8);
        int length = pool.textLength(utf8);
        long hash = NameHash.of(bytes, start, length);
        if ((names.verdict(hash, bytes, start, length) & NameTable.CONCERNS) != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
