// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network namespace with nothing in it but a loopback interface, made by unshare(1) in a user
 * namespace, so that it needs no privileges where the system allows that. It is gone with the
 * process that holds it, and that ends with this one.
 */
final class Namespace implements AutoCloseable {
  private final Process holder;

  private Namespace(Process holder) {
    this.holder = holder;
  }

  /** Makes one; empty where this machine does not let us, or lacks unshare(1) or ip(8). */
  static Optional<Namespace> open() throws IOException, InterruptedException {
    Process holder;
    try {
      // cat ends when its input does, at the latest when this process ends.
      holder = new ProcessBuilder(
              "unshare", "-rn", "sh", "-c", "ip link set lo up && echo up && exec cat")
          .redirectErrorStream(true)
          .start();
    } catch (IOException noUnshare) {
      return Optional.empty();
    }
    BufferedReader said = holder.inputReader(UTF_8);
    if ("up".equals(said.readLine())) {
      return Optional.of(new Namespace(holder));
    }
    holder.waitFor();
    return Optional.empty();
  }

  /** A command that runs in the namespace. */
  ProcessBuilder builder(List<String> command) {
    List<String> whole = new ArrayList<>(List.of(
        "nsenter", "--preserve-credentials", "-U", "-n", "-t", Long.toString(holder.pid())));
    whole.addAll(command);
    return new ProcessBuilder(whole);
  }

  /** What the kernel counted in it so far. */
  KernelCounters counters() throws IOException {
    return KernelCounters.of(holder.pid());
  }

  @Override
  public void close() throws IOException {
    holder.getOutputStream().close();
  }
}
