// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTLambdaExpression;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodReference;
import net.sourceforge.pmd.lang.java.ast.ASTSuperExpression;
import net.sourceforge.pmd.lang.java.ast.ASTThisExpression;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JFieldSymbol;
import net.sourceforge.pmd.lang.java.symbols.JLocalVariableSymbol;
import net.sourceforge.pmd.lang.java.symbols.JTypeDeclSymbol;
import net.sourceforge.pmd.lang.java.symbols.JVariableSymbol;

/** What the body of a lambda or of a class in a method uses of what is around it. */
final class Captures {
  private Captures() {}

  /** The local variables that it uses and does not declare, in the order of their first use. */
  static List<ASTVariableId> of(JavaNode body) {
    Set<ASTVariableId> found = new LinkedHashSet<>();
    collect(body, body, found, new LinkedHashSet<>());
    return new ArrayList<>(found);
  }

  private static void collect(
      JavaNode in, JavaNode body, Set<ASTVariableId> found, Set<JavaNode> seen) {
    if (!seen.add(in)) {
      return;
    }
    for (ASTVariableAccess access : in.descendants(ASTVariableAccess.class).crossFindBoundaries()) {
      ASTVariableId declared = local(access);
      if (declared != null && access.getConstValue() == null && !contains(body, declared)) {
        found.add(declared);
      }
    }
    // Whoever makes an object of a local class hands it that class's variables.
    for (ASTConstructorCall made : in.descendants(ASTConstructorCall.class).crossFindBoundaries()) {
      JTypeDeclSymbol symbol = made.getTypeNode().getTypeMirror().getSymbol();
      if (symbol instanceof JClassSymbol type && type.isLocalClass()) {
        ASTTypeDeclaration declared = type.tryGetNode();
        if (declared != null && !contains(body, declared)) {
          collect(declared, declared, found, seen);
          found.removeIf(variable -> contains(body, variable));
        }
      }
    }
  }

  /** The declaration of the local variable or parameter that is named; null for fields. */
  static ASTVariableId local(ASTVariableAccess access) {
    JVariableSymbol symbol = access.getReferencedSym();
    return symbol instanceof JLocalVariableSymbol ? symbol.tryGetNode() : null;
  }

  private static boolean contains(JavaNode body, JavaNode declared) {
    return body.getTextRegion().contains(declared.getTextRegion());
  }

  /** Whether the lambda's body needs the object that it is written in. */
  static boolean usesThis(ASTLambdaExpression lambda, ClassContext type) {
    for (JavaNode node : lambda.descendants().crossFindBoundaries()) {
      if (needsInstance(node, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean needsInstance(JavaNode node, ClassContext type) {
    if (node instanceof ASTThisExpression self) {
      JTypeDeclSymbol named = self.getTypeMirror().getSymbol();
      return named != null && isAround(named, type);
    }
    if (node instanceof ASTSuperExpression) {
      return node.getEnclosingType() == type.node;
    }
    if (node instanceof ASTVariableAccess access) {
      return access.getReferencedSym() instanceof JFieldSymbol field
              && !field.isStatic()
              && isMemberAround(field.getEnclosingClass(), node, type)
          || local(access) != null && type.captured.contains(local(access));
    }
    if (node instanceof ASTMethodCall call) {
      return call.getQualifier() == null
          && !call.getMethodType().isStatic()
          && !call.getMethodType().getSymbol().isUnresolved()
          && isMemberAround(call.getMethodType().getSymbol().getEnclosingClass(), node, type);
    }
    if (node instanceof ASTConstructorCall made && made.getQualifier() == null) {
      return needsOuter(made, type);
    }
    return false;
  }

  private static boolean needsOuter(ASTConstructorCall made, ClassContext type) {
    JTypeDeclSymbol symbol = made.getTypeNode().getTypeMirror().getSymbol();
    return symbol instanceof JClassSymbol of
        && Members.isInner(of)
        && isMemberAround(of.getEnclosingClass(), made, type);
  }

  /**
   * Whether a member of that class, named without a qualifier here, is one of the lambda's this.
   */
  private static boolean isMemberAround(JClassSymbol owner, JavaNode here, ClassContext type) {
    ASTTypeDeclaration at = here.getEnclosingType();
    while (at != null && at != type.node && !Members.isSubclass(at.getSymbol(), owner)) {
      at = at.getEnclosingType();
    }
    return at == null || at == type.node;
  }

  private static boolean isAround(JTypeDeclSymbol named, ClassContext type) {
    return named.equals(type.symbol())
        || type.outer.map(around -> isAround(named, around)).orElse(false);
  }

  /** Whether the reference is to a method of an object that is at hand, and not of its argument. */
  static boolean isBound(ASTMethodReference reference) {
    return !(reference.getQualifier()
        instanceof net.sourceforge.pmd.lang.java.ast.ASTTypeExpression);
  }
}
