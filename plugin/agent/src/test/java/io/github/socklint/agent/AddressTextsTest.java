// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressTextsTest {
  private final AddressTexts texts = new AddressTexts();

  private static InetAddress host(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  @Test
  void theTextsOfTwoHostsThatTakeTurnsAreMadeOnce() throws Exception {
    String first = texts.of(host(1));
    assertEquals("127.0.0.1", first);
    String second = texts.of(host(2));
    assertEquals("127.0.0.2", second);
    assertSame(first, texts.of(host(1)));
    assertSame(second, texts.of(host(2)));
  }

  @Test
  void aThirdHostDrivesOutTheOldest() throws Exception {
    for (int host = 1; host <= 3; host++) {
      assertEquals("127.0.0." + host, texts.of(host(host)));
    }
    assertEquals("127.0.0.1", texts.of(host(1)));
  }
}
