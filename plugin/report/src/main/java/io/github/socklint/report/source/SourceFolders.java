// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.report.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads source files that a report names, from the folders that its paths may be relative to. A
 * report may come from anywhere: only files that look like source are read, and none outside the
 * folders.
 */
public final class SourceFolders {
  /** Larger ones are nobody's handwriting. */
  private static final int MAX_BYTES = 8 << 20;

  private static final Pattern SOURCE =
      Pattern.compile("\\.(java|kts?|scala|groovy|clj)$", Pattern.CASE_INSENSITIVE);

  private static final String INSIDE = "!/";

  private final List<Path> folders;

  /** Asks the folders in this order. */
  public SourceFolders(List<Path> folders) {
    this.folders =
        folders.stream().flatMap(folder -> real(folder).stream()).distinct().toList();
  }

  /**
   * The folders that a report's paths are likely relative to: those that the user names, the
   * working folder and the file's own folder, and the repositories that these two are in.
   *
   * @param named by the user
   * @param file the report
   */
  public static SourceFolders near(List<Path> named, Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path there = file.toAbsolutePath().getParent();
    List<Path> folders = new ArrayList<>(named);
    for (Path folder : List.of(here, there == null ? here : there)) {
      Roots.repository(folder).ifPresent(folders::add);
      folders.add(folder);
    }
    return new SourceFolders(folders);
  }

  /**
   * The lines of a file; empty where it is not at hand or cannot be read.
   *
   * @param path as a report names it: below a root, with {@code !/} before an archive's entry
   */
  public Optional<List<String>> lines(String path) {
    if (!SOURCE.matcher(path).find()) {
      return Optional.empty();
    }
    return folders.stream()
        .flatMap(folder -> bytes(folder, path).stream())
        .findFirst()
        .map(bytes -> text(bytes).lines().toList());
  }

  private static Optional<byte[]> bytes(Path folder, String path) {
    int inside = path.indexOf(INSIDE);
    String outer = inside < 0 ? path : path.substring(0, inside);
    try {
      // The real path, for a link may lead out of the folder.
      Optional<Path> file = real(folder.resolve(outer)).filter(p -> p.startsWith(folder));
      if (file.filter(Files::isRegularFile).isEmpty()) {
        return Optional.empty();
      }
      return inside < 0
          ? read(Files.newInputStream(file.get()))
          : entry(file.get(), path.substring(inside + INSIDE.length()));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // no source at hand: the report shows the path without it
    }
  }

  private static Optional<byte[]> entry(Path archive, String name) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      return entry == null ? Optional.empty() : read(zip.getInputStream(entry));
    }
  }

  private static Optional<byte[]> read(InputStream stream) throws IOException {
    try (InputStream in = stream) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return Optional.of(bytes).filter(b -> b.length <= MAX_BYTES);
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
