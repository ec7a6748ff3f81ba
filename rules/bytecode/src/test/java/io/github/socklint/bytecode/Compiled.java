// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the text blocks of tests into class folders. */
public final class Compiled {
  private Compiled() {}

  /** Compiles one source file, named after its first class, into a folder. */
  public static Path into(Path folder, String source, String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all =
        new ArrayList<>(List.of("-d", folder.toString(), "-g", "-nowarn", "--release", "17"));
    all.addAll(List.of(options));
    StringWriter output = new StringWriter();
    boolean good = compiler
        .getTask(output, null, null, all, null, List.of(new Source(source)))
        .call();
    if (!good) {
      throw new AssertionError("the fixture does not compile:\n" + output + source);
    }
    return folder;
  }

  /** The bytes of a class after compiling the source. */
  public static byte[] bytes(Path folder, String source, String className) {
    try {
      return Files.readAllBytes(
          into(folder, source).resolve(className.replace('.', '/') + ".class"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Fixture.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
      return true;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
