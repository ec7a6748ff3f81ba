// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pmd.lang.java.ast.ASTBodyDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTEnumConstant;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTInitializer;
import net.sourceforge.pmd.lang.java.ast.JModifier;
import net.sourceforge.pmd.lang.java.ast.ModifierOwner;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JExecutableSymbol;
import net.sourceforge.pmd.lang.java.symbols.JFieldSymbol;
import net.sourceforge.pmd.lang.java.symbols.JMethodSymbol;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.Substitution;

/** Fields, methods and constructors as class files name them. */
final class Members {
  private Members() {}

  /** Whether code of the declaration has no receiver. */
  static boolean isStatic(ASTBodyDeclaration declaration) {
    if (declaration instanceof ASTInitializer initializer) {
      return initializer.isStatic();
    }
    if (declaration instanceof ASTEnumConstant) {
      return true;
    }
    if (declaration instanceof ASTFieldDeclaration field) {
      return field.isStatic() || field.getEnclosingType().isInterface();
    }
    return declaration instanceof ModifierOwner owner && owner.hasModifiers(JModifier.STATIC);
  }

  /** The descriptors of the parameters that the source declares, erased. */
  static List<String> parameters(JExecutableSymbol symbol) {
    List<String> descriptors = new ArrayList<>();
    for (JTypeMirror type : symbol.getFormalParameterTypes(Substitution.EMPTY)) {
      descriptors.add(TypeNames.descriptor(type));
    }
    return descriptors;
  }

  /** The erased type that a method is declared to return. */
  static JTypeMirror result(JMethodSymbol symbol) {
    return symbol.getReturnType(Substitution.EMPTY);
  }

  /** A method as code that names this owner calls it. */
  static MethodId method(String owner, JMethodSymbol symbol) {
    String descriptor = TypeNames.method(parameters(symbol), TypeNames.descriptor(result(symbol)));
    return new MethodId(owner, symbol.getSimpleName(), descriptor);
  }

  /** A field as code that names this owner reads it. */
  static FieldId field(String owner, JFieldSymbol symbol) {
    return new FieldId(
        owner,
        symbol.getSimpleName(),
        TypeNames.descriptor(symbol.getTypeMirror(Substitution.EMPTY)));
  }

  /**
   * Whether the class is a member whose objects know one of the class around: its constructors take
   * that one first.
   */
  static boolean isInner(JClassSymbol symbol) {
    return symbol.getEnclosingClass() != null
        && !symbol.isLocalClass()
        && !symbol.isAnonymousClass()
        && !symbol.isStatic()
        && !symbol.isInterface()
        && !symbol.isEnum()
        && !symbol.isRecord()
        && !symbol.getEnclosingClass().isInterface();
  }

  /** Whether the first class is the second or one of its subclasses or implementers. */
  static boolean isSubclass(JClassSymbol symbol, JClassSymbol of) {
    return isSubclass(symbol, of, new HashSet<>());
  }

  private static boolean isSubclass(JClassSymbol symbol, JClassSymbol of, Set<JClassSymbol> seen) {
    if (symbol == null || !seen.add(symbol)) {
      return false;
    }
    return symbol.equals(of)
        || isSubclass(symbol.getSuperclass(), of, seen)
        || symbol.getSuperInterfaces().stream().anyMatch(each -> isSubclass(each, of, seen));
  }

  /** Binary names of what it declares to throw. */
  static List<String> exceptions(JExecutableSymbol symbol) {
    return symbol.getThrownExceptionTypes(Substitution.EMPTY).stream()
        .map(TypeNames::binary)
        .toList();
  }
}
