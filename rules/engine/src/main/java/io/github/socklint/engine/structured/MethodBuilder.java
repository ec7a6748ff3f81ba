// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.structured;

import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.engine.flow.Op;
import io.github.socklint.engine.flow.Op.CallKind;
import io.github.socklint.engine.flow.Terminator.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Writes the flow graph of one method, statement by statement; see the package's description.
 *
 * <p>Bodies are given as code to run, for some are written several times: a finally block once for
 * each way out, as javac does.
 */
public final class MethodBuilder extends Statements {
  private static final String THROWABLE = "java.lang.Throwable";

  private final List<Integer> parameters = new ArrayList<>();
  private final boolean isStatic;

  /** A method that is still empty. Its parameters come first. */
  public MethodBuilder(boolean isStatic) {
    this.isStatic = isStatic;
    if (!isStatic) {
      parameter();
    }
  }

  @Override
  public MethodBuilder at(int sourceLine) {
    line = sourceLine;
    return this;
  }

  /** The slot of {@code this}. */
  public int receiver() {
    if (isStatic) {
      throw new IllegalStateException("a static method has no receiver");
    }
    return parameters.get(0);
  }

  /** The next parameter, in the order of the descriptor. */
  public int parameter() {
    int slot = variable();
    parameters.add(slot);
    return slot;
  }

  /** Ends the method: control that falls off its end returns. */
  public FlowGraph build(MethodId method) {
    returns();
    return new FlowGraph(method, isStatic, parameters, slotCount(), blocks.build());
  }

  /**
   * What takes an exception.
   *
   * @param types binary names, several for {@code A | B}
   * @param body gets the slot of the exception
   */
  public record CatchClause(List<String> types, IntConsumer body) {

    /** Freezes the types. */
    public CatchClause {
      types = List.copyOf(types);
    }
  }

  /**
   * {@code try} with catch clauses and perhaps a finally block.
   *
   * @param cleanup the finally block; null where there is none. It is written several times
   */
  public void tryCatch(Runnable body, List<CatchClause> clauses, Runnable cleanup) {
    Runnable guarded = clauses.isEmpty() ? body : () -> catching(body, clauses);
    if (cleanup == null) {
      scope(guarded);
    } else {
      scope(() -> withCleanup(guarded, cleanup));
    }
  }

  private void catching(Runnable body, List<CatchClause> clauses) {
    boolean reachable = isReachable();
    List<Label.Catch> outside = blocks.handlers();
    List<Label.Catch> inside = new ArrayList<>();
    List<Label> starts = new ArrayList<>();
    int exception = variable();
    for (CatchClause clause : clauses) {
      Label start = label();
      starts.add(start);
      clause.types().forEach(t -> inside.add(new Label.Catch(Optional.of(t), start, exception)));
    }
    inside.addAll(outside);
    Label end = label();
    blocks.guard(inside, line);
    scope(body);
    blocks.guard(outside, line);
    jump(end);
    for (int i = 0; i < clauses.size(); i++) {
      blocks.placeHandler(starts.get(i), reachable);
      IntConsumer clause = clauses.get(i).body();
      scope(() -> clause.accept(exception));
      jump(end);
    }
    place(end);
  }

  private void withCleanup(Runnable body, Runnable cleanup) {
    int start = line;
    wayOut(Optional.empty(), body, cleanup, exception -> {
      at(start);
      scope(cleanup);
      throwing(exception);
    });
  }

  /** Runs one thing after the body and on the way out of it, another where an exception flies. */
  private void wayOut(
      Optional<String> caught, Runnable body, Runnable after, IntConsumer onException) {
    boolean reachable = isReachable();
    List<Label.Catch> outside = blocks.handlers();
    Label handler = label();
    Label end = label();
    int exception = variable();
    List<Label.Catch> inside = new ArrayList<>();
    inside.add(new Label.Catch(caught, handler, exception));
    inside.addAll(outside);
    blocks.guard(inside, line);
    exits.within(new Exits.Cleanup(() -> scope(after), outside), () -> scope(body));
    blocks.guard(outside, line);
    if (isReachable()) {
      scope(after);
      jump(end);
    }
    blocks.placeHandler(handler, reachable);
    onException.accept(exception);
    place(end);
  }

  /** {@code synchronized}: the monitor is left on every way out. */
  public void synchronizedOn(int lock, Runnable body) {
    scope(() -> {
      int kept = assign(variable(), copy(lock));
      monitor(kept, true);
      withCleanup(body, () -> monitor(kept, false));
    });
  }

  /**
   * A resource of a try-with-resources statement; several are nested.
   *
   * @param slot the variable that holds it
   * @param mayBeNull false where it was just made by {@code new}
   * @param close the {@code close} method as the resource's type names it
   * @param closeLine the line of the end of the try block, where javac places the closing
   */
  public record Resource(
      int slot, boolean mayBeNull, CallKind kind, MethodId close, int closeLine) {}

  /**
   * Closes the resource after the body and on every way out; an exception of the closing does not
   * hide one of the body. Call it in a {@link #scope} in which the resource was initialised.
   */
  public void tryWith(Resource resource, Runnable body) {
    int start = line;
    int closeLine = resource.closeLine();
    Runnable after = () -> closeUnlessNull(resource, closeLine);
    wayOut(Optional.of(THROWABLE), body, after, primary -> {
      Runnable close =
          () -> at(start).call(resource.kind(), resource.close(), List.of(resource.slot()));
      MethodId addSuppressed = new MethodId(THROWABLE, "addSuppressed", "(Ljava/lang/Throwable;)V");
      CatchClause suppress = new CatchClause(
          List.of(THROWABLE),
          second -> at(start).call(CallKind.VIRTUAL, addSuppressed, List.of(primary, second)));
      guardedByNull(resource, () -> catching(close, List.of(suppress)));
      at(start).throwing(primary);
    });
  }

  private void closeUnlessNull(Resource resource, int closeLine) {
    guardedByNull(
        resource,
        () -> at(closeLine).call(resource.kind(), resource.close(), List.of(resource.slot())));
  }

  private void guardedByNull(Resource resource, Runnable close) {
    if (!resource.mayBeNull()) {
      close.run();
      return;
    }
    ifThen(
        (notNull, isNull) -> branch(Condition.NE, resource.slot(), Op.NONE, notNull, isNull),
        close);
  }
}
