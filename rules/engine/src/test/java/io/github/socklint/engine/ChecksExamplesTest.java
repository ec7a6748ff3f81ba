// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import static io.github.socklint.engine.Examples.checkExactly;

import org.junit.jupiter.api.Test;

/** What the other checks see in one method; the rules' own fixtures say more. */
class ChecksExamplesTest {

  @Test
  void anEndThatWasToldWantsAClose() {
    checkExactly("""
        class example.Pump
          static method void told(SocketChannel c, ByteBuffer b) throws IOException {
            n = c.read(b)                                       // expect: eof-not-closed error
            if n >= 0 goto L1
            return
          L1:
            b.flip()
          }
          static method void heeded(SocketChannel c, ByteBuffer b) throws IOException {
            n = c.read(b)
            if n >= 0 goto L1
            c.close()
            return
          L1:
            b.flip()
          }
        """);
  }

  @Test
  void aLoopThatNeverLooksForTheEndSpins() {
    checkExactly("""
        class example.Lines
          static method void blind(Socket s, OutputStream log) throws IOException {
            in = s.getInputStream()
          L1:
            n = in.read()                                       // expect: eof-ignored error
            log.write(n)
            goto L1
          }
          static method void seeing(Socket s, OutputStream log) throws IOException {
            in = s.getInputStream()
          L1:
            n = in.read()
            if n < 0 goto L2
            log.write(n)
            goto L1
          L2:
            s.close()
          }
        """);
  }

  // Any comparison counts as a look; one with a byte's value is none.
  @Test
  void aLoopThatComparesTheResultWithAByteSpinsToo() {
    checkExactly("""
        class example.Lines
          static method void bare(Socket s) throws IOException {
            in = s.getInputStream()
          L1:
            n = in.read()                             // expect: eof-ignored error
            if n != 10 goto L1
          }
          static method void cast(Socket s) throws IOException {
            in = s.getInputStream()
          L1:
            n = in.read()                             // expect: eof-ignored error
            c = i2c n
            if c != 10 goto L1
          }
        """);
  }

  @Test
  void lingerIsJudgedByWhatWasDoneBefore() {
    checkExactly("""
        class example.Ends
          static method void written(Socket s) throws IOException {
            out = s.getOutputStream()
            out.write(1)
            s.setSoLinger(true, 0)                              // expect: linger-zero error
            s.close()
          }
          static method void millis(Socket s) throws IOException {
            s.setSoLinger(true, 5000)                           // expect: linger-unit error
          }
          static method void negative(Socket s) throws IOException {
            s.setSoLinger(true, -1)                             // expect: option-invalid error
          }
          static method void off(Socket s) throws IOException {
            s.setSoLinger(false, 0)
          }
        """);
  }

  @Test
  void aLingeringCloseUnderALockHoldsTheOthersUp() {
    checkExactly("""
        class example.Locked
          static method void held(Socket s) throws IOException {
            s.setSoLinger(true, 5)
            enter s
            s.close()                                       // expect: close-under-lock warning
            exit s
          }
          static method void free(Socket s) throws IOException {
            s.setSoLinger(true, 5)
            enter s
            p = s.getPort()
            exit s
            s.close()
          }
        """);
  }

  @Test
  void halfAndLayeredClosesLeaveARest() {
    checkExactly("""
        class example.Rest
          static method void half(String host) throws IOException {
            s = new Socket(host, 80)
            s.shutdownOutput()                              // expect: half-close-unfinished warning
          }
          static method void layer(String host, SSLSocketFactory f) throws IOException {
            s = new Socket(host, 80)
            t = f.createSocket(s, host, 80, false)          // expect: layered-not-closed warning
            t.close()
          }
        """);
  }

  @Test
  void aReceiveBufferThatIsSetAfterConnectIsTooLate() {
    checkExactly("""
        class example.Late
          static method void late(String host) throws IOException {
            s = new Socket(host, 80)
            try -> LF (any t)
              s.setReceiveBufferSize(100000)                // expect: buffer-after-connect warning
            end
            s.close()
            return
          LF:
            s.close()
            throw t
          }
        """);
  }
}
