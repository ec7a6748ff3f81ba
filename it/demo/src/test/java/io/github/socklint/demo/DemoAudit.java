// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import io.github.socklint.report.source.Roots;
import io.github.socklint.run.Audit;
import io.github.socklint.run.Inputs;
import io.github.socklint.run.Naming;
import io.github.socklint.run.Outcome;
import io.github.socklint.run.Policy;
import io.github.socklint.run.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the README's first command does, for tests. */
final class DemoAudit {
  /** The top of the repository, where the README tells its reader to stand. */
  static final Path TOP = Roots.repository(Path.of("")).orElseThrow();

  private DemoAudit() {}

  static Outcome run() {
    return Audit.run(
        new Request(
            new Inputs(List.of(Path.of("target/classes")), List.of(), List.of()),
            Policy.USUAL,
            new Naming(TOP, TOP, List.of(), Optional.empty())),
        done -> {});
  }
}
