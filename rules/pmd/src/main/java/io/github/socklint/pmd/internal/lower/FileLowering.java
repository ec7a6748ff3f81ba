// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;

/** Lowers a file that PMD has parsed. */
public final class FileLowering {
  private FileLowering() {}

  /**
   * What came of it.
   *
   * @param classes the file's classes by binary name, in their order
   * @param graphs the flow graphs of their methods
   * @param failures methods that have none, and why, a line each
   */
  public record Lowered(
      Map<String, ClassShape> classes, Map<MethodId, FlowGraph> graphs, List<String> failures) {

    /** Whether the class is one of the file, also one that only an older class file has. */
    public boolean isOfFile(String binaryName) {
      int nested = binaryName.indexOf('$');
      return classes.containsKey(binaryName)
          || nested > 0 && classes.containsKey(binaryName.substring(0, nested));
    }
  }

  /**
   * Lowers all methods of a file.
   *
   * @param artifact the file, as findings name it
   */
  public static Lowered lower(ASTCompilationUnit file, String artifact) {
    FileContext context = new FileContext(file);
    Map<String, ClassShape> classes = new LinkedHashMap<>();
    Map<MethodId, FlowGraph> graphs = new HashMap<>();
    List<String> failures = new ArrayList<>();
    for (ClassContext type : context.classes()) {
      ClassLowering.lower(context, type);
      graphs.putAll(type.graphs);
      type.failures.forEach((method, why) -> failures.add(type.name + "." + method + ": " + why));
    }
    String source = sourceFile(file, artifact);
    for (ClassContext type : context.classes()) {
      classes.put(type.name, shape(type, artifact, source));
    }
    return new Lowered(classes, graphs, failures);
  }

  private static String sourceFile(ASTCompilationUnit file, String artifact) {
    String name = artifact.replace('\\', '/');
    String simple = name.substring(name.lastIndexOf('/') + 1);
    String inPackage = file.getPackageName().replace('.', '/');
    return inPackage.isEmpty() ? simple : inPackage + "/" + simple;
  }

  private static ClassShape shape(ClassContext type, String artifact, String source) {
    JClassSymbol symbol = type.symbol();
    int access = symbol.getModifiers() & 0xffff;
    if (symbol.isInterface()) {
      access |= 0x0200 | 0x0400;
    }
    return new ClassShape(
        type.name,
        symbol.isInterface()
            ? Optional.of(TypeNames.OBJECT)
            : Optional.ofNullable(symbol.getSuperclass()).map(TypeNames::binary),
        symbol.getSuperInterfaces().stream().map(TypeNames::binary).toList(),
        access,
        artifact,
        source,
        type.fields,
        List.copyOf(type.methods.values()));
  }
}
