// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.program.ClassShape.FieldShape;
import io.github.socklint.engine.program.ClassShape.MethodShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTBodyDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTLambdaExpression;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;

/** A class of the file while its methods are lowered. */
final class ClassContext {
  final ASTTypeDeclaration node;
  final String name;

  /** The class around it; empty for a top-level one. */
  final Optional<ClassContext> outer;

  /** Whether its objects know one of the class around. */
  final boolean hasOuterInstance;

  /** The local variables of the method around that it uses. */
  final List<ASTVariableId> captured;

  final List<FieldShape> fields = new ArrayList<>();
  final Map<MethodId, MethodShape> methods = new LinkedHashMap<>();
  final Map<MethodId, FlowGraph> graphs = new HashMap<>();
  final Map<String, String> failures = new LinkedHashMap<>();

  /** The methods that hold the bodies of lambdas; one in a finally block is met several times. */
  final Map<ASTLambdaExpression, MethodId> lambdas = new HashMap<>();

  ClassContext(ASTTypeDeclaration node, Optional<ClassContext> outer) {
    this.node = node;
    this.name = node.getBinaryName();
    this.outer = outer;
    this.hasOuterInstance = outer.isPresent() && knowsOuter(node);
    this.captured = node.isLocal() || node.isAnonymous() ? Captures.of(node) : List.of();
  }

  private static boolean knowsOuter(ASTTypeDeclaration node) {
    if (node.isInterface() || node.isEnum() || node.isRecord() || node.isAnnotation()) {
      return false;
    }
    return node.isLocal() || node.isAnonymous()
        ? !isInStaticContext(node)
        : !node.getSymbol().isStatic();
  }

  private static boolean isInStaticContext(ASTTypeDeclaration node) {
    ASTBodyDeclaration around =
        node.ancestors(ASTBodyDeclaration.class).filter(d -> !(d == node)).first();
    return around == null || Members.isStatic(around);
  }

  JClassSymbol symbol() {
    return node.getSymbol();
  }

  /** The synthetic field that holds the object around. */
  FieldId outerField() {
    return new FieldId(name, "this$0", TypeNames.descriptor(outer.orElseThrow().name));
  }

  /** The synthetic field that holds a variable of the method around. */
  FieldId capturedField(ASTVariableId variable) {
    return new FieldId(
        name, "val$" + variable.getName(), TypeNames.descriptor(variable.getTypeMirror()));
  }

  void add(MethodId method, int access, List<String> exceptions) {
    methods.put(method, new MethodShape(method.name(), method.descriptor(), access, exceptions));
  }
}
