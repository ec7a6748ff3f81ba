// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

/**
 * Where options come from that are asked of a bootstrap in one place and set in an event loop
 * later. An origin is the option's name with the identity of the value: the very object that was
 * handed to the bootstrap is handed to the channel.
 */
final class Origins {
  static final String MARKS = "WRITE_BUFFER_WATER_MARK";

  /** The origin of the option that this thread is setting. */
  private static final ThreadLocal<String> current = new ThreadLocal<>();

  private Origins() {}

  /** Boxed small numbers and true and false are shared: there the value is the identity. */
  static String of(String option, Object value) {
    return option + "@" + Integer.toHexString(System.identityHashCode(value));
  }

  /** Null where the option that is being set was asked for on the spot. */
  static String current() {
    return current.get();
  }

  static void asked(Object option, Object value) {
    if (value != null) {
      String name = String.valueOf(option);
      OptionAskedEvent.tell(of(name, value), name, text(value), "");
    }
  }

  static void marksMade(Object marks, int lowBytes, int highBytes) {
    OptionAskedEvent.tell(of(MARKS, marks), MARKS, lowBytes + ".." + highBytes, "");
  }

  /** Marks that are no marks: the constructor throws. */
  static void marksAsked(int lowBytes, int highBytes) {
    if (lowBytes < 0 || lowBytes > highBytes) {
      OptionAskedEvent.tell(
          "", MARKS, lowBytes + ".." + highBytes, "the low mark is above the high one");
    }
  }

  static void marksRefused(Throwable thrown) {
    OptionAskedEvent.tell(current.get(), MARKS, "", thrown.toString());
  }

  static void begin(Object channel, Object option, Object value) {
    String origin = of(String.valueOf(option), value);
    current.set(origin);
    Integer descriptor = NettyChannel.descriptor(channel);
    if (descriptor != null) {
      // Netty's native transport, whose sockets the JDK does not know.
      NativeOptionEvent.option(descriptor, String.valueOf(option), text(value), origin);
    }
  }

  static void end() {
    current.remove();
  }

  /** Only of values that are known to have a text that is short and costs nothing. */
  private static String text(Object value) {
    return value instanceof Number || value instanceof Boolean ? value.toString() : "";
  }
}
