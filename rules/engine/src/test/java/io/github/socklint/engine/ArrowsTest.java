// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The arrows between packages run one way (design.md, The house). Reads the sources of every module
 * and looks at each name of a socklint class, imported or written out.
 *
 * <p>A new arrow goes into {@link #ALLOWED}, with a reason in the commit.
 */
class ArrowsTest {
  private static final String ROOT = "io.github.socklint.";
  private static final Pattern NAME =
      Pattern.compile("io\\.github\\.socklint\\.([a-z0-9.]+)\\.([A-Z]\\w*)");

  /**
   * What a package and those below it may name, besides their own; a package ends with a dot, a
   * class does not. The longest prefix that fits a package counts.
   */
  private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
      Map.entry("model.", List.of()),
      Map.entry("engine.flow.", List.of()),
      Map.entry("engine.threads.", List.of()),
      Map.entry("engine.structured.", List.of("engine.flow.")),
      Map.entry("engine.program.", List.of("model.", "engine.flow.")),
      Map.entry("engine.types.", List.of("model.", "engine.flow.", "engine.program.")),
      Map.entry("engine.domain.", List.of("model.", "engine.flow.")),
      Map.entry(
          "engine.interp.",
          List.of("model.", "engine.flow.", "engine.program.", "engine.types.", "engine.domain.")),
      Map.entry(
          "engine.check.",
          List.of(
              "model.",
              "engine.flow.",
              "engine.program.",
              "engine.types.",
              "engine.domain.",
              "engine.Settings",
              "engine.interp.Entry",
              "engine.interp.Observer",
              "engine.interp.Names",
              "engine.interp.NativeOptions")),
      Map.entry("engine.", List.of("model.")),
      Map.entry("bytecode.", List.of("model.", "engine.flow.", "engine.program.")),
      Map.entry(
          "source.",
          List.of(
              "model.",
              "engine.flow.",
              "engine.program.",
              "engine.threads.",
              "engine.types.",
              "engine.structured.")),
      Map.entry("pmd.", List.of("model.", "engine.", "bytecode.")),
      Map.entry("spotbugs.", List.of("model.", "engine.", "bytecode.")),
      Map.entry("report.", List.of("model.")),
      Map.entry("confirm.", List.of("model.", "report.")),
      Map.entry("agent.", List.of("model.")));

  private static final List<String> FOLDERS = List.of("rules", "plugin");

  private static Path repository() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("rules/engine/src"))) {
      at = at.getParent();
    }
    assertTrue(at != null, "no rules/engine/src above " + Path.of("").toAbsolutePath());
    return at;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(repository().resolve(folder))) {
        files
            .filter(f -> f.toString().contains("/src/main/java/io/github/socklint/"))
            .filter(f -> f.toString().endsWith(".java"))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }

  /** The package of a source file below the root, with a dot at its end. */
  private static String packageOf(Path source) {
    String path = source.getParent().toString().replace('\\', '/') + "/";
    return path.substring(path.indexOf("io/github/socklint/") + ROOT.length()).replace('/', '.');
  }

  private static String rule(String ofPackage) {
    return ALLOWED.keySet().stream()
        .filter(ofPackage::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static boolean isAllowed(String rule, String namedPackage, String namedClass) {
    if (namedPackage.startsWith(rule)) {
      return true;
    }
    return ALLOWED.get(rule).stream()
        .anyMatch(a ->
            a.endsWith(".") ? namedPackage.startsWith(a) : (namedPackage + namedClass).equals(a));
  }

  /** Names in code: comments may speak of anybody. */
  private static List<String[]> names(Path source) throws IOException {
    List<String[]> names = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(source)) {
      number++;
      String code = line.strip();
      if (code.startsWith("*") || code.startsWith("/") || code.startsWith("package ")) {
        continue;
      }
      Matcher m = NAME.matcher(code);
      while (m.find()) {
        names.add(new String[] {m.group(1) + ".", m.group(2), Integer.toString(number)});
      }
    }
    return names;
  }

  @Test
  void noPackageNamesOneThatItMustNotKnow() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> rulesUsed = new HashSet<>();
    for (Path source : sources()) {
      String rule = rule(packageOf(source));
      if (rule.isEmpty()) {
        continue;
      }
      rulesUsed.add(rule);
      for (String[] name : names(source)) {
        if (!isAllowed(rule, name[0], name[1])) {
          wrong.add(repository().relativize(source) + ":" + name[2] + " names " + name[0] + name[1]
              + "; " + rule + " may name " + ALLOWED.get(rule) + " besides its own");
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    // The test would pass on an empty tree, too.
    assertTrue(
        rulesUsed.containsAll(List.of("model.", "engine.domain.", "engine.check.", "bytecode.")),
        rulesUsed::toString);
  }

  @Test
  void thePackagesOfTheEngineHaveNoCycle() throws IOException {
    Map<String, Set<String>> arrows = new HashMap<>();
    for (Path source : sources()) {
      String from = packageOf(source);
      for (String[] name : names(source)) {
        // The door knows everybody, and its settings are everybody's.
        boolean door = name[0].equals("engine.") || from.equals("engine.");
        if (!name[0].equals(from) && !door) {
          arrows.computeIfAbsent(from, f -> new HashSet<>()).add(name[0]);
        }
      }
    }
    for (String start : arrows.keySet()) {
      if (start.startsWith("engine.")) {
        Set<String> reached = new HashSet<>();
        List<String> work = new ArrayList<>(arrows.get(start));
        while (!work.isEmpty()) {
          String next = work.remove(work.size() - 1);
          if (reached.add(next)) {
            work.addAll(arrows.getOrDefault(next, Set.of()));
          }
        }
        assertTrue(!reached.contains(start), () -> start + " reaches itself through " + reached);
      }
    }
  }

  @Test
  void aForbiddenNameIsSeenWhetherImportedOrWrittenOut() {
    assertTrue(isAllowed("engine.domain.", "engine.flow.", "Op"));
    assertTrue(!isAllowed("engine.domain.", "engine.interp.", "Ids"));
    assertTrue(isAllowed("engine.check.", "engine.interp.", "Observer"));
    assertTrue(!isAllowed("engine.check.", "engine.interp.", "MethodRun"));
    assertTrue(!isAllowed("model.", "engine.", "Engine"));
    assertTrue(!isAllowed("engine.", "bytecode.", "ClassPathProgram"));
    assertEquals("engine.flow.", rule("engine.flow."));
    assertEquals("bytecode.", rule("bytecode.internal.lower."));
    assertTrue(
        NAME.matcher("x = io.github.socklint.model.api.Effect.Unit.NONE;").find());
  }
}
