// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example on loopback; what the wrong ones do there is {@link ExampleEffectsTest}. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExamplesRunTest {
  /** What an example throws when it runs against a plain peer that greets and closes. */
  private static final Map<String, String> THROWN = Map.of(
      "option-invalid, wrong", "IllegalArgumentException",
      "watermark-inverted, wrong", "IllegalArgumentException",
      "lowat-unsupported, wrong", "LastErrorException",
      "layered-not-closed, wrong", "SSLHandshakeException",
      "layered-not-closed, right", "SSLHandshakeException");

  /** Examples that are objects; {@link ExampleEffectsTest} runs each of them. */
  private static final Set<String> OBJECTS = Set.of(
      "socket-overwritten", "socket-field-never-closed", "close-incomplete", "close-under-lock");

  static List<Example> functions() {
    return Example.all().stream()
        .filter(example -> !OBJECTS.contains(example.rule().id()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void runsOnLoopback(Example example) throws Exception {
    try (Peer peer = new Peer("x\n");
        Arguments arguments = new Arguments(peer)) {
      Method entry = Example.entry(example.load()).orElseThrow();
      String thrown = "nothing";
      try {
        entry.invoke(null, arguments.of(entry));
      } catch (InvocationTargetException e) {
        thrown = e.getCause().getClass().getSimpleName();
      }
      assertEquals(THROWN.getOrDefault(example.toString(), "nothing"), thrown);
    }
  }

  @Test
  void everyExampleIsRun() {
    Set<String> objects = Example.all().stream()
        .filter(example -> Example.entry(example.load()).isEmpty())
        .map(example -> example.rule().id())
        .collect(Collectors.toSet());
    assertEquals(OBJECTS, objects);
  }
}
