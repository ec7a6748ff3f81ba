// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.flow.MethodId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names findings so that they keep their name when lines move: rule, class, method and what is
 * misused; a counter tells several of one method apart, in the order of their lines.
 */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  String of(String ruleId, MethodId method, String subject) {
    String base = ruleId + '|' + method + '|' + subject;
    int number = seen.merge(base, 1, Integer::sum);
    byte[] hash = sha256().digest((base + '|' + number).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
