// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;

/** The classes of one file, the outer ones before the inner ones. */
final class FileContext {
  private final Map<String, ClassContext> classes = new LinkedHashMap<>();

  FileContext(ASTCompilationUnit file) {
    for (ASTTypeDeclaration type :
        file.descendants(ASTTypeDeclaration.class).crossFindBoundaries()) {
      Optional<ClassContext> outer = Optional.ofNullable(type.getEnclosingType())
          .map(around -> classes.get(around.getBinaryName()));
      classes.putIfAbsent(type.getBinaryName(), new ClassContext(type, outer));
    }
  }

  Collection<ClassContext> classes() {
    return classes.values();
  }

  /** A class of this file. */
  ClassContext of(ASTTypeDeclaration type) {
    return classes.get(type.getBinaryName());
  }

  /** The class, if it is one of this file. */
  Optional<ClassContext> of(JClassSymbol symbol) {
    return Optional.ofNullable(classes.get(TypeNames.binary(symbol)));
  }
}
