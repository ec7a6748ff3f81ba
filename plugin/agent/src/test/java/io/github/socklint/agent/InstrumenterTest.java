// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    Instrumenter instrumenter = new Instrumenter(points, List.of());
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
    assertNull(new Instrumenter(List.of(gone), List.of())
        .transform(null, "sun/nio/ch/Net", null, null, net));
  }

  @Test
  void aHookThatDoesNotFitTheMethodIsNeverCalled() throws IOException {
    ChokePoint changed = point("pollConnectNow", "(")
        .exiting("optionSet", ChokePoint.Operand.ARG0, ChokePoint.Operand.ARG1);
    assertEquals(List.of("a point"), missing(List.of(changed)));
  }

  @Test
  void classesOfTheProgramAreLeftAlone() throws IOException {
    assertNull(new Instrumenter(ChokePoints.ALL, List.of())
        .transform(
            getClass().getClassLoader(),
            "sun/nio/ch/Net",
            null,
            null,
            classFile("sun/nio/ch/Net")));
  }

  @Test
  void nettyAndJnaHaveAllChokePoints() throws IOException {
    Instrumenter instrumenter = new Instrumenter(List.of(), LibraryPoints.ALL);
    for (ChokePoint point : LibraryPoints.ALL) {
      for (String owner : point.owners()) {
        instrumenter.transform(getClass().getClassLoader(), owner, null, null, classFile(owner));
      }
    }
    assertEquals(
        List.of(),
        LibraryPoints.ALL.stream()
            .filter(point -> !instrumenter.found(point))
            .map(ChokePoint::name)
            .toList());
  }

  @Test
  void aRelocatedCopyIsChangedTooAndALookAlikeIsNot() throws IOException {
    String name = "io/netty/channel/ChannelOutboundBuffer";
    Instrumenter instrumenter = new Instrumenter(List.of(), LibraryPoints.ALL);
    ClassLoader loader = getClass().getClassLoader();
    byte[] buffer = classFile(name);
    assertNotNull(instrumenter.transform(loader, "shaded/" + name, null, null, buffer));
    assertNull(instrumenter.transform(loader, "studio/netty/channel/Other", null, null, buffer));
    assertNull(instrumenter.transform(loader, "my" + name, null, null, buffer));
  }

  @Test
  void aLibraryWhoseLoaderHidesTheAgentIsLeftAloneAndTold() throws IOException {
    ClassLoader hiding = new ClassLoader(null) {};
    String name = "io/netty/channel/ChannelOutboundBuffer";
    assertNull(new Instrumenter(List.of(), LibraryPoints.ALL)
        .transform(hiding, name, null, null, classFile(name)));
    assertTrue(
        Status.missingChokePoints.contains(name + " (its class loader hides the agent)"),
        Status.missingChokePoints);
  }

  @Test
  void aNextVersionThatLacksAMethodIsToldAndTheAgentStaysOn() throws IOException {
    String name = "io/netty/channel/ChannelOutboundBuffer";
    ChokePoint gone = new ChokePoint(
            "a method of tomorrow", Set.of(name), Set.of("tomorrow"), "(", null, null, null)
        .entering("outboundCloses", ChokePoint.Operand.OWN_CHANNEL);
    assertNull(new Instrumenter(List.of(), List.of(gone))
        .transform(getClass().getClassLoader(), name, null, null, classFile(name)));
    assertTrue(
        Status.missingChokePoints.contains(name + ": a method of tomorrow"),
        Status.missingChokePoints);
    assertTrue(Health.isOn());
  }

  private static ChokePoint point(String method, String parameters) {
    return new ChokePoint(
        "a point", Set.of("sun/nio/ch/Net"), Set.of(method), parameters, null, null, null);
  }
}
