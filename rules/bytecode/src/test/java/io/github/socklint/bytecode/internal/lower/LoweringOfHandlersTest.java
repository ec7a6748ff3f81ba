// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import org.junit.jupiter.api.Test;

/** What happens on the way out: handlers, finally, monitors. */
class LoweringOfHandlersTest extends LoweringExamples {

  @Test
  void finallyIsOnEveryPath() {
    lowers("use", """
        void use(String host) throws Exception {
          Socket s = new Socket(host, 80);
          try {
            s.setTcpNoDelay(true);
          } finally {
            s.close();
          }
        }
        """, """
        s0 s1
        0:
          s2 = new Socket
          s3 = 80
          special Socket.<init>(s2 s1 s3)
          s4 = s2
          goto 1
        1: [any -> 3]
          s5 = 1
          virtual Socket.setTcpNoDelay(s4 s5)
          goto 2
        2:
          virtual Socket.close(s4)
          goto 4
        3:
          s6 = s2
          virtual Socket.close(s4)
          throw s6
        4:
          return
        """);
  }

  @Test
  void tryWithResourcesClosesOnBothPaths() {
    lowers("use", """
        void use(String host) throws Exception {
          try (Socket s = new Socket(host, 80)) {
            s.getInputStream();
          }
        }
        """, """
        s0 s1
        0:
          s2 = new Socket
          s3 = 80
          special Socket.<init>(s2 s1 s3)
          s4 = s2
          goto 1
        1: [Throwable -> 3]
          virtual Socket.getInputStream(s4)
          goto 2
        2:
          virtual Socket.close(s4)
          goto 7
        3:
          s5 = s2
          goto 4
        4: [Throwable -> 5]
          virtual Socket.close(s4)
          goto 6
        5:
          s6 = s2
          virtual Throwable.addSuppressed(s5 s6)
          goto 6
        6:
          throw s5
        7:
          return
        """);
  }

  @Test
  void catchOfSeveralTypesInnermostFirst() {
    lowers("use", """
        void use(Socket s) {
          try {
            s.close();
          } catch (java.net.SocketException e) {
            throw new IllegalStateException(e);
          } catch (java.io.IOException e) {
            return;
          }
        }
        """, """
        s0 s1
        0: [SocketException -> 1] [IOException -> 2]
          virtual Socket.close(s1)
          goto 3
        1:
          s3 = s2
          s2 = new IllegalStateException
          special IllegalStateException.<init>(s2 s3)
          throw s2
        2:
          s3 = s2
          return
        3:
          return
        """);
  }

  @Test
  void synchronizedLeavesTheMonitorOnEveryPath() {
    lowers("use", """
        void use(Object lock, Socket s) throws Exception {
          synchronized (lock) {
            s.close();
          }
        }
        """, """
        s0 s1 s2
        0:
          s3 = s1
          enter s1
          goto 1
        1: [any -> 2]
          virtual Socket.close(s2)
          exit s3
          goto 4
        2: [any -> 2]
          s5 = s4
          exit s3
          goto 3
        3:
          throw s5
        4:
          return
        """);
  }
}
