// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Ref;
import io.github.socklint.engine.domain.Value.Sym;
import io.github.socklint.model.api.Operand;
import java.util.List;
import java.util.function.UnaryOperator;

/** One call to which the clauses of an API model are applied, one after another. */
final class Application {
  private final CallSite site;
  private final State state;
  private final List<Value> args;
  private final MethodRun run;
  private Value result;

  Application(CallSite site, State state, List<Value> args, MethodRun run) {
    this.site = site;
    this.state = state;
    this.args = args;
    this.run = run;
  }

  CallSite site() {
    return site;
  }

  State state() {
    return state;
  }

  /** The receiver, where there is one, and the arguments. */
  List<Value> args() {
    return args;
  }

  /** What the call returns; null as long as no clause said so. */
  Value result() {
    return result;
  }

  void result(Value value) {
    result = value;
  }

  int line() {
    return site.line();
  }

  /** The number of what this call makes in this role. */
  int number(String role) {
    return run.ids().of(site.block().id(), site.index(), role);
  }

  Value operand(Operand o) {
    if (o.equals(Operand.RESULT)) {
      return result == null ? Value.Sym.ANYTHING : result;
    }
    int index = o.isArgument() ? o.index() + (site.hasReceiver() ? 1 : 0) : 0;
    return index < args.size() ? args.get(index) : Value.Sym.ANYTHING;
  }

  Obj object(Operand o) {
    return state.object(operand(o));
  }

  void update(Operand what, UnaryOperator<Obj> change) {
    if (operand(what) instanceof Ref r) {
      state.update(r.object(), change);
    }
  }

  /** The object under construction turns out to be this value. */
  void become(Value v) {
    if (operand(Operand.THIS) instanceof Sym s && s.id() >= 0) {
      state.replace(s, v);
      return;
    }
    if (operand(Operand.THIS) instanceof Ref r && !r.equals(v)) {
      Obj o = state.object(r.object());
      if (o != null && o.source() == Obj.Source.PARAMETER) {
        if (v instanceof Ref base) {
          state.setField(new FieldKey(r.object(), "super"), base);
        }
        return;
      }
      state.replace(r, v);
      state.forget(r.object());
    }
  }
}
