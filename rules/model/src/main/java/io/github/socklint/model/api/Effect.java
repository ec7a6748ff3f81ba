// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import java.util.Optional;

/**
 * One clause of what a method does to a socket. Model files write each as a short sentence; the
 * sentence stands above each record here, optional words in brackets.
 */
public sealed interface Effect {

  /**
   * {@code opens KIND [unconnected|connected|bound|accepted] [lazily]}: the object under
   * construction, or the result of a factory method, is a new resource that its caller must close.
   *
   * @param kind what is opened
   * @param standing where it stands in TCP's life at once
   * @param lazily whether it holds no descriptor until bind, connect or an option call
   */
  record Opens(ResourceKind kind, Standing standing, boolean lazily) implements Effect {}

  /** Where a fresh resource stands. */
  enum Standing {
    /** Nothing done yet. */
    UNCONNECTED,
    /** The handshake is done. */
    CONNECTED,
    /** Bound to an address, listening where it is a server socket. */
    BOUND,
    /** Came out of accept: connected, and the handshake is long over. */
    ACCEPTED
  }

  /** {@code closes OPERAND}: closes it, or does nothing where it is null or already closed. */
  record Closes(Operand what) implements Effect {}

  /** {@code connects OPERAND [timeout ARG]}: an active open; the argument is milliseconds. */
  record Connects(Operand what, Optional<Operand> timeout) implements Effect {}

  /** {@code binds OPERAND}: binds, and listens where it is a server socket. */
  record Binds(Operand what) implements Effect {}

  /** {@code shuts output of OPERAND}: sends FIN and keeps reading. */
  record ShutsOutput(Operand what) implements Effect {}

  /** {@code shuts input of OPERAND}. */
  record ShutsInput(Operand what) implements Effect {}

  /**
   * {@code sets OPTION [of OPERAND] [on ARG] [value ARG] [low ARG] [high ARG] [in
   * seconds|millis|its own unit] [for accepted|listening|own] [as configuration]}: sets an option.
   *
   * @param option which one
   * @param target the socket or the object that configures sockets
   * @param on the boolean that switches it on; empty where there is none
   * @param value its number; empty where a pair or nothing is given
   * @param low for a pair of marks: the low one
   * @param high for a pair of marks: the high one
   * @param unit the unit of the value where it is a time
   * @param scope which sockets it is for
   * @param configuration true where the target only remembers the value and applies it to sockets
   *     it makes later
   */
  record Sets(
      SocketOption option,
      Operand target,
      Optional<Operand> on,
      Optional<Operand> value,
      Optional<Operand> low,
      Optional<Operand> high,
      Unit unit,
      Scope scope,
      boolean configuration)
      implements Effect {}

  /** The unit that a time option takes. */
  enum Unit {
    /** Seconds, as SO_LINGER everywhere but in the oldest Jetty. */
    SECONDS,
    /** Milliseconds. */
    MILLIS,
    /** Not a time, or a time that carries its unit: {@code TimeValue}, or a TimeUnit beside it. */
    NONE
  }

  /** Which sockets a configured option is meant for. */
  enum Scope {
    /** The target itself, or the client sockets it makes. */
    OWN,
    /** The listening socket of a server. */
    LISTENING,
    /** The sockets that a server accepts. */
    ACCEPTED
  }

  /**
   * {@code sets option ARG to ARG [of OPERAND] [for accepted|listening|own] [as configuration]}:
   * which option it is comes from a constant that some model lists under {@code constants}.
   */
  record SetsNamed(
      Operand option, Operand value, Operand target, Scope scope, boolean configuration)
      implements Effect {}

  /**
   * {@code sets native option of ARG level ARG name ARG value ARG}: setsockopt(2) with Linux's
   * numbers; the value may be a number or a pointer to one.
   */
  record SetsNative(Operand descriptor, Operand level, Operand name, Operand value)
      implements Effect {}

  /**
   * {@code names native option level ARG name ARG}: the object under construction, or the result,
   * stands for this option of setsockopt(2) where a {@code sets option} takes it.
   */
  record NamesNative(Operand level, Operand name) implements Effect {}

  /**
   * {@code points to ARG}: the object, new or not, is a pointer or buffer that holds this number.
   */
  record PointsTo(Operand value) implements Effect {}

  /**
   * {@code reads OPERAND}: the result is a count of bytes (or a byte), -1 at the end of the stream.
   */
  record Reads(Operand what) implements Effect {}

  /**
   * {@code receives OPERAND}: waits for bytes, but the result says nothing of the end of the
   * stream, which is an exception ({@code readInt}, {@code readFully}).
   */
  record Receives(Operand what) implements Effect {}

