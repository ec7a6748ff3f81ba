// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import static io.github.socklint.engine.Examples.check;
import static io.github.socklint.engine.Examples.checkExactly;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Calls are followed: what a helper does to a socket is done for its caller. */
class CallExamplesTest {

  @Test
  void aHelperThatClosesCloses() {
    checkExactly("""
        class example.Client
          static method void quietly(Socket s) {
            if s == null goto L1
            try -> L1 (IOException e)
              s.close()
            end
          L1:
            return
          }
          static method void probe(String host) throws IOException {
            s = new Socket(host, 80)
            Client.quietly(s)
          }
          static method void perhaps(String host) throws IOException {
            s = null
            try -> L9 (any t)
              s = new Socket(host, 80)
              out = s.getOutputStream()
              out.write(1)
            end
            Client.quietly(s)
            return
          L9:
            Client.quietly(s)
            throw t
          }
        """);
  }

  @Test
  void aHelperThatOnlyLooksDoesNotClose() {
    checkExactly("""
        class example.Client
          static method int look(Socket s) {
            port = s.getPort()
            return port
          }
          static method void probe(String host) throws IOException {
            s = new Socket(host, 80)                            // expect: socket-leak error
            p = Client.look(s)
          }
        """);
  }

  @Test
  void aHelperThatThrowsLeavesItsCallersSocketOpen() {
    checkExactly("""
        class example.Client
          static method void greet(Socket s) throws IOException {
            out = s.getOutputStream()
            out.write(1)
          }
          static method void probe(String host) throws IOException {
            s = new Socket(host, 80)                // expect: socket-leak-on-exception warning
            Client.greet(s)
            s.close()
          }
        """);
  }

  @Test
  void aLibrarysCodeIsFollowedAndNeverReportedOn() {
    checkExactly("""
        library class lib.Sockets
          static method Socket open(String host) throws IOException {
            lost = SocketChannel.open()
            s = new Socket(host, 80)
            return s
          }
          static method void shut(Socket s) throws IOException {
            s.close()
          }
        class example.Client
          static method void probe(String host) throws IOException {
            s = lib.Sockets.open(host)
            lib.Sockets.shut(s)
            t = lib.Sockets.open(host)                          // expect: socket-leak error
          }
        """);
  }

  @Test
  void aRecursionSettles() {
    Analysis analysis = check("""
        class example.Retry
          static method Socket open(String host, int tries) throws IOException {
            try -> L9 (IOException e)
              s = new Socket(host, 80)
            end
            return s
          L9:
            if tries <= 0 goto L8
            less = tries - 1
            s = Retry.open(host, less)
            return s
          L8:
            throw e
          }
          static method void forget(String host) throws IOException {
            s = Retry.open(host, 3) // expect: socket-leak error
          }
          static method void heed(String host) throws IOException {
            s = Retry.open(host, 3)
            s.close()
          }
        """);
    assertEquals("{}", analysis.boundsHit().toString());
  }

  @Test
  void whatComesOutAfterACaughtExceptionIsLostOnANormalPath() {
    checkExactly("""
        class example.Spare
          static method Socket open(String host) throws IOException {
            try -> L9 (IOException e)
              s = new Socket(host, 80)
            end
            return s
          L9:
            t = new Socket(host, 81)
            return t
          }
          static method void forget(String host) throws IOException {
            s = Spare.open(host)    // expect: socket-leak error
          }
        """);
  }

  @Test
  void aMutualRecursionSettlesFromEitherSide() {
    checkExactly("""
        class example.Pair
          static method void even(Socket s, int n) throws IOException {
            if n == 0 goto L1
            m = n - 1
            Pair.odd(s, m)
            return
          L1:
            s.close()
          }
          static method void odd(Socket s, int n) throws IOException {
            if n == 0 goto L1
            m = n - 1
            Pair.even(s, m)
            return
          L1:
            s.close()
          }
          static method void useEven(String host, int n) throws IOException {
            s = new Socket(host, 80)
            Pair.even(s, n)
          }
          static method void useOdd(String host, int n) throws IOException {
            s = new Socket(host, 80)
            Pair.odd(s, n)
          }
          static method void useNone(String host, int n) throws IOException {
            s = new Socket(host, 80)                            // expect: socket-leak error
          }
        """);
  }

  @Test
  void aRecursionThatNeverEndsHasNoOutcome() {
    checkExactly("""
        class example.Forever
          static method void spin(Socket s) {
            Forever.spin(s)
          }
          static method void use(String host) throws IOException {
            s = new Socket(host, 80)
            Forever.spin(s)
          }
        """);
  }

