// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.input;

import io.github.socklint.model.message.MessageId;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

/** Finds class files and archives in a folder. */
final class FolderReader extends SimpleFileVisitor<Path> {
  private static final int BATCH = 200;
  private static final int MAX_DEPTH = 200;

  private final Workers workers;
  private final Path root;
  private final boolean judged;
  private final Set<Object> seen;
  private final Part part = new Part();
  private final List<Path> classes = new ArrayList<>();
  private final List<Path> archives = new ArrayList<>();

  private FolderReader(Workers workers, Path root, boolean judged, Set<Object> seen) {
    this.workers = workers;
    this.root = root;
    this.judged = judged;
    this.seen = seen;
  }

  /**
   * Walks a folder.
   *
   * @param judged whether its classes are; archives in a folder of the class path are not part of
   *     it
   * @param seen what was read before; files are added to it
   */
  static Part read(Workers workers, Path root, boolean judged, Set<Object> seen) {
    return new FolderReader(workers, root, judged, seen).read();
  }

  private Part read() {
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, this);
    } catch (IOException e) {
      part.problem(root.toString(), Problems.reason(e));
    }
    // The order in which the system lists files is not the same everywhere. Loose classes come
    // first:
    // they are newer than the archive that was built of them.
    Collections.sort(classes);
    Collections.sort(archives);
    for (int from = 0; from < classes.size(); from += BATCH) {
      List<Path> batch = classes.subList(from, Math.min(classes.size(), from + BATCH));
      part.parts.add(workers.submit(worker -> index(worker, batch, root, judged)));
    }
    for (Path archive : archives) {
      part.parts.add(openLater(workers, archive, judged));
    }
    return part;
  }

  static Future<Part> openLater(Workers workers, Path path, boolean judged) {
    return workers.submit(worker -> {
      Part part = new Part();
      try {
        Source source = new Source.WholeFile(path, Files.size(path));
        Archive archive = Archive.ofFile(path.toString(), source);
        return ArchiveReader.read(workers, worker.inflation(), archive, judged);
      } catch (IOException e) {
        part.problem(path.toString(), Problems.reason(e));
        return part;
      }
    });
  }

  static Part index(Worker worker, List<Path> files, Path root, boolean judged) {
    Part result = new Part();
    try (FileBytes in = new FileBytes()) {
      for (Path path : files) {
        try {
          in.open(path);
          FolderClass file = new FolderClass(path, root);
          ClassEntry entry = worker.indexer().index(in, file, judged);
          if (entry != null) {
            file.named(entry.name());
            result.classes.add(entry);
          }
        } catch (IOException | RuntimeException e) {
          result.problem(path.toString(), Problems.reason(e));
        }
      }
    } catch (IOException e) {
      result.problem(root.toString(), Problems.reason(e));
    }
    return result;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    // The root itself was seen when it was opened.
    boolean isNew = seen.add(InputReader.identity(folder, attributes));
    return isNew || folder.equals(root) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    boolean isClass = name.endsWith(".class") && !name.equals("module-info.class");
    if (attributes.isDirectory()) {
      part.problem(
          file.toString(),
          MessageId.BEYOND_LIMIT.on("not read: more than " + MAX_DEPTH + " folders deep"));
    } else if (attributes.isSymbolicLink()) {
      // Links are followed, so this one could not be.
      part.problem(file.toString(), MessageId.LINK.on("a link that leads nowhere"));
    } else if (!isClass && !(judged && Archive.isArchiveName(name))) {
      return FileVisitResult.CONTINUE;
    } else if (!attributes.isRegularFile()) {
      part.problem(file.toString(), MessageId.NO_CLASS_FILE.on("not a regular file"));
    } else if (isClass) {
      classes.add(file);
    } else if (seen.add(InputReader.identity(file, attributes))) {
      archives.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    part.problem(file.toString(), Problems.reason(e));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) {
    if (e != null) {
      part.problem(folder.toString(), Problems.reason(e));
    }
    return FileVisitResult.CONTINUE;
  }
}
