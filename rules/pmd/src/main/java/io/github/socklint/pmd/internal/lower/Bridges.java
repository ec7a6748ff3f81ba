// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.BridgeMethod;
import java.lang.reflect.Modifier;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.symbols.JMethodSymbol;
import net.sourceforge.pmd.lang.java.types.JClassType;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.TypeOps;

/** Adds the bridges to methods that override ones with other erased types. */
final class Bridges {
  private Bridges() {}

  /** Adds those of one method with code, unless the class has such methods already. */
  static void add(ClassContext type, ASTMethodDeclaration node, MethodId override) {
    if (node.isStatic() || Modifier.isPrivate(node.getSymbol().getModifiers())) {
      return;
    }
    CallKind kind = type.node.isInterface() ? CallKind.INTERFACE : CallKind.VIRTUAL;
    int access = node.getSymbol().getModifiers() & 0xffff | BridgeMethod.FLAGS;
    List<String> exceptions = Members.exceptions(node.getSymbol());
    JTypeMirror self = type.node.getTypeMirror();
    for (JTypeMirror above : self.getSuperTypeSet()) {
      if (above instanceof JClassType of && !above.equals(self)) {
        of.streamDeclaredMethods(m -> m.nameEquals(node.getName()))
            .filter(sig -> TypeOps.overrides(node.getGenericSignature(), sig, self))
            .map(Bridges::symbol)
            .map(overridden -> Members.method(type.name, overridden))
            .filter(bridge -> !type.methods.containsKey(bridge))
            .forEach(bridge -> {
              type.add(bridge, access, exceptions);
              int line = type.node.getBeginLine();
              type.graphs.put(bridge, BridgeMethod.graph(bridge, override, kind, line));
            });
      }
    }
  }

  private static JMethodSymbol symbol(JMethodSig sig) {
    return (JMethodSymbol) sig.getSymbol();
  }
}
