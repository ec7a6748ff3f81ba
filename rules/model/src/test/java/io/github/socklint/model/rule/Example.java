// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The wrong or the right example of a rule, compiled against the real jars in
 * {@code target/example-jars}.
 */
record Example(Rule rule, boolean wrong) {
  private static final Pattern CLASS = Pattern.compile("(?m)^public final class (\\w+)");
  private static final Path JARS = Path.of("target", "example-jars");
  private static final Map<String, Class<?>> LOADED = new ConcurrentHashMap<>();
  private static final URLClassLoader LIBRARIES = new URLClassLoader(urls(jars()));

  static List<Example> all() {
    return Catalogue.bundled().rules().stream()
        .flatMap(rule -> Stream.of(new Example(rule, true), new Example(rule, false)))
        .toList();
  }

  static Example wrong(String id) {
    return new Example(Catalogue.bundled().rule(id), true);
  }

  static Example right(String id) {
    return new Example(Catalogue.bundled().rule(id), false);
  }

  String code() {
    return wrong ? rule.wrong() : rule.right();
  }

  /** The simple name of the one top-level class. */
  String className() {
    Matcher found = CLASS.matcher(code());
    if (!found.find()) {
      throw new AssertionError("no public final class in " + this);
    }
    return found.group(1);
  }

  /** Compiles the code, once, and loads its class. Fails with what javac said. */
  Class<?> load() {
    return LOADED.computeIfAbsent(toString(), unused -> compileAndLoad());
  }

  private Class<?> compileAndLoad() {
    Path out = Path.of("target", "examples", rule.id(), wrong ? "wrong" : "right");
    StringWriter said = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of(
        "--release", "17", "-parameters", "-Xlint:none", "-d", out.toString(), "-cp", classPath());
    try {
      Files.createDirectories(out);
      if (!javac
          .getTask(said, null, null, options, null, List.of(new Source(this)))
          .call()) {
        throw new AssertionError(this + ":\n" + said);
      }
      return new URLClassLoader(urls(List.of(out)), LIBRARIES).loadClass("example." + className());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(this + " is not in package example", e);
    }
  }

  /** The public static method that does what the example is about; empty for objects. */
  static Optional<Method> entry(Class<?> example) {
    return Arrays.stream(example.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .reduce((a, b) -> {
          throw new AssertionError("two entries: " + a + ", " + b);
        });
  }

  @Override
  public String toString() {
    return rule.id() + (wrong ? ", wrong" : ", right");
  }

  private static String classPath() {
    return String.join(":", jars().stream().map(Path::toString).toList());
  }

  private static List<Path> jars() {
    try (Stream<Path> files = Files.list(JARS)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL[] urls(List<Path> paths) {
    return paths.stream().map(Example::url).toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(Example example) {
      super(URI.create("string:///example/" + example.className() + ".java"), Kind.SOURCE);
      this.code = example.code();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
