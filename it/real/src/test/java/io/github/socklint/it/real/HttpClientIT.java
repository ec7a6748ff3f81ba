// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socklint.it.real.programs.PooledGets;
import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.run.confirm.Judged;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Apache HttpClient 4.5.14 keeps connections in its pool that the server has closed. */
@EnabledOnOs(OS.LINUX)
class HttpClientIT {
  private static final int CONNECTIONS = 5;
  private static final String CONNECT = "DefaultHttpClientConnectionOperator.connect";

  @TempDir
  Path folder;

  private Verdicts after(String then) throws Exception {
    try (ClosingHttpServer server = ClosingHttpServer.start()) {
      return new Verdicts(new Trial(folder)
          .of(HttpClient.class, PooledGets.class, server.port(), CONNECTIONS, then));
    }
  }

  @Test
  void thePoolKeepsWhatTheServerHasClosed() throws Exception {
    Verdicts verdicts = after("idle");
    Judged pooled = verdicts.at(CONNECT + ":120", "eof-not-closed", Verdict.RUNTIME_ONLY);
    Fact closeWait = verdicts.fact(pooled, "close-wait");
    assertEquals(CONNECTIONS, closeWait.count(), verdicts::toString);
    assertTrue(
        closeWait.figures().get("longestNanos") >= TimeUnit.SECONDS.toNanos(1), verdicts::toString);
    assertTrue(
        closeWait.stack().stream().anyMatch(frame -> frame.contains(CONNECT + ":")),
        verdicts::toString);
  }

  @Test
  void aPoolThatClosesWhatIsIdleHasNone() throws Exception {
    Verdicts verdicts = after("close-idle");
    assertEquals(List.of(), verdicts.places(Verdict.RUNTIME_ONLY), verdicts::toString);
    assertEquals(List.of(), verdicts.places(Verdict.CONFIRMED), verdicts::toString);
  }
}
