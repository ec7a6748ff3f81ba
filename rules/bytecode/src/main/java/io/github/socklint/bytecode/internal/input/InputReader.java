// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.bytecode.Interests;
import io.github.socklint.model.message.MessageId;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Reads all input into an {@link Index}: this thread looks into folders, the workers into files.
 */
public final class InputReader {
  private static final int CLASS_MAGIC = 0xCAFEBABE;

  private final Index index;
  private final Workers workers;
  private final Set<Object> seen = new HashSet<>();

  private InputReader(Index index, Workers workers) {
    this.index = index;
    this.workers = workers;
  }

  /**
   * Reads the input; what cannot be read is among the index's problems.
   *
   * @param judged folders, class files and archives that findings may be about
   * @param classPath those read for types and summaries; a class in both is judged
   * @param threads how many threads read
   */
  public static Index read(
      List<Path> judged, List<Path> classPath, Interests interests, int threads) {
    Spool spool = new Spool();
    Heed heed = new Heed(interests);
    Index index = new Index(heed, spool);
    try (Workers workers = new Workers(threads, interests, heed, spool)) {
      InputReader reader = new InputReader(index, workers);
      // All are begun before the first is waited for.
      Part whole = new Part();
      for (Path path : judged) {
        reader.begin(path, true, whole);
      }
      for (Path path : classPath) {
        reader.begin(path, false, whole);
      }
      reader.collect(whole);
    }
    return index;
  }

  /** What makes two paths the same file. */
  static Object identity(Path path, BasicFileAttributes attributes) {
    return attributes.fileKey() != null
        ? attributes.fileKey()
        : path.toAbsolutePath().normalize().toString();
  }

  private void begin(Path path, boolean judged, Part whole) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      index.missing(path, Problems.reason(e));
      return;
    }
    if (!attributes.isDirectory() && !attributes.isRegularFile()) {
      whole.problem(
          path.toString(), MessageId.NO_CLASS_FILE.on("neither a folder nor a regular file"));
    } else if (!seen.add(identity(path, attributes))) {
      return;
    } else if (attributes.isDirectory()) {
      Part folder = FolderReader.read(workers, path, judged, seen);
      whole.problems.addAll(folder.problems);
      whole.parts.addAll(folder.parts);
    } else if (isClass(path)) {
      Path folder = path.toAbsolutePath().getParent();
      whole.parts.add(
          workers.submit(worker -> FolderReader.index(worker, List.of(path), folder, judged)));
    } else {
      whole.parts.add(FolderReader.openLater(workers, path, judged));
    }
  }

  private static boolean isClass(Path file) {
    if (file.toString().endsWith(".class")) {
      return true;
    }
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return in.readInt() == CLASS_MAGIC;
    } catch (IOException e) {
      // Whoever reads it next will say so.
      return false;
    }
  }

  /** Takes results in the order of the input, whoever is ready first. */
  private void collect(Part part) {
    index.add(part);
    for (Future<Part> next : part.parts) {
      try {
        collect(next.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading class files", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("internal error while reading class files", e.getCause());
      }
    }
    part.parts.clear();
  }
}
