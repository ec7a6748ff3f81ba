// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The sockets that this process holds, as Linux lists them in {@code /proc/self/fd}. */
final class Descriptors {
  private static final long PATIENCE_NANOS = 1_000_000_000;

  /** Runs an example. */
  interface Run {
    void on(Example example) throws Exception;
  }

  private Descriptors() {}

  /**
   * How many sockets a run of an example makes and does not close. Compiles and collects before,
   * for a collection right after the run would let the JDK's cleaner close what leaked.
   */
  static int leakedBy(Example example, Run run) throws Exception {
    example.load();
    System.gc();
    Set<String> before = sockets();
    try {
      run.on(example);
    } catch (IOException e) {
      // Some examples leak only when they fail.
    }
    return settled(before);
  }

  /** The descriptor of the socket that an action opens. */
  static int openedBy(Callable<?> action) throws Exception {
    Set<String> before = sockets();
    action.call();
    Set<String> opened = sockets();
    opened.removeAll(before);
    String one = opened.iterator().next();
    return Integer.parseInt(one.substring(0, one.indexOf(' ')));
  }

  /** Peers close their ends in threads of their own, so wait until nothing changes any more. */
  private static int settled(Set<String> before) throws Exception {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    Set<String> left = sockets();
    int unchanged = 0;
    while (unchanged < 5 && System.nanoTime() - deadline < 0) {
      Thread.sleep(10);
      Set<String> now = sockets();
      unchanged = now.equals(left) ? unchanged + 1 : 0;
      left = now;
    }
    left.removeAll(before);
    return left.size();
  }

  /** Number and inode of each, for a number alone is used again. */
  private static Set<String> sockets() throws IOException {
    List<Path> links;
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      links = all.toList();
    }
    Set<String> sockets = new TreeSet<>();
    for (Path link : links) {
      if (Files.isSymbolicLink(link)) {
        add(sockets, link);
      }
    }
    return sockets;
  }

  private static void add(Set<String> sockets, Path link) {
    try {
      String target = Files.readSymbolicLink(link).toString();
      if (target.startsWith("socket:")) {
        sockets.add(link.getFileName() + " " + target);
      }
    } catch (IOException e) {
      // Closed since it was listed.
    }
  }
}
