// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
  @TempDir
  Path jars;

  private MethodLines lines;
  private Places places;

  @BeforeEach
  void packTheSample() throws IOException {
    String entry = OverloadSample.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jars.resolve("sample.jar"));
        ZipOutputStream zip = new ZipOutputStream(out);
        InputStream in = OverloadSample.class.getClassLoader().getResourceAsStream(entry)) {
      zip.putNextEntry(new ZipEntry(entry));
      in.transferTo(zip);
    }
    lines = new MethodLines(jars);
    places = new Places(lines);
  }

  @Test
  void aLambdaBelongsToTheMethodItStandsIn() {
    assertEquals("open", Places.owner("open"));
    assertEquals("open", Places.owner("lambda$open$3"));
    assertEquals("open", Places.owner("lambda$lambda$open$0$1"));
    assertEquals("<init>", Places.owner("lambda$new$0"));
    assertEquals("<clinit>", Places.owner("lambda$static$0"));
    assertEquals("", Places.owner("lambda$null$7"));
    assertEquals("", Places.owner("access$000"));
  }

  @Test
  void anOverloadIsAnotherMethod() {
    List<TreeSet<Integer>> bodies = lines.of("sample.jar", OverloadSample.class.getName()).stream()
        .filter(body -> body.name().equals("length"))
        .map(body -> new TreeSet<>(body.lines()))
        .toList();
    assertEquals(2, bodies.size());
    Site site = site(bodies.get(0).first());
    assertTrue(places.inMethod(site, reported("length", bodies.get(0).last())));
    assertFalse(places.inMethod(site, reported("length", bodies.get(1).first())));
    assertFalse(places.inMethod(site, reported("other", bodies.get(0).first())));
  }

  @Test
  void aLambdaCountsForTheOverloadThatSpansIt() {
    List<MethodLines.Body> bodies = lines.of("sample.jar", OverloadSample.class.getName());
    int inLambda = bodies.stream()
        .filter(body -> body.name().startsWith("lambda$"))
        .findFirst()
        .orElseThrow()
        .lines()
        .first();
    List<MethodLines.Body> overloads =
        bodies.stream().filter(body -> body.name().equals("length")).toList();
    long owners = overloads.stream()
        .filter(b -> places.inMethod(site(b.lines().first()), reported("lambda$null$0", inLambda)))
        .count();
    assertEquals(1, owners);
  }

  @Test
  void withoutLinesTheNameOfTheMethodDecides() {
    Places blind = new Places(new MethodLines(jars.resolve("nowhere")));
    assertTrue(blind.inMethod(site(0), reported("length", 0)));
    assertTrue(blind.atLine(site(0), reported("length", 12)));
    assertFalse(blind.atLine(site(5), reported("length", 12)));
    assertFalse(blind.atLine(site(0), reported("other", 12)));
  }

  private static Site site(int line) {
    return new Site(
        Site.Table.LIFECYCLE,
        "sample.jar",
        OverloadSample.class.getName(),
        "length",
        line,
        "leak-exception-path",
        "real bug",
        new Expectation.RealBug(),
        "");
  }

  private static Reported reported(String method, int line) {
    return new Reported(
        "socket-leak", Level.ERROR, "", OverloadSample.class.getName(), method, line);
  }
}
