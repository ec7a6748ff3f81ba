// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the source files below paths: files, folders, and archives that are named themselves or
 * called {@code -sources}. What cannot be walked, the reader of class files tells of.
 */
public final class SourceFiles implements Closeable {
  private static final String SUFFIX = ".java";

  private final Optional<Charset> encoding;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<ZipFile> archives = new ArrayList<>();

  private SourceFiles(Optional<Charset> encoding) {
    this.encoding = encoding;
  }

  /** Lists the files below these paths, in the order of the paths and then by name. */
  public static SourceFiles below(List<Path> paths, Optional<Charset> encoding) {
    SourceFiles all = new SourceFiles(encoding);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        all.folder(path);
      } else if (isSource(path.toString())) {
        all.file(path, Optional.ofNullable(path.getParent()).map(Path::toString).orElse(""));
      } else {
        all.archive(path);
      }
    }
    return all;
  }

  /** What was found. */
  public List<SourceFile> files() {
    return List.copyOf(files);
  }

  private static boolean isSource(String name) {
    return name.endsWith(SUFFIX)
        && !name.endsWith("package-info.java")
        && !name.endsWith("module-info.java");
  }

  private void folder(Path folder) {
    List<Path> found = new ArrayList<>();
    List<Path> packed = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder, Set.of(FileVisitOption.FOLLOW_LINKS), 100, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.toString();
              if (isSource(name)) {
                found.add(file);
              } else if (name.endsWith("-sources.jar")) {
                packed.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              if (isSource(file.toString())) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return;
    }
    found.sort(Comparator.comparing(Path::toString));
    found.forEach(f -> file(f, folder.toString()));
    packed.sort(Comparator.comparing(Path::toString));
    packed.forEach(this::archive);
  }

  private void file(Path file, String container) {
    String whole = file.toString().replace('\\', '/');
    String outer = container.replace('\\', '/');
    String cut = outer.endsWith("/") ? outer.substring(0, outer.length() - 1) : outer;
    String path =
        !cut.isEmpty() && whole.startsWith(cut + "/") ? whole.substring(cut.length() + 1) : whole;
    files.add(new SourceFile(
        path.equals(whole) ? "" : cut, false, path, encoding, () -> Files.newInputStream(file)));
  }

  private void archive(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".jar") && !name.endsWith(".zip") && !name.endsWith(".war")) {
      return;
    }
    try {
      ZipFile zip = new ZipFile(path.toFile());
      int before = files.size();
      List<ZipEntry> entries = new ArrayList<>();
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        if (!entry.isDirectory()
            && isSource(entry.getName())
            && !entry.getName().contains("..")) {
          entries.add(entry);
        }
      }
      entries.sort(Comparator.comparing(ZipEntry::getName));
      for (ZipEntry entry : entries) {
        files.add(new SourceFile(
            path.toString(), true, entry.getName(), encoding, () -> zip.getInputStream(entry)));
      }
      if (files.size() == before) {
        zip.close();
      } else {
        archives.add(zip);
      }
    } catch (IOException | RuntimeException e) {
      // No archive; the reader of class files says so.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    for (ZipFile archive : archives) {
      archive.close();
    }
  }
}
