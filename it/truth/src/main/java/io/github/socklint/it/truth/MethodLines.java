// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The lines of the methods of the labelled classes, so that overloads can be told apart. */
final class MethodLines {

  /**
   * A method and its lines.
   *
   * @param name its name; overloads share it
   * @param lines the lines it has code for, maybe none
   */
  record Body(String name, NavigableSet<Integer> lines) {}

  private final Path jars;
  private final Map<String, List<Body>> bodiesByClass = new HashMap<>();

  /** Reads classes on demand from the jars in a folder; one without them knows no lines. */
  MethodLines(Path jars) {
    this.jars = jars;
  }

  /** The methods of a class, or none where the jar or the class is not there. */
  List<Body> of(String jar, String className) {
    return bodiesByClass.computeIfAbsent(jar + "!" + className, key -> read(jar, className));
  }

  private List<Body> read(String jar, String className) {
    Path file = jars.resolve(jar);
    if (!file.toFile().isFile()) {
      return List.of();
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(className.replace('.', '/') + ".class");
      if (entry == null) {
        return List.of();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        Collector collector = new Collector();
        new ClassReader(in.readAllBytes()).accept(collector, ClassReader.SKIP_FRAMES);
        return List.copyOf(collector.bodies);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static final class Collector extends ClassVisitor {
    private final List<Body> bodies = new ArrayList<>();

    Collector() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      NavigableSet<Integer> lines = new TreeSet<>();
      bodies.add(new Body(name, lines));
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLineNumber(int line, Label start) {
          lines.add(line);
        }
      };
    }
  }
}
