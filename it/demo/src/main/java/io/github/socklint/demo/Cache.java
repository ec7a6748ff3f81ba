// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.demo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The entries. Safe for use by many threads. */
final class Cache {
  private final Map<String, String> entries = new ConcurrentHashMap<>();

  /** Answers one line of the protocol with another one. */
  String answer(String line) {
    String[] words = line.split(" ", 3);
    if (words[0].equals("GET") && words.length == 2) {
      return Optional.ofNullable(entries.get(words[1])).map("VALUE "::concat).orElse("NONE");
    }
    if (words[0].equals("PUT") && words.length == 3) {
      entries.put(words[1], words[2]);
      return "OK";
    }
    return "ERROR";
  }
}
