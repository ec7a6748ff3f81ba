// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.socklint.model.api.ApiModels;
import io.github.socklint.source.internal.input.Outline;
import io.github.socklint.source.internal.input.Skimmer;
import io.github.socklint.source.internal.input.SourceFile;
import io.github.socklint.source.internal.tree.Declarations.Declared;
import io.github.socklint.source.internal.types.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One file: skimmed when it is made, its declarations and its whole tree read when asked for. */
public final class Unit {
  private static final ThreadLocal<Set<String>> RESOLVING = ThreadLocal.withInitial(HashSet::new);

  private final SourceFile file;
  private final String packageName;
  private final List<Outline.Import> imports;
  private final List<Outline.Header> headers;
  private final List<String> inner;
  private final NameSet names;
  private final int textHash;
  private final boolean relevant;
  private final Map<String, List<String>> superNames = new ConcurrentHashMap<>();
  private TypeNames typeNames;
  private Map<String, Declared> classes;

  /** Kept from the first question on, which few files are asked. */
  private volatile List<Outline.Body> bodies;

  /** A file that was skimmed. */
  Unit(SourceFile file, String text, Outline outline, boolean relevant) {
    this.file = file;
    this.packageName = outline.packageName();
    this.imports = List.copyOf(outline.imports());
    this.headers = List.copyOf(outline.types());
    this.inner = List.copyOf(outline.inner());
    this.names = new NameSet(outline.names());
    this.textHash = text.hashCode();
    this.relevant = relevant;
  }

  void resolveIn(World world, ApiModels models) {
    typeNames = new TypeNames(packageName, imports, world, models);
  }

  /** Where it is from. */
  public SourceFile file() {
    return file;
  }

  /** Its package, empty for the unnamed one. */
  public String packageName() {
    return packageName;
  }

  /** What a class of it extends and implements, as far as its header tells. */
  public List<String> superNames(String binaryName) {
    List<String> known = superNames.get(binaryName);
    if (known == null) {
      if (!RESOLVING.get().add(binaryName)) {
        // A class may be named in its own header: class A extends B<A.C>.
        return List.of();
      }
      try {
        known = resolvedSupers(binaryName);
        superNames.put(binaryName, known);
      } finally {
        RESOLVING.get().remove(binaryName);
      }
    }
    return known;
  }

  private List<String> resolvedSupers(String binaryName) {
    List<String> enclosing = new ArrayList<>();
    for (int at = binaryName.lastIndexOf('$'); at > 0; at = binaryName.lastIndexOf('$', at - 1)) {
      enclosing.add(binaryName.substring(0, at));
    }
    for (Outline.Header header : headers) {
      if (binary(header.name()).equals(binaryName)) {
        return header.supers().stream()
            .map(s -> typeNames.resolveOrGuess(s, enclosing))
            .toList();
      }
    }
    return List.of();
  }

  /** Whether it names something of interest. */
  public boolean isRelevant() {
    return relevant;
  }

  /** What names mean in it. */
  public Scope scope() {
    return Scope.of(typeNames);
  }

  boolean mayName(String simpleName) {
    return names.mayHave(simpleName);
  }

  /** Whether it names this class. */
  boolean names(String binaryName) {
    int end = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$'));
    String simple = binaryName.substring(end + 1);
    return mayName(simple)
        && (binaryName.indexOf('$') >= 0
            || typeNames.resolve(simple, List.of()).filter(binaryName::equals).isPresent()
            || mayName(binaryName));
  }

  List<Outline.Header> headers() {
    return headers;
  }

  /** Binary names of the classes it declares outside of methods. */
  public List<String> classNames() {
    return headers.stream().map(h -> binary(h.name())).toList();
  }

  List<String> inner() {
    return inner;
  }

  /** The binary name of a class below the package. */
  public String binary(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /**
   * Its text, read again.
   *
   * @throws IOException if it cannot be read, or has changed since it was skimmed
   */
  String text() throws IOException {
    String text = file.text();
    if (text.hashCode() != textHash) {
      throw new IOException("changed while it was read");
    }
    return text;
  }

  /** A class that it declares outside of methods; empty where it is none of those. */
  public Optional<Declared> declared(String binaryName) {
    return Optional.ofNullable(classes().get(binaryName));
  }

  private synchronized Map<String, Declared> classes() {
    if (classes == null) {
      classes = readClasses();
    }
    return classes;
  }

  private Map<String, Declared> readClasses() {
    Map<String, Declared> all = new LinkedHashMap<>();
    try {
      Optional<CompilationUnit> outline = Parsing.parseOutline(text()).tree();
      if (outline.isPresent()) {
        for (TypeDeclaration<?> type : outline.get().getTypes()) {
          Declarations.collect(
              type, binary(type.getNameAsString()), Optional.empty(), scope(), all);
        }
      }
    } catch (IOException e) {
      // Told of where its code is asked for.
      return Map.of();
    }
    return all;
  }

  /**
   * Parses it whole.
   *
   * @throws IOException if it cannot be read any more
   */
  public Parsing.Result parse() throws IOException {
    return Parsing.parse(text());
  }

  /**
   * Parses the methods of this name alone; see {@link Parsing#parseAlone}.
   *
   * @throws IOException if it cannot be read any more
   */
  public List<Parsing.Alone> parseAlone(String method) throws IOException {
    String text = text();
    List<Outline.Body> all = bodies;
    if (all == null) {
      all = Skimmer.skim(text).bodies();
      bodies = all;
    }
    List<Outline.Body> asked =
        all.stream().filter(b -> b.method().equals(method)).toList();
    return Parsing.parseAlone(text, asked);
  }

  /** The folder that packages start in, or the archive; see the place of a finding. */
  public String artifact() {
    return file.rootOf(packageName);
  }

  /** The path below that. */
  public String sourceFile() {
    return file.pathBelowRoot(packageName);
  }
}
