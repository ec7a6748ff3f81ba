// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import static io.github.socklint.engine.Examples.check;
import static io.github.socklint.engine.Examples.checkExactly;

import org.junit.jupiter.api.Test;

/** Who has to close a socket, once it was stored, returned or handed on. */
class OwnershipExamplesTest {

  @Test
  void whatIsReturnedIsTheCallers() {
    checkExactly("""
        class example.Client
          static method Socket open(String host) throws IOException {
            s = new Socket(host, 80)
            return s
          }
          static method void forget(String host) throws IOException {
            s = Client.open(host)                               // expect: socket-leak error
          }
          static method void heed(String host) throws IOException {
            s = Client.open(host)
            s.close()
          }
        """);
  }

  @Test
  void whatAFieldHoldsTheClassMustClose() {
    checkExactly("""
        class example.Keeper
          field Socket s
          method void open(String host) throws IOException {
            s = new Socket(host, 80)                // expect: socket-field-never-closed warning
            this.s = s
          }
        class example.Closer
          field Socket s
          method void open(String host) throws IOException {
            s = new Socket(host, 80)
            this.s = s
          }
          method void close() throws IOException {
            s = this.s
            if s == null goto L1
            s.close()
          L1:
            return
          }
        """);
  }

  @Test
  void aFieldThatIsAssignedAgainInALoopLosesTheSocketBefore() {
    checkExactly("""
        class example.Reconnecting
          field Socket s
          method void run(String host, int times) throws IOException {
          L1:
            if times <= 0 goto L2
            s = new Socket(host, 80)
            this.s = s                                    // expect: socket-overwritten warning
            times = times - 1
            goto L1
          L2:
            s = this.s
            if s == null goto L3
            s.close()
          L3:
            return
          }
        """);
  }

  @Test
  void aFieldThatIsClosedBeforeItIsAssignedAgainIsSilent() {
    check("""
        class example.Reconnecting
          field Socket s
          method void run(String host, int times) throws IOException {
          L1:
            if times <= 0 goto L2
            old = this.s
            if old == null goto L3
            old.close()
          L3:
            s = new Socket(host, 80)
            this.s = s
            times = times - 1
            goto L1
          L2:
            return
          }
        """);
  }

  @Test
  void aReconnectThatAssignsAFieldIsNoted() {
    checkExactly("""
        class example.Reconnecting
          field Socket s
          method void reconnect(String host) throws IOException {
            s = new Socket(host, 80)
            this.s = s                                    // defect: nothing (wanted: overwritten)
          }
          method void close() throws IOException {
            s = this.s
            s.close()
          }
        """);
  }

  @Test
  void aConstructorThatThrowsAfterItStoredTheSocketLosesIt() {
    checkExactly("""
        class example.Connection implements Closeable
          field Socket s
          constructor(String host) throws IOException {
            s = new Socket(host, 80)                // expect: socket-leak-on-exception warning
            this.s = s
            out = s.getOutputStream()
            out.write(1)
          }
          method void close() throws IOException {
            s = this.s
            s.close()
          }
        """);
  }

  @Test
  void aConstructorThatClosesBeforeItThrowsIsSilent() {
    checkExactly("""
        class example.Connection implements Closeable
          field Socket s
          constructor(String host) throws IOException {
            s = new Socket(host, 80)
            this.s = s
            try -> L9 (IOException e)
              out = s.getOutputStream()
              out.write(1)
            end
            return
          L9:
            s.close()
            throw e
          }
          method void close() throws IOException {
            s = this.s
            s.close()
          }
        """);
  }

  @Test
  void aCollectionTakesOver() {
    checkExactly("""
        class example.Pool
          field List all
          method void grow(String host) throws IOException {
            s = new Socket(host, 80)
            list = this.all
            list.add(s)
          }
        """);
  }

  @Test
  void aStaticFieldTakesOver() {
    checkExactly("""
        class example.Holder
          static field Socket shared
          static method void open(String host) throws IOException {
            s = new Socket(host, 80)
            Holder.shared = s
          }
        """);
  }

  @Test
  void unknownCodeThatMayKeepItTakesOverAndOneThatOnlyLooksDoesNot() {
    checkExactly("""
        class example.User
          static method void give(String host) throws IOException {
            s = new Socket(host, 80)
            far.Registry.register(s)
          }
          static method void show(String host) throws IOException {
            s = new Socket(host, 80)                            // expect: socket-leak error
            far.Registry.logState(s)
          }
        """);
  }

  @Test
  void aClassThatOwnsAndClosesASocketIsASocketToItsUsers() {
    checkExactly("""
        class example.Connection implements Closeable
          field Socket s
          constructor(String host) throws IOException {
            s = new Socket(host, 80)
            this.s = s
          }
          method void close() throws IOException {
            s = this.s
            s.close()
          }
        class example.User
          static method void forget(String host) throws IOException {
            c = new Connection(host)                            // expect: socket-leak warning
          }
          static method void heed(String host) throws IOException {
            c = new Connection(host)
            c.close()
          }
        """);
  }

  @Test
  void aClassThatOnlyHoldsASocketLeavesItToItsMaker() {
    checkExactly("""
        class example.Codec
          field Socket s
          constructor(Socket s) {
            this.s = s
          }
        class example.User
          static method void use(String host) throws IOException {
            s = new Socket(host, 80)
            c = new Codec(s)
            s.close()
          }
        """);
  }

  // LeakCheck leaves what sits in a holder that cannot close it to the field's own rule, and
  // FieldWatch looks only at holders that were not made in the same method.
  @Test
  void aHolderThatCannotCloseIsDroppedWithItsSocket() {
    checkExactly("""
        class example.Codec
          field Socket s
          constructor(Socket s) {
            this.s = s
          }
        class example.User
          static method void forget(String host) throws IOException {
            s = new Socket(host, 80)                // defect: nothing (wanted: a leak)
            c = new Codec(s)
          }
        """);
  }

  @Test
  void aCloseThatMayBeSkippedIsIncomplete() {
    checkExactly("""
        class example.Connection implements Closeable
          field Socket s
          field OutputStream log
          constructor(String host) throws IOException {
            s = new Socket(host, 80)
            this.s = s
          }
          method void close() throws IOException {
            log = this.log
            s = this.s
            log.flush()                                     // expect: close-incomplete warning
            s.close()
          }
        """);
  }
}
