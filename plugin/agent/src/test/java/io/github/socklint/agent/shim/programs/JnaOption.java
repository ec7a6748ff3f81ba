// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent.shim.programs;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;

/** A socket and its options straight from the C library. */
public final class JnaOption {
  private static final int AF_INET = 2;
  private static final int SOCK_STREAM = 1;
  private static final int SOL_SOCKET = 1;
  private static final int SO_RCVLOWAT = 18;
  private static final int SO_SNDLOWAT = 19;

  private JnaOption() {}

  interface C extends Library {
    int socket(int family, int type, int protocol) throws LastErrorException;

    int setsockopt(int fd, int level, int name, IntByReference value, int length)
        throws LastErrorException;

    int close(int fd) throws LastErrorException;
  }

  /** Prints the errno of the option that Linux refuses. */
  public static void main(String[] args) {
    C c = Native.load("c", C.class);
    int fd = c.socket(AF_INET, SOCK_STREAM, 0);
    c.setsockopt(fd, SOL_SOCKET, SO_RCVLOWAT, new IntByReference(3333), Integer.BYTES);
    try {
      // socklint:allow lowat-unsupported The refusal is what the shim has to see.
      c.setsockopt(fd, SOL_SOCKET, SO_SNDLOWAT, new IntByReference(2222), Integer.BYTES);
    } catch (LastErrorException e) {
      System.out.println("says " + e.getErrorCode());
    }
    c.close(fd);
  }
}
