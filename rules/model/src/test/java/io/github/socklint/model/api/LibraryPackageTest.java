// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LibraryPackageTest {

  @Test
  void itIsThePackageAroundTheClassesWhereThatHasTwoParts() {
    assertEquals(
        "io.vertx.core.", LibraryPackage.of("io.vertx.core.net.NetSocket").prefix());
    assertEquals("io.netty.", LibraryPackage.of("io.netty.channel.Channel").prefix());
    assertEquals("org.xnio.", LibraryPackage.of("org.xnio.Channel").prefix());
    assertEquals("xnio.", LibraryPackage.of("xnio.Channel").prefix());
  }

  @Test
  void itContainsTheLibrarysOtherPackages() {
    LibraryPackage netty = LibraryPackage.of("io.netty.channel.Channel");
    assertTrue(netty.contains("io.netty.handler.ssl.SslHandler"));
    assertFalse(netty.contains("io.nettyful.Handler"));
  }

  @Test
  void noPackageContainsNothing() {
    assertFalse(LibraryPackage.of("Channel").contains("Handler"));
  }
}
