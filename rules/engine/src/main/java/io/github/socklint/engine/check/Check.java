// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.State.PathMark;
import io.github.socklint.engine.domain.Trail;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.interp.Observer;
import io.github.socklint.engine.types.Types;
import io.github.socklint.model.finding.Confidence;
import io.github.socklint.model.finding.Step;
import io.github.socklint.model.rule.Level;
import java.util.List;

/** A check of one method. Made anew for each; its findings go to the sink. */
public abstract class Check implements Observer {

  /**
   * What a check works with.
   *
   * @param sink where findings go
   * @param types the program's types
   * @param facts what is a matter of more than one method
   * @param owners which classes can close what they hold
   */
  public record Tools(Sink sink, Types types, ProgramFacts facts, Owners owners) {}

  /** What this check works with. */
  protected final Tools tools;

  private FlowGraph graph;

  /** A check with these tools. */
  protected Check(Tools tools) {
    this.tools = tools;
  }

  @Override
  public void begins(FlowGraph newGraph) {
    this.graph = newGraph;
  }

  /** The method that is checked. */
  protected MethodId method() {
    return graph.method();
  }

  /** Its flow graph. */
  protected FlowGraph graph() {
    return graph;
  }

  /** Adds a finding in this method. */
  protected void report(
      String ruleId, Level level, int line, String subject, String message, List<Trail> steps) {
    report(ruleId, level, Confidence.HIGH, line, subject, message, steps);
  }

  /** Adds a finding in this method. */
  protected void report(
      String ruleId,
      Level level,
      Confidence confidence,
      int line,
      String subject,
      String message,
      List<Trail> steps) {
    tools
        .sink()
        .add(new Sink.Draft(ruleId, level, confidence, method(), line, subject, message, steps));
  }

  /** A single step in this method. */
  protected Trail step(int line, Step.Kind kind, String message) {
    return Trail.add(null, method(), line, kind, message);
  }

  /** The steps of an object and one more. */
  protected List<Trail> steps(Obj o, int line, Step.Kind kind, String message) {
    Trail all = Trail.add(o == null ? null : o.trail(), method(), line, kind, message);
    return all.inOrder();
  }

  /** How sure one may be of what this state shows. */
  protected static Confidence confidence(State s) {
    return s.is(PathMark.MERGED) ? Confidence.LOW : Confidence.HIGH;
  }

  /** The level, or warning where the state is a merged guess and error was meant. */
  protected static Level tempered(Level level, State s) {
    return level == Level.ERROR && s.is(PathMark.MERGED) ? Level.WARNING : level;
  }
}
