// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.lower;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.source.internal.types.ClassInfo;
import io.github.socklint.source.internal.types.JType;
import io.github.socklint.source.internal.types.Overloads.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code this(…)} and {@code super(…)}. */
final class ConstructorCalls {
  private final Body body;

  ConstructorCalls(Body body) {
    this.body = body;
  }

  void lower(ExplicitConstructorInvocationStmt c) {
    JType type = c.isThis() ? body.cls.type() : superclass();
    call(type, c.getArguments(), c.isThis(), c.getExpression(), Body.line(c));
  }

  /** The call that nobody writes. */
  void superWithoutArguments(int line) {
    call(superclass(), List.of(), false, Optional.empty(), line);
  }

  private JType superclass() {
    List<JType> supers = body.cls.info.supers();
    if (supers.isEmpty()
        || body.world().find(supers.get(0).name()).map(ClassInfo::isInterface).orElse(false)) {
      return JType.OBJECT;
    }
    return supers.get(0);
  }

  private void call(
      JType type, List<Expression> arguments, boolean own, Optional<Expression> outer, int line) {
    List<JType> types = body.calls.types(arguments);
    String name = type.erased().name();
    if (name.equals("java.lang.Enum")) {
      List<Integer> values = List.of(body.b.receiver(), slot("$name"), slot("$ordinal"));
      MethodId id = new MethodId(name, "<init>", "(Ljava/lang/String;I)V");
      body.b.at(line).call(CallKind.SPECIAL, id, values);
      return;
    }
    Optional<Choice> choice = body.overloads().choose(type, "<init>", types);
    List<Integer> values = new ArrayList<>(List.of(body.b.receiver()));
    String descriptor;
    if (choice.isPresent()) {
      hidden(choice.get().method(), own, outer, values);
      values.addAll(body.calls.arguments(arguments, choice.get()));
      descriptor = choice.get().method().descriptor();
    } else {
      arguments.forEach(a -> values.add(body.expressions.value(a, JType.UNKNOWN)));
      descriptor = Unknowns.parameters(body, type, "<init>", types) + "V";
    }
    ClassContext local = own ? body.cls : body.cls.localClasses.get(name);
    if (local != null && !local.captured.isEmpty()) {
      descriptor = Creation.withCaptured(descriptor, local);
      local
          .captured
          .keySet()
          .forEach(v ->
              values.add(body.local("val$" + v).isPresent() ? slot("val$" + v) : body.b.opaque()));
    }
    body.b.at(line).call(CallKind.SPECIAL, new MethodId(name, "<init>", descriptor), values);
  }

  private int slot(String hidden) {
    return body.local(hidden).map(Body.Local::slot).orElseGet(body.b::opaque);
  }

  private void hidden(
      ClassInfo.Method constructor, boolean own, Optional<Expression> outer, List<Integer> values) {
    if (own && constructor.hidden().size() == 2) {
      values.add(slot("$name"));
      values.add(slot("$ordinal"));
    } else if (constructor.hidden().size() == 1) {
      values.add(
          outer.isPresent() ? body.expressions.value(outer.get(), JType.UNKNOWN) : slot("this$0"));
    }
  }
}
