// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.bytecode.Interests;
import io.github.socklint.model.api.LibraryPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whether any class looks at watermarks. Safe for use by many threads. */
final class Heed {
  private static final String CONSTRUCTOR = "<init>";

  /** A class that declares, or may declare, a method that would heed if a supertype says so. */
  private record Candidate(ClassEntry type, String method) {}

  private final Interests interests;
  private final Set<Long> nameHashes = new HashSet<>();

  /** Bit n: one of the names has n (modulo 64) bytes. Spares hashing nearly all constants. */
  private long lengths;

  private final Queue<Candidate> candidates = new ConcurrentLinkedQueue<>();
  private volatile boolean found;

  Heed(Interests interests) {
    this.interests = interests;
    for (String name : interests.heedNames()) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      nameHashes.add(NameHash.of(bytes, 0, bytes.length));
      lengths |= 1L << bytes.length;
    }
  }

  /** Looks at a class. */
  void look(ConstantPool pool, NameTable names, ClassEntry entry, boolean namesHeedType)
      throws IOException {
    if (found || !entry.judged() && interests.ofLibraries().test(entry.name())) {
      return;
    }
    List<Integer> mentioned = mentioned(pool);
    if (!mentioned.isEmpty() || namesHeedType) {
      // Not with |=, which may write back what another thread has changed meanwhile.
      if ((namesHeedType && extendsHeedType(entry))
          || calls(pool, names, entry, mentioned, namesHeedType)) {
        found = true;
      }
      for (int utf8 : mentioned) {
        candidates.add(new Candidate(entry, text(pool, names, utf8)));
      }
    }
  }

  private boolean extendsHeedType(ClassEntry entry) {
    return (entry.superName() != null && interests.heedTypes().contains(entry.superName()))
        || entry.interfaces().stream().anyMatch(interests.heedTypes()::contains);
  }

  /** The Utf8 constants that are one of the names. */
  private List<Integer> mentioned(ConstantPool pool) {
    List<Integer> result = List.of();
    for (int i = 1; lengths != 0 && i < pool.count(); i++) {
      if (pool.tag(i) == ConstantPool.UTF8 && (lengths & 1L << pool.textLength(i)) != 0) {
        long hash = NameHash.of(pool.bytes(), pool.textStart(i), pool.textLength(i));
        if (nameHashes.contains(hash)) {
          result = result.isEmpty() ? new ArrayList<>() : result;
          result.add(i);
        }
      }
    }
    return result;
  }

  private boolean calls(
      ConstantPool pool,
      NameTable names,
      ClassEntry entry,
      List<Integer> mentioned,
      boolean namesHeedType)
      throws IOException {
    for (int i = 1; i < pool.count(); i++) {
      int tag = pool.tag(i);
      if (tag == ConstantPool.METHODREF || tag == ConstantPool.INTERFACE_METHODREF) {
        int nameAndType = pool.check(pool.reference(i, true), ConstantPool.NAME_AND_TYPE);
        int name = pool.check(pool.reference(nameAndType, false), ConstantPool.UTF8);
        if (namesHeedType || mentioned.contains(name)) {
          String owner = text(pool, names, pool.nameOf(pool.reference(i, false)));
          String method = text(pool, names, name);
          boolean heeds = method.equals(CONSTRUCTOR)
              ? interests.heedTypes().contains(owner)
              : mentioned.contains(name) && interests.heeds().test(owner, method);
          if (heeds && !isOfSameLibrary(entry.name(), owner)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isOfSameLibrary(String internalName, String ofApi) {
    return LibraryPackage.of(ofApi.replace('/', '.')).contains(internalName.replace('/', '.'));
  }

  private static String text(ConstantPool pool, NameTable names, int utf8) {
    return names.name(pool.bytes(), pool.textStart(utf8), pool.textLength(utf8));
  }

  /** The answer, once all classes are indexed. */
  boolean found(Map<String, ClassEntry> classes) {
    for (Candidate c = candidates.poll(); c != null && !found; c = candidates.poll()) {
      found |= inherits(c, c.type().name(), classes, new HashSet<>());
    }
    candidates.clear();
    return found;
  }

  private boolean inherits(
      Candidate candidate, String from, Map<String, ClassEntry> classes, Set<String> seen) {
    ClassEntry entry = classes.get(from);
    if (entry == null || !seen.add(from)) {
      return false;
    }
    List<String> supertypes = new ArrayList<>(entry.interfaces());
    if (entry.superName() != null) {
      supertypes.add(entry.superName());
    }
    for (String supertype : supertypes) {
      boolean declares = interests.heeds().test(supertype, candidate.method())
          && !isOfSameLibrary(candidate.type().name(), supertype);
      if (declares || inherits(candidate, supertype, classes, seen)) {
        return true;
      }
    }
    return false;
  }
}