  /**
   * {@code consumes OPERAND}: reads it to its end: a socket's peer has closed, an HTTP response has
   * given its connection back.
   */
  record Consumes(Operand what) implements Effect {}

  /** {@code writes OPERAND}: sends, or queues for sending. */
  record Writes(Operand what) implements Effect {}

  /**
   * {@code OPERAND is view of OPERAND}: a stream, channel or wrapper: closing it closes what it
   * views. In a constructor {@code this is view of arg0}.
   */
  record IsViewOf(Operand view, Operand base) implements Effect {}

  /**
   * {@code result is layer over ARG [autoclose ARG]}: a new socket over another (TLS); it closes
   * the lower one only where the boolean is true (always, where none is named).
   */
  record IsLayerOver(Operand layer, Operand base, Optional<Operand> autoClose) implements Effect {}

  /** {@code OPERAND is OPERAND}: the same object, for fluent methods and identity functions. */
  record Is(Operand result, Operand source) implements Effect {}

  /** {@code takes ARG}: the callee owns it from here on and will close it. */
  record Takes(Operand what) implements Effect {}

  /** {@code keeps ARG}: stored in a collection or registry; whoever owns that owns it now. */
  record Keeps(Operand what) implements Effect {}

  /**
   * {@code hands over ARG as KIND}: the method is a callback: whoever implements it owns this
   * argument, an open resource, and must close it.
   */
  record HandsOver(Operand what, ResourceKind kind) implements Effect {}

  /** {@code runs ARG}: calls the argument's function before it returns. */
  record Runs(Operand what) implements Effect {}

  /** {@code returns result of ARG}: the result is what the argument's function returned. */
  record ReturnsResultOf(Operand function) implements Effect {}

  /** {@code schedules ARG [or rejects]}: the argument's function runs later, on another thread. */
  record Schedules(Operand what, boolean mayReject) implements Effect {}

  /** {@code registers OPERAND with ARG}: a channel with a selector; the result is the key. */
  record Registers(Operand channel, Operand selector) implements Effect {}

  /** {@code cancels OPERAND}: the key is cancelled, its channel stays open. */
  record Cancels(Operand key) implements Effect {}

  /**
   * {@code result tells OPERAND is null|non-null|open|closed}: a boolean that stands for a check.
   */
  record Tells(Operand what, Quality quality) implements Effect {}

  /** What a boolean result says of an operand when it is true. */
  enum Quality {
    /** It is null. */
    NULL,
    /** It is not null. */
    NON_NULL,
    /** It is open. */
    OPEN,
    /** It is closed. */
    CLOSED
  }

  /** {@code result may be null} or {@code result is never null}. */
  record ResultNullness(boolean mayBeNull) implements Effect {}

  /**
   * {@code throws never}, {@code throws rarely}: what its declared exceptions mean in practice.
   * Rarely: on Linux only a descriptor that is already closed makes it throw.
   */
  record Throwing(Practice practice) implements Effect {}

  /** How likely a call's declared exceptions are. */
  enum Practice {
    /** Does not throw, whatever it declares. */
    NEVER,
    /** Declares it, but does not throw on an open socket on Linux. */
    RARELY
  }

  /**
   * {@code leaves OPERAND closed|open|open-if-unresolved when it throws}: facts.md, "Teardown".
   * Without this clause a throwing call leaves things as they were.
   */
  record OnThrow(Operand what, Leaves leaves) implements Effect {}

  /** What a throwing call leaves behind. */
  enum Leaves {
    /** The JDK has closed the descriptor. */
    CLOSED,
    /** The descriptor stays. */
    OPEN,
    /** Closed after a refusal or timeout, open where the address was not resolved. */
    OPEN_IF_UNRESOLVED
  }

  /** {@code heeds watermarks}: code that calls (or implements) this looks at writability. */
  record HeedsWatermarks() implements Effect {}

  /** {@code waits for readiness}: select(2), poll(2), epoll(7): the caller is an event loop. */
  record WaitsForReadiness() implements Effect {}

  /** {@code acquires lock} or {@code releases lock}: a java.util.concurrent.locks.Lock. */
  record Locks(boolean acquires) implements Effect {}

  /** {@code resolves} : the result or the object under construction is a resolved address. */
  record Resolves() implements Effect {}

  /** {@code converts to seconds|millis}: the result is a time in this unit. */
  record Converts(Unit unit) implements Effect {}

  /** {@code ends process}: does not return. */
  record EndsProcess() implements Effect {}

  /** {@code logs}: only reports; changes nothing that a rule looks at. */
  record Logs() implements Effect {}
}
