// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import org.junit.jupiter.api.Test;

/** Lambdas and method references. */
class LoweringOfClosuresTest extends LoweringExamples {

  @Test
  void lambdaIsAClosureOverWhatItCaptures() {
    lowers("later", """
        Runnable later(Socket s, int n) {
          return () -> s.equals(n);
        }
        """, """
        s0 s1 s2
        0:
          s3 = Runnable -> static F.lambda$later$0(s1 s2)
          return s3
        """);
  }

  @Test
  void methodReferenceIsAClosureOverItsReceiver() {
    lowers("later", """
        java.util.concurrent.Callable<Object> later(Socket s) {
          return s::getChannel;
        }
        """, """
        s0 s1
        0:
          static Objects.requireNonNull(s1)
          s3 = Callable -> virtual Socket.getChannel(s1)
          return s3
        """);
  }

  @Test
  void constructorReferenceTargetsTheConstructor() {
    lowers("later", """
        java.util.function.Supplier<Socket> later() {
          return Socket::new;
        }
        """, """
        s0
        0:
          s1 = Supplier -> special Socket.<init>()
          return s1
        """);
  }
}
