// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.bytecode.internal.lower;

import org.junit.jupiter.api.Test;

/** Conditions, loops and switches. */
class LoweringOfBranchesTest extends LoweringExamples {

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
}
