// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import static io.github.socklint.engine.Examples.checkExactly;

import org.junit.jupiter.api.Test;

/** Paths through one method that lose an open socket, and their silent twins. */
class LeakExamplesTest {

  @Test
  void aNormalPathThatNeverClosesIsALeak() {
    checkExactly("""
        class example.Client
          static method void probe(String host, int port) throws IOException {
            s = new Socket(host, port)                          // expect: socket-leak error
            return
          }
        """);
  }

  @Test
  void aSocketThatIsClosedOnEveryPathIsNone() {
    checkExactly("""
        class example.Client
          static method void probe(String host, int port) throws IOException {
            s = new Socket(host, port)
            s.close()
          }
        """);
  }

  @Test
  void onlyOneOfTwoBranchesCloses() {
    checkExactly("""
        class example.Client
          static method void probe(String host, int port, boolean keep) throws IOException {
            s = new Socket(host, port)                          // expect: socket-leak error
            if keep != false goto L1
            s.close()
          L1:
            return
          }
        """);
  }

  @Test
  void anUnconnectedSocketHoldsNoDescriptor() {
    checkExactly("""
        class example.Client
          static method void nothing() {
            s = new Socket()
          }
          static method void channel() throws IOException {
            c = SocketChannel.open()                            // expect: socket-leak error
          }
        """);
  }

  @Test
  void aDeclaredExceptionBeforeCloseLeaves() {
    checkExactly("""
        class example.Client
          static method void send(String host, int port) throws IOException {
            s = new Socket(host, port)            // expect: socket-leak-on-exception warning
            out = s.getOutputStream()
            out.write(1)
            s.close()
          }
        """);
  }

  @Test
  void aChannelIsNeverReclaimedSoTheExceptionIsAnError() {
    checkExactly("""
        class example.Client
          static method void send(SocketAddress to) throws IOException {
            c = SocketChannel.open(to)            // expect: socket-leak-on-exception error
            c.shutdownOutput()
            c.close()
          }
        """);
  }

  // No block after the branch reads the socket: it is dropped there, and yet by the throw.
  @Test
  void anExplicitThrowLeaves() {
    checkExactly("""
        class example.Client
          static method void send(String host, int port) throws IOException {
            s = new Socket(host, port)   // expect: socket-leak-on-exception warning
            ok = s.isConnected()
            if port > 1023 goto L1
            e = new IllegalStateException("privileged")
            throw e
          L1:
            s.close()
          }
        """);
  }

  @Test
  void anOptionSetterAloneIsOnlyWorthANote() {
    checkExactly("""
        class example.Client
          static method void send(String host, int port) throws IOException {
            s = new Socket(host, port)            // expect: socket-leak-on-exception note
            s.setTcpNoDelay(true)
            s.close()
          }
        """);
  }

  @Test
  void aRefusedConnectClosesTheSocket() {
    checkExactly("""
        class example.Client
          static method void send(InetAddress to) throws IOException {
            a = new InetSocketAddress(to, 80)
            s = new Socket()
            s.connect(a, 500)
            s.close()
          }
        """);
  }

  @Test
  void finallyWithANullCheckCloses() {
    checkExactly("""
        class example.Client
          static method void send(String host, int port) throws IOException {
            s = null
            try -> LF (any t)
              s = new Socket(host, port)
              out = s.getOutputStream()
              out.write(1)
            end
            if s == null goto L1
            s.close()
          L1:
            return
          LF:
            if s == null goto L2
            s.close()
          L2:
            throw t
          }
        """);
  }

  @Test
  void aSuccessFlagDecidesWhoCloses() {
    checkExactly("""
        class example.Client
          static method Socket open(String host, int port) throws IOException {
            s = new Socket(host, port)
            ok = false
            try -> LF (any t)
              out = s.getOutputStream()
              out.write(1)
              ok = true
            end
            if ok != false goto L1
            s.close()
          L1:
            return s
          LF:
            if ok != false goto L2
            s.close()
          L2:
            throw t
          }
        """);
  }

  @Test
  void aSuccessFlagThatIsSetTooEarlyKeepsItOpen() {
    checkExactly("""
        class example.Client
          static method Socket open(String host, int port) throws IOException {
            s = new Socket(host, port)            // expect: socket-leak-on-exception warning
            ok = false
            try -> LF (any t)
              ok = true
              out = s.getOutputStream()
              out.write(1)
            end
            return s
          LF:
            if ok != false goto L2
            s.close()
          L2:
            throw t
          }
        """);
  }

  @Test
  void tryWithResourcesCloses() {
    checkExactly("""
        class example.Client
          static method void send(String host, int port) throws IOException {
            s = new Socket(host, port)
            try -> LT (Throwable t)
              out = s.getOutputStream()
              out.write(1)
            end
            s.close()
            return
          LT:
            try -> LS (Throwable x)
              s.close()
            end
            goto L2
          LS:
            t.addSuppressed(x)
          L2:
            throw t
          }
        """);
  }

  @Test
  void closingTheStreamClosesTheSocket() {
    checkExactly("""
        class example.Client
          static method void send(String host, int port) throws IOException {
            s = new Socket(host, port)
            try -> LF (any t)
              out = s.getOutputStream()
              w = new BufferedOutputStream(out)
              w.write(1)
              w.close()
            end
            return
          LF:
            s.close()
            throw t
          }
        """);
  }

  @Test
  void anotherSocketInALoopLeavesTheOneBefore() {
    checkExactly("""
        class example.Client
          static method void knock(String host, int times) throws IOException {
            i = 0
            s = null
          L1:
            if i >= times goto L2
            s = new Socket(host, 80)                            // expect: socket-leak error
            i = i + 1
            goto L1
          L2:
            if s == null goto L3
            s.close()
          L3:
            return
          }
        """);
  }

  @Test
  void aLoopThatClosesEachIsSilent() {
    checkExactly("""
        class example.Client
          static method void knock(String host, int times) throws IOException {
            i = 0
          L1:
            if i >= times goto L2
            s = new Socket(host, 80)
            s.close()
            i = i + 1
            goto L1
          L2:
            return
          }
        """);
  }
}
