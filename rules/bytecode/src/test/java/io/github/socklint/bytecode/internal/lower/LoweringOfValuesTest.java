// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import org.junit.jupiter.api.Test;

/** The operand stack, arithmetic, arrays and casts. */
class LoweringOfValuesTest extends LoweringExamples {

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
