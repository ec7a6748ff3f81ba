// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.engine.program.Program.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All classes of the input, by internal name, in the order in which they were read. Complete when
 * {@link InputReader} hands it over; safe for use by many threads then.
 */
public final class Index implements Closeable {
  private final Map<String, ClassEntry> classes = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> missing = new ArrayList<>();
  private final Heed heed;
  private final Spool spool;
  private int duplicates;
  private int archives;
  private Map<String, List<String>> subtypes;
  private Boolean heedsWatermarks;

  Index(Heed heed, Spool spool) {
    this.heed = heed;
    this.spool = spool;
  }

  void add(Part part) {
    for (ClassEntry entry : part.classes) {
      if (classes.putIfAbsent(entry.name(), entry) != null) {
        duplicates++;
      }
    }
    problems.addAll(part.problems);
    archives += part.archives;
  }

  void missing(Path path, String reason) {
    missing.add(path);
    problems.add(Problems.of(path.toString(), reason));
  }

  /** A class; null if there is none of that name. */
  public ClassEntry get(String internalName) {
    return classes.get(internalName);
  }

  /** All classes. */
  public Collection<ClassEntry> classes() {
    return Collections.unmodifiableCollection(classes.values());
  }

  /** What could not be read. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** Input paths that do not exist. */
  public List<Path> missing() {
    return Collections.unmodifiableList(missing);
  }

  /** How many class files were left out since another one of that name was read before. */
  public int duplicates() {
    return duplicates;
  }

  /** How many archives were opened, those within archives included. */
  public int archives() {
    return archives;
  }

  /** Whether any class looks at watermarks. */
  public synchronized boolean heedsWatermarks() {
    if (heedsWatermarks == null) {
      heedsWatermarks = heed.found(classes);
    }
    return heedsWatermarks;
  }

  /** Internal names of the direct subtypes, sorted. */
  public synchronized List<String> subtypes(String internalName) {
    if (subtypes == null) {
      subtypes = new HashMap<>();
      List<ClassEntry> sorted = new ArrayList<>(classes.values());
      sorted.sort((a, b) -> a.name().compareTo(b.name()));
      for (ClassEntry entry : sorted) {
        Set<String> supertypes = new HashSet<>(entry.interfaces());
        if (entry.superName() != null) {
          supertypes.add(entry.superName());
        }
        for (String supertype : supertypes) {
          subtypes.computeIfAbsent(supertype, s -> new ArrayList<>(2)).add(entry.name());
        }
      }
    }
    return Collections.unmodifiableList(subtypes.getOrDefault(internalName, List.of()));
  }

  /** The judged classes that name one of these. */
  public List<ClassEntry> naming(Set<String> internalNames) {
    Set<Integer> wanted = new HashSet<>();
    for (String name : internalNames) {
      wanted.add(NameHash.brief(name));
    }
    List<ClassEntry> result = new ArrayList<>();
    for (ClassEntry entry : classes.values()) {
      if (entry.namesAny(wanted)) {
        result.add(entry);
      }
    }
    return result;
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
