// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import java.io.FileDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.SocketImpl;
import java.net.SocketOption;

/** What the agent reads inside the JDK. {@link JdkPackages} must be opened before. */
final class JdkAccess {
  private static final VarHandle NUMBER;
  private static final VarHandle SOCKET_FD;
  private static final VarHandle SOCKET_ADDRESS;
  private static final VarHandle SOCKET_PORT;
  private static final MethodHandle GET_OPTION;

  static {
    try {
      Lookup io = in(FileDescriptor.class);
      NUMBER = io.findVarHandle(FileDescriptor.class, "fd", int.class);
      Lookup socket = in(SocketImpl.class);
      SOCKET_FD = socket.findVarHandle(SocketImpl.class, "fd", FileDescriptor.class);
      SOCKET_ADDRESS = socket.findVarHandle(SocketImpl.class, "address", InetAddress.class);
      SOCKET_PORT = socket.findVarHandle(SocketImpl.class, "port", int.class);
      Class<?> netClass = Class.forName("sun.nio.ch.Net");
      Lookup net = in(netClass);
      GET_OPTION = net.findStatic(
          netClass,
          "getSocketOption",
          MethodType.methodType(
              Object.class, FileDescriptor.class, ProtocolFamily.class, SocketOption.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private JdkAccess() {}

  private static Lookup in(Class<?> owner) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
  }

  /** The descriptor's number, -1 where it has none. */
  static int number(FileDescriptor fd) {
    return (int) NUMBER.get(fd);
  }

  static FileDescriptor descriptor(SocketImpl socket) {
    return (FileDescriptor) SOCKET_FD.get(socket);
  }

  static InetAddress peerAddress(SocketImpl socket) {
    return (InetAddress) SOCKET_ADDRESS.get(socket);
  }

  static int peerPort(SocketImpl socket) {
    return (int) SOCKET_PORT.get(socket);
  }

  /** An option's value, as the kernel tells it. */
  static Object option(FileDescriptor fd, ProtocolFamily family, SocketOption<?> option)
      throws Throwable {
    return GET_OPTION.invokeExact(fd, family, option);
  }
}
