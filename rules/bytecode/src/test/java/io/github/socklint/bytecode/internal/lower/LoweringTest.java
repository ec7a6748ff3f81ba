// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socklint.bytecode.Compiled;
import io.github.socklint.engine.flow.FlowGraph;
import io.github.socklint.engine.flow.FlowText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test reads as an example: Java, and the graph that its class file is lowered to. */
class LoweringTest {
  @TempDir
  Path folder;

  private void lowers(String methodName, String java, String expected) {
    String source = "import java.net.Socket;\nclass F {\n" + java + "}\n";
    ClassLowering.Result result =
        ClassLowering.lower(Compiled.bytes(folder, source, "F"), "F", m -> true);
    FlowGraph graph = result.graphs().values().stream()
        .filter(g -> g.method().name().equals(methodName))
        .findFirst()
        .orElseThrow();
    assertEquals(expected, FlowText.of(graph));
  }

  @Test
  void ifBranchesOnTheVariableItself() {
    lowers("choose", """
        int choose(Socket s, int a) {
          if (s == null) {
            return a + 1;
          }
          return -1;
        }
        """, """
        s0 s1 s2
        0:
          if s1 NE 0 goto 2 else 1
        1:
          s4 = 1
          s3 = + s2 s4
          return s3
        2:
          s3 = -1
          return s3
        """);
  }

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
  void loopOverAnArrayOfLongs() {
    lowers("count", """
        int count(long[] all) {
          int n = 0;
          for (long one : all) {
            if (one > 5L) {
              n++;
            }
          }
          return n;
        }
        """, """
        s0 s1
        0:
          s3 = 0
          s4 = s1
          s5 = length s4
          s6 = 0
          goto 1
        1:
          if s6 GE s5 goto 5 else 2
        2:
          s7 = s4[s6]
          s8 = 5
          s2 = cmp s7 s8
          if s2 LE 0 goto 4 else 3
        3:
          s2 = 1
          s3 = + s3 s2
          goto 4
        4:
          s2 = 1
          s6 = + s6 s2
          goto 1
        5:
          return s3
        """);
  }

  @Test
  void switchOnNumbers() {
    lowers("pick", """
        int pick(int key) {
          switch (key) {
            case 1:
              return 10;
            case 1000:
              return 20;
            default:
              return 30;
          }
        }
        """, """
        s0 s1
        0:
          switch s1 1 -> 1, 1000 -> 2, else 3
        1:
          s2 = 10
          return s2
        2:
          s2 = 20
          return s2
        3:
          s2 = 30
          return s2
        """);
  }

  @Test
  void switchOnStrings() {
    lowers("pick", """
        int pick(String key) {
          return switch (key) {
            case "a" -> 1;
            default -> 2;
          };
        }
        """, """
        s0 s1
        0:
          s2 = s1
          s4 = -1
          s3 = virtual String.hashCode(s2)
          switch s3 97 -> 1, else 3
        1:
          s5 = "a"
          s3 = virtual String.equals(s2 s5)
          if s3 EQ 0 goto 3 else 2
        2:
          s4 = 0
          goto 3
        3:
          switch s4 0 -> 4, else 5
        4:
          s3 = 1
          goto 6
        5:
          s3 = 2
          goto 6
        6:
          return s3
        """);
  }

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

  @Test
  void longsAndDoublesAreShuffledWhole() {
    lowers("shuffle", """
        long shuffle(long a, double[] d, int i) {
          d[i++] += a;
          return a++ + (long) d[i]--;
        }
        """, """
        s0 s1 s2 s3
        0:
          s4 = s3
          s5 = 1
          s3 = + s3 s5
          s5 = s2[s4]
          s6 = l2d s1
          s5 = + s5 s6
          s2[s4] = s5
          s5 = 1
          s7 = + s1 s5
          s4 = s1
          s1 = s7
          s6 = s2[s3]
          s8 = 1.0
          s9 = - s6 s8
          s2[s3] = s9
          s7 = d2l s6
          s4 = + s4 s7
          return s4
        """);
  }

  @Test
  void stackIsKeptApartWhileAVariableChanges() {
    lowers("shuffle", """
        int shuffle(int x, int[] a) {
          a[x] = x++ + ++x;
          return x++;
        }
        """, """
        s0 s1 s2
        0:
          s3 = s1
          s4 = 1
          s1 = + s1 s4
          s4 = 1
          s1 = + s1 s4
          s5 = + s3 s1
          s2[s3] = s5
          s3 = s1
          s6 = 1
          s1 = + s1 s6
          return s3
        """);
  }

  @Test
  void conditionalLeavesItsValueInOnePlace() {
    lowers("pick", """
        static Socket pick(boolean first, Socket a, Socket b) {
          return (first ? a : b);
        }
        """, """
        s0 s1 s2
        0:
          if s0 EQ 0 goto 2 else 1
        1:
          s3 = s1
          goto 3
        2:
          s3 = s2
          goto 3
        3:
          return s3
        """);
  }

  @Test
  void stringConcatenationIsOpaque() {
    lowers("show", """
        String show(Socket s) {
          return "socket " + s;
        }
        """, """
        s0 s1
        0:
          s2 = static String.valueOf(s1)
          s2 = ?
          return s2
        """);
  }

  @Test
  void castsArraysAndClassLiterals() {
    lowers("cast", """
        static Object cast(Object o) {
          int[][] grid = new int[2][3];
          Class<?> type = int[].class;
          return o instanceof Socket ? (Socket) o : grid[0].clone();
        }
        """, """
        s0
        0:
          s1 = 2
          s2 = 3
          s3 = new int[s1 s2]
          s4 = [I.class
          s1 = s0 instanceof Socket
          if s1 EQ 0 goto 2 else 1
        1:
          s1 = (Socket) s0
          goto 3
        2:
          s2 = 0
          s1 = s3[s2]
          s1 = virtual [I.clone(s1)
          goto 3
        3:
          return s1
        """);
  }

  @Test
  void droppedResultHasNoDestination() {
    lowers("use", """
        static void use(java.util.List<Socket> all, Socket s) {
          all.add(s);
          new Socket();
        }
        """, """
        s0 s1
        0:
          interface List.add(s0 s1)
          s2 = new Socket
          special Socket.<init>(s2)
          return
        """);
  }
}
