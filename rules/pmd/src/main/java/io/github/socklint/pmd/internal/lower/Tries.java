// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.pmd.internal.lower;

import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.engine.structured.MethodBuilder.CatchClause;
import io.github.socklint.engine.structured.MethodBuilder.Resource;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTCatchClause;
import net.sourceforge.pmd.lang.java.ast.ASTClassType;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFinallyClause;
import net.sourceforge.pmd.lang.java.ast.ASTLocalVariableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTResource;
import net.sourceforge.pmd.lang.java.ast.ASTTryStatement;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers try statements, with resources, too. */
final class Tries {
  private final Body body;
  private final MethodBuilder b;

  Tries(Body body) {
    this.body = body;
    this.b = body.b;
  }

  void lower(ASTTryStatement attempt) {
    List<CatchClause> clauses = new ArrayList<>();
    for (ASTCatchClause clause : attempt.getCatchClauses()) {
      clauses.add(clause(clause));
    }
    ASTFinallyClause cleanup = attempt.getFinallyClause();
    List<ASTResource> resources =
        attempt.getResources() == null ? List.of() : attempt.getResources().toList();
    b.tryCatch(
        () -> within(resources, attempt),
        clauses,
        cleanup == null ? null : () -> body.statements.statement(cleanup.getBody()));
  }

  private CatchClause clause(ASTCatchClause clause) {
    List<String> types = new ArrayList<>();
    for (ASTClassType type : clause.getParameter().getAllExceptionTypes()) {
      types.add(TypeNames.binary(type.getTypeMirror()));
    }
    return new CatchClause(types, exception -> {
      b.at(clause.getBeginLine());
      b.assign(body.declare(clause.getParameter().getVarId()), b.copy(exception));
      body.statements.statement(clause.getBody());
    });
  }

  private void within(List<ASTResource> resources, ASTTryStatement attempt) {
    if (resources.isEmpty()) {
      body.statements.statement(attempt.getBody());
      return;
    }
    ASTResource first = resources.get(0);
    List<ASTResource> others = resources.subList(1, resources.size());
    b.scope(() -> {
      b.at(first.getBeginLine());
      Resource resource = open(first, attempt.getBody().getEndLine());
      b.at(first.getBeginLine());
      b.tryWith(resource, () -> within(others, attempt));
    });
  }

  private Resource open(ASTResource resource, int closeLine) {
    ASTExpression initializer = resource.getInitializer();
    ASTLocalVariableDeclaration declaration = resource.asLocalVariableDeclaration();
    JTypeMirror type = initializer.getTypeMirror();
    int slot;
    if (declaration == null) {
      slot = b.variable();
    } else {
      ASTVariableId variable = declaration.getVarIds().firstOrThrow();
      type = variable.getTypeMirror();
      slot = body.declare(variable);
    }
    b.assign(
        slot,
        declaration == null ? b.copy(body.value(initializer)) : body.value(initializer, type));
    MethodId close = new MethodId(TypeNames.owner(type), "close", "()V");
    CallKind kind = TypeNames.isInterface(type) ? CallKind.INTERFACE : CallKind.VIRTUAL;
    return new Resource(slot, !(initializer instanceof ASTConstructorCall), kind, close, closeLine);
  }
}
