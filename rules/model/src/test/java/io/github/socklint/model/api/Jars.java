// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars that the build has copied for comparison, and the running JDK. */
final class Jars implements AutoCloseable {
  private final SortedMap<String, ZipFile> jars = new TreeMap<>();

  Jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        jars.put(file.getFileName().toString(), new ZipFile(file.toFile()));
      }
    }
  }

  /** The jar of {@code group:artifact:version} is there. */
  boolean has(String artifact) {
    return jars.containsKey(fileName(artifact));
  }

  /** A class file of this jar alone. */
  Optional<InputStream> own(String artifact, String classFile) {
    return open(jars.get(fileName(artifact)), classFile);
  }

  /** A class file of this jar, else of any other, else of the JDK. */
  Optional<InputStream> any(String artifact, String classFile) {
    return Stream.concat(Stream.of(jars.get(fileName(artifact))), jars.values().stream())
        .map(jar -> open(jar, classFile))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> jdk(classFile));
  }

  /** A class of the running JDK; those of all its modules can be read as resources. */
  static Optional<InputStream> jdk(String classFile) {
    return Optional.ofNullable(ClassLoader.getPlatformClassLoader().getResourceAsStream(classFile));
  }

  private static Optional<InputStream> open(ZipFile jar, String classFile) {
    ZipEntry entry = jar.getEntry(classFile);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream bytes = jar.getInputStream(entry)) {
      return Optional.of(new ByteArrayInputStream(bytes.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(String artifact) {
    String[] parts = artifact.split(":");
    return parts[1] + "-" + parts[2] + ".jar";
  }

  @Override
  public void close() throws IOException {
    for (ZipFile jar : jars.values()) {
      jar.close();
    }
  }
}
