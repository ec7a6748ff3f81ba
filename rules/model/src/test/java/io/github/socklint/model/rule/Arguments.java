// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.rule;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLSocketFactory;

/** Arguments for an example's entry, all of them on loopback; closes what it opened. */
final class Arguments implements Closeable {
  private final Deque<Closeable> open = new ArrayDeque<>();
  private final Peer peer;

  Arguments(Peer peer) {
    this.peer = peer;
  }

  /** A value for each parameter. */
  Object[] of(Executable entry) throws Exception {
    Parameter[] parameters = entry.getParameters();
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = parameters[i].getType() == int.class
          ? number(parameters[i].getName())
          : object(parameters[i].getType());
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  Socket socket() throws IOException {
    return keep(new Socket(peer.address().getAddress(), peer.address().getPort()));
  }

  /** A key whose channel has the peer's greeting and its end to read. */
  SelectionKey key() throws IOException {
    SocketChannel channel = keep(SocketChannel.open(peer.address()));
    channel.configureBlocking(false);
    return channel.register(keep(Selector.open()), SelectionKey.OP_READ, 0L);
  }

  /** A server with one client waiting to be accepted. */
  ServerSocket server() throws IOException {
    ServerSocket server = keep(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    keep(new Socket(server.getInetAddress(), server.getLocalPort()));
    return server;
  }

  private Object object(Class<?> type) throws Exception {
    Object value = switch (type.getSimpleName()) {
      case "InetSocketAddress" -> peer.address();
      case "byte[]" -> "0123456789".getBytes(US_ASCII);
      case "long" -> 1L;
      case "OutputStream" -> OutputStream.nullOutputStream();
      case "ByteBuffer" -> ByteBuffer.allocate(64);
      case "Executor" -> (Executor) Runnable::run;
      case "Socket" -> socket();
      case "SelectionKey" -> key();
      case "Selector" -> key().selector();
      case "ServerSocket" -> server();
      case "ServerSocketChannel" -> channelServer();
      case "SSLSocketFactory" -> SSLSocketFactory.getDefault();
      case "URI" -> httpService();
      default -> type.getConstructor().newInstance();
    };
    return value;
  }

  private int number(String name) throws Exception {
    return switch (name) {
      case "port" -> 0;
      case "descriptor" -> Descriptors.openedBy(() -> keep(SocketChannel.open()));
      default -> throw new AssertionError("what number is " + name + "?");
    };
  }

  private ServerSocketChannel channelServer() throws IOException {
    ServerSocketChannel server = keep(ServerSocketChannel.open());
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    keep(SocketChannel.open(server.getLocalAddress()));
    return server;
  }

  private URI httpService() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(any, 0);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(200, 2);
      exchange.getResponseBody().write("ok".getBytes(US_ASCII));
      exchange.close();
    });
    server.start();
    open.push(() -> server.stop(0));
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private <T extends Closeable> T keep(T opened) {
    open.push(opened);
    return opened;
  }
}
