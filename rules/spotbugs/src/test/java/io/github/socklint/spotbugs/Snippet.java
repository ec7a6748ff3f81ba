// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * One class, written and compiled against this test's class path.
 *
 * @param sources its source root
 * @param classes where its class files are
 */
record Snippet(Path sources, Path classes) {
  private static final Pattern NAME =
      Pattern.compile("package (?<package>[\\w.]+);.*?class (?<class>\\w+)", Pattern.DOTALL);

  static Snippet compile(String source, Path folder) throws IOException {
    Matcher name = NAME.matcher(source);
    assertEquals(true, name.find(), "package and class");
    Path sources = folder.resolve("src");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path file = sources.resolve(
        name.group("package").replace('.', '/') + "/" + name.group("class") + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int result = ToolProvider.getSystemJavaCompiler()
        .run(null, null, errors, "-g", "-proc:none", "-d", classes.toString(), file.toString());
    assertEquals(0, result, errors.toString(StandardCharsets.UTF_8));
    return new Snippet(sources, classes);
  }
}
