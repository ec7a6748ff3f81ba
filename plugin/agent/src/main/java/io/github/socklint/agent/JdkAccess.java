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
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.SocketOption;

/** What the agent reads inside the JDK. {@link JdkPackages} must be opened before. */
final class JdkAccess {
  private static final VarHandle NUMBER;
  private static final VarHandle SOCKET_FD;
  private static final VarHandle SOCKET_ADDRESS;
  private static final VarHandle SOCKET_PORT;
  private static final VarHandle SOCKET_IMPL;
  private static final VarHandle SERVER_SOCKET_IMPL;
  private static final Class<?> DELEGATING;
  private static final VarHandle DELEGATE;
  private static final MethodHandle IMPL_FD;
  private static final Class<?> SELECTABLE;
  private static final MethodHandle CHANNEL_FD;
  private static final MethodHandle GET_OPTION;

  static {
    try {
      Lookup io = in(FileDescriptor.class);
      NUMBER = io.findVarHandle(FileDescriptor.class, "fd", int.class);
      Lookup socket = in(SocketImpl.class);
      SOCKET_FD = socket.findVarHandle(SocketImpl.class, "fd", FileDescriptor.class);
      SOCKET_ADDRESS = socket.findVarHandle(SocketImpl.class, "address", InetAddress.class);
      SOCKET_PORT = socket.findVarHandle(SocketImpl.class, "port", int.class);
      SOCKET_IMPL = in(Socket.class).findVarHandle(Socket.class, "impl", SocketImpl.class);
      SERVER_SOCKET_IMPL =
          in(ServerSocket.class).findVarHandle(ServerSocket.class, "impl", SocketImpl.class);
      DELEGATING = Class.forName("java.net.DelegatingSocketImpl");
      DELEGATE = in(DELEGATING).findVarHandle(DELEGATING, "delegate", SocketImpl.class);
      MethodType getsFd = MethodType.methodType(FileDescriptor.class);
      IMPL_FD = socket.findVirtual(SocketImpl.class, "getFileDescriptor", getsFd);
      SELECTABLE = Class.forName("sun.nio.ch.SelChImpl");
      CHANNEL_FD = in(SELECTABLE)
          .findVirtual(SELECTABLE, "getFD", getsFd)
          .asType(MethodType.methodType(FileDescriptor.class, Object.class));
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

  /** The descriptor of a socket or channel, null where it has none yet. */
  static FileDescriptor descriptorOf(Object socket) throws Throwable {
    if (SELECTABLE.isInstance(socket)) {
      return (FileDescriptor) CHANNEL_FD.invokeExact(socket);
    }
    SocketImpl impl = implOf(socket);
    return impl == null ? null : (FileDescriptor) IMPL_FD.invokeExact(impl);
  }

  /** What does a socket's work, null where it has none yet. */
  static SocketImpl implOf(Object socket) {
    SocketImpl impl = null;
    if (socket instanceof Socket plain) {
      impl = (SocketImpl) SOCKET_IMPL.get(plain);
    } else if (socket instanceof ServerSocket server) {
      impl = (SocketImpl) SERVER_SOCKET_IMPL.get(server);
    }
    return DELEGATING.isInstance(impl) ? (SocketImpl) DELEGATE.get(impl) : impl;
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