  @Test
  void aVirtualCallMayRunEitherOverrider() {
    checkExactly("""
        abstract class example.Ending
          abstract method void end(Socket s) throws IOException
        class example.Hard extends Ending
          method void end(Socket s) throws IOException {
            s.close()
          }
        class example.Soft extends Ending
          method void end(Socket s) throws IOException {
          }
        class example.Client
          static method void probe(String host, Ending how) throws IOException {
            s = new Socket(host, 80)                            // expect: socket-leak error
            how.end(s)
          }
          static method void surely(String host) throws IOException {
            s = new Socket(host, 80)
            h = new Hard()
            h.end(s)
          }
        """);
  }

  @Test
  void twoOverridersThatBothCloseAreSilent() {
    checkExactly("""
        interface example.Ending
          abstract method void end(Socket s)
        class example.Hard implements Ending
          method void end(Socket s) {
            try -> L1 (IOException e)
              s.shutdownInput()
            end
          L1:
            Hard.quietly(s)
          }
          static method void quietly(Socket s) {
            try -> L1 (IOException e)
              s.close()
            end
          L1:
            return
          }
        class example.Soft implements Ending
          method void end(Socket s) {
            Hard.quietly(s)
          }
        class example.Client
          static method void probe(String host, Ending how) throws IOException {
            s = new Socket(host, 80)
            how.end(s)
          }
        """);
  }

  @Test
  void whatAnInterfaceDeclaresIsTakenSeriouslyThoughTheOneImplementationHardlyThrows() {
    checkExactly("""
        interface example.Ending
          abstract method void end(Socket s) throws IOException
        class example.Soft implements Ending
          method void end(Socket s) throws IOException {
            s.close()
          }
        class example.Client
          static method void probe(String host, Ending how) throws IOException {
            s = new Socket(host, 80)                // expect: socket-leak-on-exception warning
            how.end(s)
          }
        """);
  }

  @Test
  void aHelperOfAClassThatNamesNoSocketIsFollowedToo() {
    checkExactly("""
        class example.Util
          static method void close(Closeable c) throws IOException {
            c.close()
          }
        class example.Client
          static method void shut(Socket s) throws IOException {
            Util.close(s)
          }
          static method void use(String host) throws IOException {
            s = new Socket(host, 80)
            Client.shut(s)
          }
          method void shutOwn(Socket s) throws IOException {
            Util.close(s)
          }
          method void useOwn(String host) throws IOException {
            s = new Socket(host, 80)
            this.shutOwn(s)
          }
        """);
  }

  @Test
  void aFlagThatIsPassedDecidesWhatTheCalleeDoes() {
    checkExactly("""
        class example.Client
          static method void end(Socket s, boolean really) throws IOException {
            if really == false goto L1
            s.close()
          L1:
            return
          }
          static method void sure(String host) throws IOException {
            s = new Socket(host, 80)
            Client.end(s, true)
          }
          static method void never(String host) throws IOException {
            s = new Socket(host, 80)                            // expect: socket-leak error
            Client.end(s, false)
          }
          static method void perhaps(String host, boolean b) throws IOException {
            s = new Socket(host, 80)                            // expect: socket-leak error
            Client.end(s, b)
          }
          static method void twice(String host, boolean b) throws IOException {
            s = new Socket(host, 80)
            Client.end(s, b)
            if b != false goto L1
            s.close()
          L1:
            return
          }
        """);
  }

  @Test
  void aFlagInAFieldDecidesWhatTheCalleeDoes() {
    checkExactly("""
        class example.Client
          field boolean keep
          method void end(Socket s) throws IOException {
            keep = this.keep
            if keep != false goto L1
            s.close()
          L1:
            return
          }
          method void never(String host) throws IOException {
            yes = true
            this.keep = yes
            s = new Socket(host, 80)                            // expect: socket-leak error
            this.end(s)
          }
          method void sure(String host) throws IOException {
            no = false
            this.keep = no
            s = new Socket(host, 80)
            this.end(s)
          }
        """);
  }

  @Test
  void aHelperThatTellsNullTellsItsCaller() {
    checkExactly("""
        class example.Client
          static method boolean isThere(Socket s) {
            if s == null goto L1
            return true
          L1:
            return false
          }
          static method void use(String host, int port) throws IOException {
            s = null
            if port == 0 goto L1
            s = new Socket(host, port)
          L1:
            there = Client.isThere(s)
            if there == false goto L2
            s.close()
          L2:
            return
          }
        """);
  }
}
