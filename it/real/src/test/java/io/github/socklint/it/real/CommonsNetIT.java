// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.it.real.programs.ProxiedBinds;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.run.confirm.Judged;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.net.DefaultSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commons Net 3.11.1 loses a socket for a proxy where its bind to the local address fails. */
@EnabledOnOs(OS.LINUX)
class CommonsNetIT {
  private static final int FAILURES = 10;

  @TempDir
  Path folder;

  @Test
  void everyFailedBindLeavesASocketToTheCollector() throws Exception {
    Verdicts verdicts = new Verdicts(
        new Trial(folder).of(DefaultSocketFactory.class, ProxiedBinds.class, FAILURES));
    Judged leak = verdicts.at(
        "DefaultSocketFactory.createSocket:186", "socket-leak-on-exception", Verdict.CONFIRMED);
    assertEquals(FAILURES, verdicts.fact(leak, "closed-by-gc").count(), verdicts::toString);
    assertEquals(List.of(), verdicts.places(Verdict.RUNTIME_ONLY), verdicts::toString);
  }
}
