// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken class files and archives end in a result or a problem, never in an exception or a hang.
 */
@Timeout(120)
class FuzzTest {
  private static final long SEED = 4711;
  private static final int ROUNDS = 40;
  private static final int PER_ROUND = 25;

  private static final String SOURCE = """
      package org.example;
      import java.net.*;
      import java.util.*;
      class Everything<T> implements Comparator<T> {
        static final double[] NUMBERS = {1, 2.5};
        private final Map<String, Socket> all = new HashMap<>();
        @Deprecated public int compare(T a, T b) { return a.hashCode() - b.hashCode(); }
        long use(String host, int n) throws Exception {
          long sum = 0;
          try (Socket s = new Socket(host, 80)) {
            for (int i = 0; i < n; i++) { sum += switch (n) { case 1 -> 10L; case 7 -> 3; default -> i; }; }
            all.put(host + n, s);
            Runnable r = () -> all.remove(host);
            r.run();
          } catch (BindException | UnknownHostException e) {
            synchronized (all) { all.clear(); }
          } finally {
            sum <<= 2;
          }
          int[][] grid = new int[n][4];
          return ((Object) grid) instanceof int[] o ? sum + o.hashCode() + grid[n][1]-- : (long) NUMBERS[0];
        }
        enum Kind { ONE, TWO }
        record Pair(Kind kind, Object[] values) {}
      }
      """;

  @TempDir
  Path folder;

  private Map<String, byte[]> classes() throws IOException {
    Path compiled = Compiled.into(folder.resolve("compiled"), SOURCE);
    Map<String, byte[]> classes = new HashMap<>();
    try (Stream<Path> files = Files.walk(compiled)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        classes.put(compiled.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] result = bytes.clone();
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(result.length);
      switch (random.nextInt(4)) {
        case 0 -> result[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> result[at] = (byte) random.nextInt(256);
        case 2 -> result[at] = (byte) (random.nextBoolean() ? 0xff : 0);
        default ->
          System.arraycopy(
              bytes,
              random.nextInt(bytes.length - Math.min(8, bytes.length - 1)),
              result,
              at,
              Math.min(8, Math.min(result.length - at, bytes.length - 1)));
      }
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(result, random.nextInt(result.length)) : result;
  }

  /** Asks for everything there is. */
  private static int exercise(ClassPathProgram program) {
    int graphs = 0;
    for (String name : program.relevantClasses()) {
      ClassShape shape = program.shape(name).orElse(null);
      if (shape != null) {
        for (ClassShape.MethodShape method : shape.methods()) {
          MethodId id = new MethodId(name, method.name(), method.descriptor());
          graphs += program.graph(id).isPresent() ? 1 : 0;
        }
      }
      program.directSubtypes(name);
    }
    program.heedsWatermarks();
    return graphs + program.problems().size();
  }

  private static ClassPathProgram read(Path path) {
    Interests all = new Interests(
        n -> true, (o, n) -> false, java.util.Set.of("put", "run"), java.util.Set.of());
    return ClassPathProgram.read(List.of(path), List.of(), all, 2);
  }

  @Test
  void mutatedClassFiles() throws IOException {
    Random random = new Random(SEED);
    Map<String, byte[]> classes = classes();
    List<String> names = classes.keySet().stream().sorted().toList();
    int results = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path mutants = Files.createDirectory(folder.resolve("round" + round));
      for (int i = 0; i < PER_ROUND; i++) {
        byte[] original = classes.get(names.get(random.nextInt(names.size())));
        Path own = Files.createDirectory(mutants.resolve("m" + i));
        Files.write(own.resolve("Mutant.class"), mutated(original, random));
        // Each by itself, for most still have the same name.
        try (ClassPathProgram program = read(own)) {
          results += exercise(program);
        }
      }
    }
    assertTrue(results > ROUNDS * PER_ROUND, "seed " + SEED + " gave " + results + " results");
  }

  @Test
  void mutatedArchives() throws IOException {
    Random random = new Random(SEED);
    Zips library = new Zips();
    classes().forEach(library::with);
    byte[] original = new Zips()
        .with("META-INF/MANIFEST.MF", "Multi-Release: true\n")
        .with("META-INF/versions/11/A.class", new byte[10])
        .with("lib/a.jar", library.bytes())
        .with("lib/b.jar", library.stored().bytes())
        .bytes();
    int results = 0;
    for (int i = 0; i < ROUNDS * PER_ROUND; i++) {
      byte[] mutant = mutated(original, random);
      // Half of the changes near the end, where the directory is.
      if (random.nextBoolean() && mutant.length == original.length) {
        mutant = original.clone();
        mutant[mutant.length - 1 - random.nextInt(350)] = (byte) random.nextInt(256);
      }
      Path jar = Files.write(folder.resolve("mutant.jar"), mutant);
      try (ClassPathProgram program = read(jar)) {
        results += exercise(program);
      }
    }
    assertTrue(results > ROUNDS * PER_ROUND, "seed " + SEED + " gave " + results + " results");
  }
}
