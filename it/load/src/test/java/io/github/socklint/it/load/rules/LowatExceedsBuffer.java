// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.load.rules;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import io.github.socklint.confirm.load.peer.PeerKind;
import java.net.InetSocketAddress;
import java.util.Map;

/** Asks for a mark that the buffer cannot hold. */
final class LowatExceedsBuffer implements Scenario {
  @Override
  public String rule() {
    return "lowat-exceeds-buffer";
  }

  @Override
  public String evidence() {
    return "option-clamped";
  }

  @Override
  public Map<PeerKind, Integer> peers() {
    return Map.of(PeerKind.WELL_BEHAVED, 1);
  }

  @Override
  public Twin wrong() {
    return new Wrong();
  }

  @Override
  public Twin right() {
    return new Right();
  }

  private static final class Wrong implements Twin {
    private static final CarelessLibC C = Native.load("c", CarelessLibC.class);
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVLOWAT = 18;

    private interface CarelessLibC extends Library {
      int socket(int domain, int type, int protocol) throws LastErrorException;

      int setsockopt(int descriptor, int level, int name, IntByReference value, int length)
          throws LastErrorException;

      int connect(int descriptor, byte[] address, int length) throws LastErrorException;

      int close(int descriptor) throws LastErrorException;
    }

    @Override
    public void meet(InetSocketAddress peer) {
      int descriptor = C.socket(AF_INET, SOCK_STREAM, 0);
      try {
        C.connect(descriptor, InternetAddress.bytes(peer), 16);
        C.setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, new IntByReference(8_192), 4);
        IntByReference mark = new IntByReference(100_000);
        C.setsockopt(descriptor, SOL_SOCKET, SO_RCVLOWAT, mark, 4);
      } finally {
        C.close(descriptor);
      }
    }
  }

  private static final class Right implements Twin {
    private static final LibC C = Native.load("c", LibC.class);
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUF = 8;
    private static final int SO_RCVLOWAT = 18;

    private interface LibC extends Library {
      int socket(int domain, int type, int protocol) throws LastErrorException;

      int setsockopt(int descriptor, int level, int name, IntByReference value, int length)
          throws LastErrorException;

      int connect(int descriptor, byte[] address, int length) throws LastErrorException;

      int close(int descriptor) throws LastErrorException;
    }

    @Override
    public void meet(InetSocketAddress peer) {
      int descriptor = C.socket(AF_INET, SOCK_STREAM, 0);
      try {
        C.connect(descriptor, InternetAddress.bytes(peer), 16);
        C.setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, new IntByReference(8_192), 4);
        IntByReference mark = new IntByReference(1_000);
        C.setsockopt(descriptor, SOL_SOCKET, SO_RCVLOWAT, mark, 4);
      } finally {
        C.close(descriptor);
      }
    }
  }
}
