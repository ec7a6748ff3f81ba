// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.socklint.it.real.programs.JedisSessions;
import io.github.socklint.model.evidence.Fact;
import io.github.socklint.model.evidence.Verdict;
import io.github.socklint.run.confirm.Judged;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Jedis 5.2.0 resets every connection that it closes, as the audit says. */
@EnabledOnOs(OS.LINUX)
class JedisIT {
  private static final int SESSIONS = 50;

  @TempDir
  Path folder;

  @Test
  void everySessionEndsWithAReset() throws Exception {
    Optional<Path> program = RedisServer.program();
    assumeTrue(
        program.isPresent(),
        "no redis-server on the PATH (Debian: apt-get install redis-server): not tried");
    Verdicts verdicts;
    try (RedisServer server = RedisServer.start(program.get(), folder)) {
      verdicts = new Verdicts(
          new Trial(folder).of(Jedis.class, JedisSessions.class, server.port(), SESSIONS));
    }
    Judged linger = verdicts.at(
        "DefaultJedisSocketFactory.connectToFirstSuccessfulHost:71",
        "linger-zero",
        Verdict.CONFIRMED);
    assertEquals(SESSIONS, linger.judgement().connections(), verdicts::toString);
    Fact resets = verdicts.fact(linger, "reset-sent");
    assertEquals(SESSIONS, resets.count(), verdicts::toString);
    assertTrue(
        resets.stack().stream().anyMatch(frame -> frame.contains("JedisSessions.main:")),
        verdicts::toString);
    assertEquals(List.of(), verdicts.places(Verdict.RUNTIME_ONLY), verdicts::toString);
  }
}
