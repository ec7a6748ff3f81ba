// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is asked of a channel of Netty, through its public interfaces: the agent sees no library,
 * and the library's package may have been moved. What cannot be asked is told once as missing.
 */
final class NettyChannel {
  private static final String CHANNEL = "io.netty.channel.Channel";
  private static final String UNIX_CHANNEL = "io.netty.channel.unix.UnixChannel";

  /** The interfaces of a channel's class, looked up once. */
  private static final ClassValue<Interfaces> INTERFACES = new ClassValue<>() {
    @Override
    protected Interfaces computeValue(Class<?> type) {
      return new Interfaces(find(type, CHANNEL), find(type, UNIX_CHANNEL));
    }
  };

  private NettyChannel() {}

  /** Null where the channel does not tell. */
  static Facts facts(Object channel) {
    Class<?> type = INTERFACES.get(channel.getClass()).channel;
    if (type == null) {
      return null;
    }
    try {
      Object config = call(type, channel, "config");
      Class<?> configType = type.getMethod("config").getReturnType();
      Object marks = call(configType, config, "getWriteBufferWaterMark");
      return new Facts(
          (int) call(configType, config, "getWriteBufferLowWaterMark"),
          (int) call(configType, config, "getWriteBufferHighWaterMark"),
          Origins.of(Origins.MARKS, marks),
          call(type, channel, "localAddress") instanceof InetSocketAddress local ? local : null,
          call(type, channel, "remoteAddress") instanceof InetSocketAddress peer ? peer : null);
    } catch (ReflectiveOperationException | RuntimeException e) {
      Status.missed("facts of " + type.getName());
      return null;
    }
  }

  /** The number of a native channel's descriptor, null of all others. */
  static Integer descriptor(Object channel) {
    Class<?> type = INTERFACES.get(channel.getClass()).unixChannel;
    if (type == null) {
      return null;
    }
    try {
      Object descriptor = call(type, channel, "fd");
      return (Integer) call(type.getMethod("fd").getReturnType(), descriptor, "intValue");
    } catch (ReflectiveOperationException | RuntimeException e) {
      Status.missed("descriptor of " + type.getName());
      return null;
    }
  }

  private static Object call(Class<?> type, Object object, String method)
      throws ReflectiveOperationException {
    Method found = type.getMethod(method);
    try {
      return found.invoke(object);
    } catch (InvocationTargetException e) {
      throw new ReflectiveOperationException(method, e);
    }
  }

  /** The interface of this name, or moved below another package; null where there is none. */
  private static Class<?> find(Class<?> type, String name) {
    Deque<Class<?>> left = new ArrayDeque<>();
    left.add(type);
    while (!left.isEmpty()) {
      Class<?> next = left.remove();
      if (next.getName().equals(name) || next.getName().endsWith("." + name)) {
        return next;
      }
      left.addAll(List.of(next.getInterfaces()));
      if (next.getSuperclass() != null) {
        left.add(next.getSuperclass());
      }
    }
    return null;
  }

  private record Interfaces(Class<?> channel, Class<?> unixChannel) {}

  /** Local and peer are null where they are not known, or no internet addresses. */
  record Facts(
      int lowBytes,
      int highBytes,
      String marksOrigin,
      InetSocketAddress local,
      InetSocketAddress peer) {
    boolean isSocket() {
      return local != null && peer != null;
    }
  }
}
