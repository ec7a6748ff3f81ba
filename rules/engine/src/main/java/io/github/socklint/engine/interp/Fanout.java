// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.flow.FlowGraph;
import java.util.List;
import java.util.function.Consumer;

/** One observer that tells many. */
public final class Fanout implements Observer {
  private final List<? extends Observer> observers;

  /** Tells these, in this order. */
  public Fanout(List<? extends Observer> observers) {
    this.observers = List.copyOf(observers);
  }

  private void all(Consumer<Observer> event) {
    observers.forEach(event);
  }

  @Override
  public void lost(Obj object, State state, Ending how, int line) {
    all(o -> o.lost(object, state, how, line));
  }

  @Override
  public void option(OptionSet set, State state) {
    all(o -> o.option(set, state));
  }

  @Override
  public void nativeOption(NativeOption set, State state) {
    all(o -> o.nativeOption(set, state));
  }

  @Override
  public void receiving(Obj object, State state, int line) {
    all(o -> o.receiving(object, state, line));
  }

  @Override
  public void closing(Obj object, State state, int line) {
    all(o -> o.closing(object, state, line));
  }

  @Override
  public void reading(Obj object, State state, int line, int site) {
    all(o -> o.reading(object, state, line, site));
  }

  @Override
  public void connecting(Obj object, State state, int line, boolean bounded) {
    all(o -> o.connecting(object, state, line, bounded));
  }

  @Override
  public void countUsed(int site, boolean endSeen) {
    all(o -> o.countUsed(site, endSeen));
  }

  @Override
  public void endSeparated(int site) {
    all(o -> o.endSeparated(site));
  }

  @Override
  public void cancelling(Obj key, State state, int line) {
    all(o -> o.cancelling(key, state, line));
  }

  @Override
  public void shuttingOutput(Obj object, State state, int line) {
    all(o -> o.shuttingOutput(object, state, line));
  }

  @Override
  public void layered(Obj lower, State state, int line) {
    all(o -> o.layered(lower, state, line));
  }

  @Override
  public void stored(FieldKey key, Obj holder, Value old, Value now, State state, int line) {
    all(o -> o.stored(key, holder, old, now, state, line));
  }

  @Override
  public void handedToTask(Obj object, State state, int line, boolean everCloses) {
    all(o -> o.handedToTask(object, state, line, everCloses));
  }

  @Override
  public void mayBeRejected(Obj object, State state, int line) {
    all(o -> o.mayBeRejected(object, state, line));
  }

  @Override
  public void exposed(Obj object, State state) {
    all(o -> o.exposed(object, state));
  }

  @Override
  public void begins(FlowGraph graph) {
    all(o -> o.begins(graph));
  }

  @Override
  public void ends(FlowGraph graph, List<Exit> exits) {
    all(o -> o.ends(graph, exits));
  }
}
