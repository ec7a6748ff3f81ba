// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

/**
 * What changed methods of libraries call; {@link LibraryPoints} says which method calls what. As
 * with {@link Hooks}, nothing is ever thrown from here.
 */
public final class LibraryHooks {
  private LibraryHooks() {}

  /** A channel of Netty is about to tell that it became writable (0), or that it is not. */
  public static void writabilityChanges(Object channel, int unwritable, long pendingBytes) {
    if (Health.isOn()) {
      try {
        Channels.of(channel).writabilityChanges(unwritable != 0, pendingBytes);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A write left a channel of Netty with more pending bytes than its high mark. */
  public static void filledAboveHigh(Object channel, long pendingBytes) {
    if (Health.isOn()) {
      try {
        Channels.filledAboveHigh(channel, pendingBytes);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A flush left a channel of Netty with fewer pending bytes than its low mark. */
  public static void drainedBelowLow(Object channel, long pendingBytes) {
    if (Channels.anyIsNarrow() && Health.isOn()) {
      try {
        Channels.drainedBelowLow(channel, pendingBytes);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** The write buffer of a channel of Netty is closed. */
  public static void outboundCloses(Object channel) {
    if (Health.isOn()) {
      try {
        Channels.closes(channel);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** The marks of a channel of Netty were set. */
  public static void marksSet(Object channel) {
    if (Health.isOn()) {
      try {
        Channels.of(channel).marksSet(Origins.current());
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** The marks of a channel of Netty were refused. */
  public static void marksRefused(Throwable thrown) {
    if (Health.isOn()) {
      try {
        Origins.marksRefused(thrown);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** Netty's {@code WriteBufferWaterMark} is about to be made. */
  public static void marksAsked(int lowBytes, int highBytes) {
    if (Health.isOn()) {
      try {
        Origins.marksAsked(lowBytes, highBytes);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** Netty's {@code WriteBufferWaterMark} was made. */
  public static void marksMade(Object marks, int lowBytes, int highBytes) {
    if (Health.isOn()) {
      try {
        Origins.marksMade(marks, lowBytes, highBytes);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A bootstrap of Netty was told an option for the channels to come. */
  public static void optionAsked(Object option, Object value) {
    if (Health.isOn()) {
      try {
        Origins.asked(option, value);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A bootstrap of Netty begins to set an option of a channel. */
  public static void channelOptionBegins(Object channel, Object option, Object value) {
    if (Health.isOn()) {
      try {
        Origins.begin(channel, option, value);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }

  /** A bootstrap of Netty has set an option of a channel. */
  public static void channelOptionEnds() {
    try {
      Origins.end();
    } catch (Throwable t) {
      Health.fault(t);
    }
  }

  /** A bootstrap of Netty failed to set an option of a channel. */
  public static void channelOptionFails(Throwable thrown) {
    channelOptionEnds();
  }

  /** JNA is about to call a native function. */
  public static void nativeCalled(String function, Object arguments) {
    if ("setsockopt".equals(function) && Health.isOn()) {
      try {
        NativeOptionEvent.setsockopt(arguments);
      } catch (Throwable t) {
        Health.fault(t);
      }
    }
  }
}
