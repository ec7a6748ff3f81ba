// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.it.real.programs.OkHttpGets;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.run.confirm.ConfirmationOutcome;
import java.nio.file.Path;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** OkHttp, used as its manual says, does nothing wrong, and nothing is said against it. */
@EnabledOnOs(OS.LINUX)
class OkHttpIT {
  private static final int REQUESTS = 20;

  @TempDir
  Path folder;

  @Test
  void nothingIsConfirmed() throws Exception {
    ConfirmationOutcome outcome;
    try (ClosingHttpServer server = ClosingHttpServer.start()) {
      outcome = new Trial(folder).of(OkHttpClient.class, OkHttpGets.class, server.port(), REQUESTS);
    }
    Verdicts verdicts = new Verdicts(outcome);
    assertTrue(outcome.evidence().sockets() >= REQUESTS, verdicts::toString);
    assertEquals(List.of(), verdicts.places(Verdict.CONFIRMED), verdicts::toString);
    assertEquals(List.of(), verdicts.places(Verdict.RUNTIME_ONLY), verdicts::toString);
  }
}
