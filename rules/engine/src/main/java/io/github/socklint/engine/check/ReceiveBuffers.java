// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.check;

import io.github.socklint.engine.domain.Obj;
import io.github.socklint.engine.domain.Value;
import io.github.socklint.engine.domain.Value.Sym;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The sizes of receive buffers that a method has set, of each descriptor its own. */
final class ReceiveBuffers {
  private final Map<Value, OptionalLong> ofDescriptors = new HashMap<>();
  private final Map<Integer, OptionalLong> ofSockets = new HashMap<>();

  /** Another method begins. */
  void clear() {
    ofDescriptors.clear();
    ofSockets.clear();
  }

  /** The buffer of a descriptor is set; an unknown size is no bound. */
  void ofDescriptor(Value descriptor, Value bytes) {
    if (isToldApart(descriptor)) {
      ofDescriptors.put(identity(descriptor), bytes.number());
    }
  }

  /**
   * The buffer of a socket is set.
   *
   * @param socket null where it is not known which
   */
  void ofSocket(Obj socket, Value bytes) {
    ofSockets.put(socket == null ? -1 : socket.id(), bytes.number());
  }

  /**
   * The buffer of a descriptor, in bytes. Where its own was not set, it may be any of the sockets':
   * then it is at most the largest.
   */
  OptionalLong of(Value descriptor) {
    OptionalLong own = isToldApart(descriptor) ? ofDescriptors.get(identity(descriptor)) : null;
    if (own != null) {
      return own;
    }
    return ofSockets.values().stream().allMatch(OptionalLong::isPresent)
        ? ofSockets.values().stream().mapToLong(OptionalLong::getAsLong).max()
        : OptionalLong.empty();
  }

  private static boolean isToldApart(Value descriptor) {
    return !(descriptor instanceof Sym s) || s.id() >= 0;
  }

  /** The same for the same value, whatever a branch has told of its range. */
  private static Value identity(Value descriptor) {
    return descriptor instanceof Sym s
        ? new Sym(s.id(), Long.MIN_VALUE, Long.MAX_VALUE, false, null)
        : descriptor;
  }
}
