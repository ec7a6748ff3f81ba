// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SourceAddressesTest {
  private static SourceAddresses to(String server) throws UnknownHostException {
    return new SourceAddresses(InetAddress.getByName(server));
  }

  @Test
  void theKernelChoosesAsLongAsItHasPorts() throws UnknownHostException {
    assertEquals(Optional.empty(), to("127.0.0.1").current());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thenEachIsAnotherAddressOfThisMachine() throws UnknownHostException {
    SourceAddresses sources = to("127.0.0.1");
    Set<InetAddress> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertTrue(sources.advance());
      InetSocketAddress source = sources.current().orElseThrow();
      assertTrue(source.getAddress().isLoopbackAddress(), source::toString);
      assertEquals(0, source.getPort());
      seen.add(source.getAddress());
    }
    assertEquals(1000, seen.size());
  }

  @Test
  void thereIsJustOneOtherwise() throws UnknownHostException {
    for (String server : new String[] {"::1", "192.0.2.1"}) {
      SourceAddresses sources = to(server);
      assertFalse(sources.advance());
      assertEquals(Optional.empty(), sources.current());
    }
  }
}
