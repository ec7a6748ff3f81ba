// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstrumenterTest {
  @BeforeEach
  void switchOn() {
    Health.switchOn();
  }

  @AfterEach
  void noFault() {
    assertEquals("", Health.firstFault());
  }

  private static byte[] classFile(String name) throws IOException {
    try (InputStream stream = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return stream == null ? new byte[0] : stream.readAllBytes();
    }
  }

  private static List<String> missing(List<ChokePoint> points) throws IOException {
    Instrumenter instrumenter = new Instrumenter(points);
    for (String owner : instrumenter.owners()) {
      byte[] classFile = classFile(owner);
      if (classFile.length > 0) {
        instrumenter.transform(null, owner, null, null, classFile);
      }
    }
    return points.stream()
        .filter(point -> !instrumenter.found(point))
        .map(ChokePoint::name)
        .toList();
  }

  @Test
  void thisJdkHasAllChokePoints() throws IOException {
    assertEquals(List.of(), missing(ChokePoints.ALL));
  }

  @Test
  void aChokePointThatTheJdkLacksIsMissedAndTheClassIsLeftAlone() throws IOException {
    ChokePoint gone = point("socketOfTomorrow", "(").entering("streamCloseBegins");
    assertEquals(List.of("a point"), missing(List.of(gone)));
    byte[] net = classFile("sun/nio/ch/Net");
    assertNull(new Instrumenter(List.of(gone)).transform(null, "sun/nio/ch/Net", null, null, net));
  }

  @Test
  void aHookThatDoesNotFitTheMethodIsNeverCalled() throws IOException {
    ChokePoint changed = point("pollConnectNow", "(")
        .exiting("optionSet", ChokePoint.Operand.ARG0, ChokePoint.Operand.ARG1);
    assertEquals(List.of("a point"), missing(List.of(changed)));
  }

  @Test
  void classesOfTheProgramAreLeftAlone() throws IOException {
    assertNull(new Instrumenter(ChokePoints.ALL)
        .transform(
            getClass().getClassLoader(),
            "sun/nio/ch/Net",
            null,
            null,
            classFile("sun/nio/ch/Net")));
  }

  private static ChokePoint point(String method, String parameters) {
    return new ChokePoint(
        "a point", Set.of("sun/nio/ch/Net"), Set.of(method), parameters, null, null, null);
  }
}
