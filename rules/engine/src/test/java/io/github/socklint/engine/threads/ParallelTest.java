// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
  private static final Parallel THREE = new Parallel("test", 3, 1 << 20);

  @Test
  void resultsComeInTheOrderOfTheThings() {
    List<Integer> things = IntStream.range(0, 1000).boxed().toList();
    assertEquals(things.stream().map(n -> "n" + n).toList(), THREE.map(things, n -> "n" + n));
  }

  @Test
  void aResultMayBeNull() {
    assertEquals(
        Arrays.asList(null, "b"), THREE.map(List.of("a", "b"), s -> s.equals("a") ? null : s));
  }

  @Test
  void nothingToDoIsDoneAtOnce() {
    assertEquals(List.of(), THREE.map(List.of(), s -> s));
  }

  @Test
  void eachNumberIsGivenOnce() {
    AtomicIntegerArray given = new AtomicIntegerArray(1000);
    THREE.forEach(given.length(), () -> given::incrementAndGet);
    assertTrue(IntStream.range(0, given.length()).allMatch(n -> given.get(n) == 1));
  }

  @Test
  void eachThreadMakesAWorkerOfItsOwn() {
    // None of the three goes on before the others have begun.
    CountDownLatch begun = new CountDownLatch(3);
    Set<Thread> makers = ConcurrentHashMap.newKeySet();
    THREE.forEach(3, () -> {
      makers.add(Thread.currentThread());
      begun.countDown();
      return n -> awaitAll(begun);
    });
    assertEquals(3, makers.size());
    assertFalse(makers.contains(Thread.currentThread()));
    assertTrue(makers.stream().allMatch(Thread::isDaemon));
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void withoutThreadsToSpareOneDoesAll() {
    assertEquals(List.of(2, 3), new Parallel("test", 0, 0).map(List.of(1, 2), n -> n + 1));
  }

  @Test
  void aFailureEndsTheWorkAndIsTold() {
    StackOverflowError failure = new StackOverflowError();
    AtomicInteger done = new AtomicInteger();
    Parallel one = new Parallel("test", 1, 0);
    IllegalStateException told = assertThrows(
        IllegalStateException.class,
        () -> one.forEach(10, () -> n -> {
          if (n == 3) {
            throw failure;
          }
          done.incrementAndGet();
        }));
    assertSame(failure, told.getCause());
    assertEquals("a thread test failed", told.getMessage());
    assertEquals(3, done.get());
  }

  @Test
  void anInterruptIsKeptAndEndsNothing() {
    AtomicInteger done = new AtomicInteger();
    Thread.currentThread().interrupt();
    THREE.forEach(100, () -> n -> done.incrementAndGet());
    assertTrue(Thread.interrupted());
    assertEquals(100, done.get());
  }

  @Test
  void stacksAreAsDeepAsAskedFor() {
    Parallel deep = new Parallel("test", 1, 512L << 20);
    assertEquals(List.of(200_000), deep.map(List.of(200_000), ParallelTest::depth));
  }

  private static int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }
}
