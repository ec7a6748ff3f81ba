// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine;

import static io.github.socklint.engine.Examples.checkExactly;

import org.junit.jupiter.api.Test;

/** Closures, Runnables and threads that are given a socket. */
class TaskExamplesTest {

  @Test
  void aClosureThatClosesOnEveryPathIsSilentAndOneThatNeverDoesLeaks() {
    checkExactly("""
        class example.Server
          static method void good(Socket s) {
            try -> L1 (IOException e)
              s.close()
            end
          L1:
            return
          }
          static method void bad(Socket s) {
            port = s.getPort()
          }
          static method void serveWell(ServerSocket l) throws IOException {
            s = l.accept()
            r = Runnable -> Server.good(s)
            t = new Thread(r)
            t.start()
          }
          static method void serveBadly(ServerSocket l) throws IOException {
            s = l.accept()
            r = Runnable -> Server.bad(s)
            t = new Thread(r)
            t.start()                                           // expect: handler-leak error
          }
        """);
  }

  @Test
  void aTaskOfAClassThatClosesOnlyOnTheNormalPathLeaks() {
    checkExactly("""
        class example.Handler implements Runnable
          field Socket s
          constructor(Socket s) {
            this.s = s
          }
          method void run() {
            s = this.s
            try -> L9 (IOException e)
              in = s.getInputStream()
              n = in.read()                                     // expect: handler-leak error
              s.close()
            end
            return
          L9:
            return
          }
        class example.Server
          static method void serve(ServerSocket l) throws IOException {
            s = l.accept()
            h = new Handler(s)
            t = new Thread(h)
            t.start()
          }
        """);
  }

  @Test
  void anExecutorMayRejectTheTask() {
    checkExactly("""
        class example.Server
          static method void good(Socket s) {
            try -> L1 (IOException e)
              s.close()
            end
          L1:
            return
          }
          static method void serve(ServerSocket l, ExecutorService pool) throws IOException {
            s = l.accept()
            r = Runnable -> Server.good(s)
            pool.execute(r)                                     // expect: handler-leak note
          }
          static method void careful(ServerSocket l, ExecutorService pool) throws IOException {
            s = l.accept()
            r = Runnable -> Server.good(s)
            try -> L9 (RejectedExecutionException e)
              pool.execute(r)
            end
            return
          L9:
            s.close()
          }
        """);
  }

  @Test
  void aClosureThatIsRunAtOnceCloses() {
    checkExactly("""
        class example.Client
          static method void good(Socket s) {
            try -> L1 (IOException e)
              s.close()
            end
          L1:
            return
          }
          static method void probe(String host) throws IOException {
            s = new Socket(host, 80)
            r = Runnable -> Client.good(s)
            r.run()
          }
        """);
  }
}
