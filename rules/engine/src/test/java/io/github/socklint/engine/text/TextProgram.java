// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.text;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import io.github.socklint.engine.program.Program;
import io.github.socklint.model.api.ApiModels;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A program as text. Shapes of the JDK's classes are those of the running JDK.
 *
 * <pre>{@code
 * class example.Server extends Thread implements Closeable
 *   field ServerSocket listener
 *   static final field int PORT = 4711
 *
 *   method void serve(int backlog) throws IOException {
 *     l = this.listener
 *     try -> L9 (IOException e)
 *       s = l.accept()                  // expect: socket-leak error
 *     end
 *     if s == null goto L9
 *     s.setSoLinger(true, 0)
 *     task = Runnable -> Server.body(s)
 *     switch backlog 1 -> L1, 2 -> L9, else -> L1
 *   L1:
 *     return
 *   L9:
 *     return
 *   }
 * }</pre>
 *
 * <p>A line is one operation; its number is the line that findings name. Names without a dot are
 * sought among the program's classes and in the usual packages. What is not private is public. A
 * {@code library class} is on the class path: followed, never reported on. A constructor is written
 * like a method named {@code constructor}; it calls its superclass's constructor if it does not
 * begin with {@code super(…)}. Calls of a class that nobody knows may say what they return:
 * {@code x = far.Away.open() : Socket}.
 *
 * <p>{@code try -> L (any e)} is a finally; {@code enter x} and {@code exit x} are a monitor's.
 */
public final class TextProgram implements Program {

  /** A class with all that the text says of it. */
  record TextClass(
      ClassShape shape, boolean isLibrary, Map<MethodId, FlowGraph> graphs, Set<String> names) {}

  private final Map<String, TextClass> classes = new LinkedHashMap<>();
  private final Map<String, Optional<ClassShape>> jdk = new ConcurrentHashMap<>();

  private TextProgram() {}

  /**
   * Reads a program.
   *
   * @throws TextException where the text is wrong
   */
  public static TextProgram parse(String text) {
    TextProgram program = new TextProgram();
    new TextReader(text, program::shape, program.classes).read();
    return program;
  }

  @Override
  public List<String> relevantClasses() {
    return judged()
        .filter(c ->
            c.names().stream().anyMatch(n -> ApiModels.bundled().concerns(n.replace('.', '/'))))
        .map(c -> c.shape().name())
        .toList();
  }

  @Override
  public List<String> classesNaming(Set<String> binaryNames) {
    return judged()
        .filter(c -> c.names().stream().anyMatch(binaryNames::contains))
        .map(c -> c.shape().name())
        .toList();
  }

  /** The classes that are not on the class path, in the text's order. */
  public List<ClassShape> judgedClasses() {
    return judged().map(TextClass::shape).toList();
  }

  private java.util.stream.Stream<TextClass> judged() {
    return classes.values().stream().filter(c -> !c.isLibrary());
  }

  @Override
  public Optional<ClassShape> shape(String binaryName) {
    TextClass own = classes.get(binaryName);
    return own != null ? Optional.of(own.shape()) : jdk.computeIfAbsent(binaryName, JdkShapes::of);
  }

  @Override
  public Optional<FlowGraph> graph(MethodId method) {
    TextClass owner = classes.get(method.owner());
    return owner == null ? Optional.empty() : Optional.ofNullable(owner.graphs().get(method));
  }

  @Override
  public Collection<String> directSubtypes(String binaryName) {
    return classes.values().stream()
        .map(TextClass::shape)
        .filter(s -> s.superName().filter(binaryName::equals).isPresent()
            || s.interfaces().contains(binaryName))
        .map(ClassShape::name)
        .sorted()
        .toList();
  }

  @Override
  public boolean isJudged(String binaryName) {
    return classes.containsKey(binaryName) && !classes.get(binaryName).isLibrary();
  }

  @Override
  public boolean heedsWatermarks() {
    return false;
  }

  @Override
  public Collection<Problem> problems() {
    return List.of();
  }
}
