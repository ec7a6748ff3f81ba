// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.interp;

import io.github.socklint.engine.domain.FieldKey;
import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.State;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.MethodId;
import io.github.socklint.model.api.Effect;
import io.github.socklint.model.api.SocketOption;
import java.util.List;
import java.util.Optional;

/**
 * Is told what happens in a method, once for each settled state. The states are the interpreter's
 * own: look, and do not keep.
 */
public interface Observer {

  /** The site of a read that returns no count, such as readLine: its end is null. */
  int NO_COUNT = -1;

  /** Watches nothing. */
  Observer NONE = new Observer() {};

  /** How a path comes to its end, or loses an object. */
  enum Ending {
    /** The method returns. */
    RETURN,
    /** An exception leaves the method. */
    THROW,
    /** The path goes on and nobody refers to the object any more. */
    DROPPED
  }

  /**
   * An option that is set.
   *
   * @param line where
   * @param option which
   * @param target the object it is set on; null if that is not tracked
   * @param on whether it is switched on; empty where the call has no such argument
   * @param value its value; empty for a pair of marks
   * @param marks the low and the high mark, for a pair
   * @param unit the unit the method takes
   * @param scope which sockets it is for
   * @param configuration whether the target only remembers it
   * @param byHelper whether a method of the program sets it to what it is given here
   * @param method the method that is called
   */
  record OptionSet(
      int line,
      SocketOption option,
      Obj target,
      Optional<Value> on,
      Optional<Value> value,
      List<Value> marks,
      Effect.Unit unit,
      Effect.Scope scope,
      boolean configuration,
      boolean byHelper,
      MethodId method) {}

  /** An object of ours is lost open, or any object leaves the path with an end that was told. */
  default void lost(Obj object, State state, Ending how, int line) {}

  /** An option is set. */
  default void option(OptionSet set, State state) {}

  /**
   * setsockopt(2) called with numbers.
   *
   * @param words what the option's value holds, one after the other
   */
  record NativeOption(int line, Value descriptor, Value level, Value name, List<Value> words) {
    /** Which it is; empty where a number is unknown or no rule looks at it. */
    public Optional<SocketOption> option() {
      return NativeOptions.option(level.number(), name.number());
    }
  }

  /** setsockopt(2) is called. */
  default void nativeOption(NativeOption set, State state) {}

  /** An object is closed; the state is that before. */
  default void closing(Obj object, State state, int line) {}

  /** An object is read; its result goes by the site's number. */
  default void reading(Obj object, State state, int line, int site) {}

  /** An object is read by a call whose result says nothing of the end. */
  default void receiving(Obj object, State state, int line) {}

  /** A connect is asked for. */
  default void connecting(Obj object, State state, int line, boolean bounded) {}

  /**
   * The result of a read is compared, or used otherwise ({@code endSeen}: the test tells the end).
   */
  default void countUsed(int site, boolean endSeen) {}

  /** A test tells the end, perhaps with an empty read, from all data. */
  default void endSeparated(int site) {}

  /** Where an object of a state comes from: the same number in every round of a loop. */
  static int place(Obj o) {
    return o.id() % Ids.OLDER;
  }

  /** A selection key is cancelled. */
  default void cancelling(Obj key, State state, int line) {}

  /** The output is shut down. */
  default void shuttingOutput(Obj object, State state, int line) {}

  /** A layer that does not close what is under it was made. */
  default void layered(Obj lower, State state, int line) {}

  /** A field is assigned; {@code old} is what it held. */
  default void stored(FieldKey key, Obj holder, Value old, Value now, State state, int line) {}

  /** A tracked object goes to a task that runs later, and that may leave it open. */
  default void handedToTask(Obj object, State state, int line, boolean everCloses) {}

  /** A task is given away by a call that may refuse it. */
  default void mayBeRejected(Obj object, State state, int line) {}

  /** An object becomes known to code that cannot be seen. */
  default void exposed(Obj object, State state) {}

  /** The run of a method begins. */
  default void begins(FlowGraph graph) {}

  /** The run of a method ends with these exits. */
  default void ends(FlowGraph graph, List<Exit> exits) {}

  /**
   * A settled exit.
   *
   * @param state the state in which it is left
   * @param value what is returned
   * @param thrown empty for a return
   * @param line where
   */
  record Exit(State state, Value value, List<String> thrown, int line) {}
}
