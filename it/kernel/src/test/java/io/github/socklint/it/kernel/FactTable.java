// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.kernel;

import io.github.socklint.model.rule.MeasuredFact;
import io.github.socklint.model.rule.MeasuredFacts;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its {@link Seen}, and writes the table when all have run. */
final class FactTable implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace NAMESPACE = Namespace.create(FactTable.class);
  private static final Path FILE = Path.of("target/kernel-facts.md");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Seen.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Seen seen = new Seen();
    context.getStore(NAMESPACE).put(Seen.class, seen);
    return seen;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    MeasuredFact fact = of(context.getRequiredTestMethod());
    Facts facts = context.getRequiredTestClass().getAnnotation(Facts.class);
    Seen seen = context.getStore(NAMESPACE).get(Seen.class, Seen.class);
    Rows rows = context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Rows.class, key -> new Rows(new TreeMap<>()), Rows.class);
    String proven = context.getExecutionException().isPresent() ? "NO" : "yes";
    rows.add(
        facts.value(),
        String.join(" | ", "", fact.when(), fact.then(), seen.toString(), proven, "")
            .strip());
  }

  /** What a test proves. */
  static MeasuredFact of(Method test) {
    return MeasuredFacts.bundled()
        .find(id(test))
        .orElseThrow(() -> new AssertionError(
            "no " + id(test) + " in facts.yaml of rules/model, where rules find it"));
  }

  /** The method's name in kebab-case. */
  static String id(Method test) {
    return test.getName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** The rows by section; JUnit closes its stores last of all. */
  private record Rows(Map<String, Map<String, String>> sections) implements AutoCloseable {
    private synchronized void add(String section, String row) {
      sections.computeIfAbsent(section, name -> new TreeMap<>()).put(row, row);
    }

    @Override
    public void close() throws IOException {
      StringBuilder table = new StringBuilder("# Facts, proven\n\nLinux ")
          .append(System.getProperty("os.version"))
          .append(", JDK ")
          .append(System.getProperty("java.version"))
          .append(".\n");
      sections.forEach((section, rows) -> {
        table.append("\n## ").append(section).append("\n");
        table.append("| what is done | what happens | seen | proven |\n|---|---|---|---|\n");
        rows.values().forEach(row -> table.append(row).append('\n'));
      });
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, table);
    }
  }
}
