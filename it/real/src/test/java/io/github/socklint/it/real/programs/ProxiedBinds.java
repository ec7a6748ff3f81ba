// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.real.programs;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.apache.commons.net.DefaultSocketFactory;

/** Asks for sockets through a proxy, from a local port that is taken, until all are collected. */
public final class ProxiedBinds {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private ProxiedBinds() {}

  /** Takes how many. */
  public static void main(String[] arguments) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket taken = new ServerSocket(0, 0, here)) {
      Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(here, taken.getLocalPort()));
      DefaultSocketFactory factory = new DefaultSocketFactory(proxy);
      fail(factory, taken);
      long before = openDescriptors();
      for (int i = 1; i < Integer.parseInt(arguments[0]); i++) {
        fail(factory, taken);
      }
      long deadline = System.nanoTime() + PATIENCE_NANOS;
      while (openDescriptors() >= before) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("open descriptors: " + openDescriptors());
        }
        System.gc();
      }
    }
  }

  private static void fail(DefaultSocketFactory factory, ServerSocket taken) throws IOException {
    InetAddress here = taken.getInetAddress();
    try {
      factory.createSocket(here.getHostAddress(), 1, here, taken.getLocalPort()).close();
      throw new IllegalStateException("bound to a port that is taken");
    } catch (BindException e) {
      // As every time.
    }
  }

  private static long openDescriptors() {
    return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
        .getOpenFileDescriptorCount();
  }
}
