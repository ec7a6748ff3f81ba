// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import java.util.List;
import java.util.Set;

/** What the index knows of a class; names are internal ones. */
public final class ClassEntry {
  private final String name;
  private final String superName;
  private final List<String> interfaces;
  private final ClassFile file;
  private final boolean judged;
  private final boolean relevant;

  /** Brief hashes of the classes that its constant pool names; none if it is not judged. */
  private final int[] naming;

  ClassEntry(
      String name,
      String superName,
      List<String> interfaces,
      ClassFile file,
      boolean judged,
      boolean relevant,
      int[] naming) {
    this.name = name;
    this.superName = superName;
    this.interfaces = interfaces;
    this.file = file;
    this.judged = judged;
    this.relevant = relevant;
    this.naming = naming;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its superclass; null for {@code java/lang/Object}. */
  public String superName() {
    return superName;
  }

  /** Its direct superinterfaces. */
  public List<String> interfaces() {
    return interfaces;
  }

  /** Where it is. */
  public ClassFile file() {
    return file;
  }

  /** Whether findings may be about it. */
  public boolean judged() {
    return judged;
  }

  /** Whether it names something of interest. */
  public boolean relevant() {
    return relevant;
  }

  /** Whether it names a class with one of these hashes. */
  boolean namesAny(Set<Integer> briefHashes) {
    for (int hash : naming) {
      if (briefHashes.contains(hash)) {
        return true;
      }
    }
    return false;
  }
}
