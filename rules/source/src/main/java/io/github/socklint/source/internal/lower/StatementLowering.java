// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import io.github.socklint.engine.flow.FieldId;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.structured.MethodBuilder;
import io.github.socklint.engine.structured.Test;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.Overloads.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements. */
final class StatementLowering {
  private final Body body;
  private final MethodBuilder b;

  StatementLowering(Body body) {
    this.body = body;
    this.b = body.b;
  }

  private static int end(Node node) {
    return node.getRange().map(r -> r.end.line).orElse(0);
  }

  void lower(Statement s) {
    b.at(Body.line(s));
    if (s instanceof BlockStmt block) {
      body.block(() -> block.getStatements().forEach(this::lower));
    } else if (s instanceof ExpressionStmt e) {
      b.statement(() -> body.expressions.value(e.getExpression(), JType.VOID));
    } else if (s instanceof IfStmt i) {
      ifStatement(i);
    } else if (s instanceof ReturnStmt r) {
      b.statement(() -> returns(r));
    } else if (s instanceof TryStmt t) {
      tries(t);
    } else if (s instanceof ThrowStmt t) {
      b.statement(() -> {
        int exception = body.expressions.value(t.getExpression(), JType.UNKNOWN);
        b.at(Body.line(t)).throwing(exception);
      });
    } else if (s instanceof LabeledStmt l) {
      b.labelled(l.getLabel().asString(), () -> lower(l.getStatement()));
    } else if (s instanceof BreakStmt x) {
      b.breakTo(x.getLabel().map(SimpleName::asString).orElse(null));
    } else if (s instanceof ContinueStmt x) {
      b.continueTo(x.getLabel().map(SimpleName::asString).orElse(null));
    } else if (s instanceof SwitchStmt w) {
      body.switches.statement(w);
    } else if (s instanceof YieldStmt y) {
      b.statement(() -> b.yields(body.expressions.value(y.getExpression(), JType.UNKNOWN)));
    } else if (s instanceof SynchronizedStmt y) {
      int lock = body.expressions.value(y.getExpression(), JType.UNKNOWN);
      b.synchronizedOn(lock, () -> lower(y.getBody()));
    } else {
      loopsAndRest(s);
    }
  }

  private void loopsAndRest(Statement s) {
    if (s instanceof WhileStmt w) {
      body.block(() -> b.whileLoop(test(w.getCondition()), () -> lower(w.getBody())));
    } else if (s instanceof DoStmt d) {
      b.doWhile(() -> lower(d.getBody()), test(d.getCondition()));
    } else if (s instanceof ForStmt f) {
      body.block(() -> forLoop(f));
    } else if (s instanceof ForEachStmt f) {
      body.block(() -> forEach(f));
    } else if (s instanceof AssertStmt a) {
      asserts(a);
    } else if (s instanceof ExplicitConstructorInvocationStmt c) {
      b.statement(() -> new ConstructorCalls(body).lower(c));
    } else if (s instanceof LocalClassDeclarationStmt c) {
      new LocalClasses(body).declare(c.getClassDeclaration());
    } else if (s instanceof LocalRecordDeclarationStmt r) {
      new LocalClasses(body).declare(r.getRecordDeclaration());
    }
    // An empty statement, or one that could not be parsed: told of by the parser.
  }

  private Test test(Expression e) {
    int line = Body.line(e);
    return (yes, no) -> {
      b.at(line);
      body.conditions.test(e).branch(yes, no);
    };
  }

  private void ifStatement(IfStmt i) {
    // Pattern variables of the condition may be in scope after the statement.
    b.ifElse(
        test(i.getCondition()),
        () -> body.block(() -> lower(i.getThenStmt())),
        () -> i.getElseStmt().ifPresent(e -> body.block(() -> lower(e))));
  }

  private void returns(ReturnStmt r) {
    if (r.getExpression().isEmpty()) {
      b.returns();
      return;
    }
    int value = body.expressions.value(
        r.getExpression().get(), body.result.isVoid() ? JType.UNKNOWN : body.result);
    b.returns(value);
  }

  private void forLoop(ForStmt f) {
    f.getInitialization().forEach(e -> b.statement(() -> body.expressions.value(e, JType.VOID)));
    Test test = f.getCompare().map(this::test).orElseGet(() -> b.always(true));
    b.forLoop(
        test,
        () -> f.getUpdate().forEach(e -> b.statement(() -> body.expressions.value(e, JType.VOID))),
        () -> lower(f.getBody()));
  }

  private void forEach(ForEachStmt f) {
    JType type = body.typing.of(f.getIterable());
    int iterable = body.expressions.value(f.getIterable(), JType.UNKNOWN);
    VariableDeclarator v = f.getVariable().getVariables().get(0);
    JType element = type.isArray() ? type.element() : elementOf(type);
    JType declared = v.getType().isVarType() ? element : body.scope().type(v.getType());
    b.at(Body.line(f));
    if (type.isArray()) {
      b.forEachElement(iterable, e -> each(f, v, declared, e));
      return;
    }
    boolean known = Typing.reference(type).isClass();
    JType reference = Typing.reference(type);
    boolean isInterface = !known
        || body.world().find(reference.name()).map(ClassInfo::isInterface).orElse(true);
    MethodId iterator = new MethodId(
        known ? reference.erased().name() : "java.lang.Iterable",
        "iterator",
        "()Ljava/util/Iterator;");
    b.forEachOf(iterable, isInterface ? CallKind.INTERFACE : CallKind.VIRTUAL, iterator, e -> {
      boolean casts =
          declared.isKnown() && !declared.isPrimitive() && !declared.erased().equals(JType.OBJECT);
      each(f, v, declared, casts ? b.cast(e, declared.runtimeName()) : e);
    });
  }

  private JType elementOf(JType type) {
    return body.world()
        .as(Typing.reference(type), "java.lang.Iterable")
        .filter(t -> !t.args().isEmpty())
        .map(t -> t.args().get(0))
        .orElse(JType.UNKNOWN);
  }

  private void each(ForEachStmt f, VariableDeclarator v, JType type, int element) {
    body.block(() -> {
      int slot = body.declare(v.getNameAsString(), type);
      b.assign(slot, element);
      lower(f.getBody());
    });
  }

  /** Declares local variables. */
  void declare(VariableDeclarationExpr e) {
    for (VariableDeclarator v : e.getVariables()) {
      JType type = v.getType().isVarType()
          ? v.getInitializer().map(body.typing::of).orElse(JType.UNKNOWN)
          : body.scope().type(v.getType());
      if (v.getInitializer().isEmpty()) {
        body.declare(v.getNameAsString(), type);
        continue;
      }
      int slot = b.variable();
      int value = body.expressions.value(v.getInitializer().get(), type);
      // The name is known only now: an initialiser does not speak of it.
      body.declare(v.getNameAsString(), type, slot);
      b.assign(slot, value);
    }
  }

  private void asserts(AssertStmt a) {
    FieldId disabled = new FieldId(body.cls.name(), "$assertionsDisabled", "Z");
    b.statement(() -> b.assertion(disabled, test(a.getCheck()), () -> {
      a.getMessage().ifPresent(m -> body.expressions.value(m, JType.UNKNOWN));
      b.at(Body.line(a)).throwNew("java.lang.AssertionError");
    }));
  }

  private void tries(TryStmt t) {
    List<MethodBuilder.CatchClause> clauses = new ArrayList<>();
    t.getCatchClauses().forEach(c -> clauses.add(clause(c)));
    Runnable cleanup =
        t.getFinallyBlock().isPresent() ? () -> lower(t.getFinallyBlock().get()) : null;
    Runnable inside = t.getResources().isEmpty()
        ? () -> lower(t.getTryBlock())
        : () -> body.block(() -> resources(t, 0));
    if (clauses.isEmpty() && cleanup == null) {
      inside.run();
    } else {
      b.tryCatch(inside, clauses, cleanup);
    }
  }

  private MethodBuilder.CatchClause clause(CatchClause c) {
    Type type = c.getParameter().getType();
    List<String> types = new ArrayList<>();
    if (type instanceof UnionType u) {
      u.getElements().forEach(e -> types.add(body.scope().type(e).erased().name()));
    } else {
      types.add(body.scope().type(type).erased().name());
    }
    JType declared = type instanceof UnionType
        ? JType.of("java.lang.Throwable")
        : body.scope().type(type);
    return new MethodBuilder.CatchClause(
        types,
        exception -> body.block(() -> {
          b.at(Body.line(c));
          int slot = body.declare(c.getParameter().getNameAsString(), declared);
          b.assign(slot, b.copy(exception));
          lower(c.getBody());
        }));
  }

  private void resources(TryStmt t, int index) {
    if (index == t.getResources().size()) {
      lower(t.getTryBlock());
      return;
    }
    Expression resource = t.getResources().get(index);
    int slot;
    JType type;
    boolean isNew = false;
    b.at(Body.line(resource));
    if (resource instanceof VariableDeclarationExpr e) {
      declare(e);
      VariableDeclarator v = e.getVariable(0);
      Body.Local local = body.local(v.getNameAsString()).orElseThrow();
      slot = local.slot();
      type = local.type();
      isNew = v.getInitializer().filter(ObjectCreationExpr.class::isInstance).isPresent();
    } else {
      type = body.typing.of(resource);
      slot = b.assign(b.variable(), b.copy(body.expressions.value(resource, JType.UNKNOWN)));
    }
    JType reference = Typing.reference(type);
    MethodId close = close(reference);
    boolean isInterface =
        body.world().find(close.owner()).map(ClassInfo::isInterface).orElse(false);
    CallKind kind = isInterface ? CallKind.INTERFACE : CallKind.VIRTUAL;
    b.at(Body.line(t));
    b.tryWith(
        new MethodBuilder.Resource(slot, !isNew, kind, close, end(t.getTryBlock())),
        () -> resources(t, index + 1));
  }

  private MethodId close(JType type) {
    Optional<Choice> choice =
        type.isClass() ? body.overloads().choose(type, "close", List.of()) : Optional.empty();
    String owner = type.isClass() ? type.erased().name() : "java.lang.AutoCloseable";
    return new MethodId(owner, "close", choice.map(c -> c.method().descriptor()).orElse("()V"));
  }
}
