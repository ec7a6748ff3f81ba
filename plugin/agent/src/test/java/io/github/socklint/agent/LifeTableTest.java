// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileDescriptor;
import java.lang.ref.ReferenceQueue;
import org.junit.jupiter.api.Test;

class LifeTableTest {
  private final LifeTable table = new LifeTable();
  private final ReferenceQueue<FileDescriptor> dead = new ReferenceQueue<>();

  private Life life(FileDescriptor fd, int descriptor) {
    return new Life(fd, dead, 1, descriptor, Life.Kind.STREAM);
  }

  @Test
  void aLifeIsFoundByItsOwnObjectOnly() {
    FileDescriptor fd = new FileDescriptor();
    Life life = life(fd, 5000);
    assertNull(table.enter(life));
    assertEquals(life, table.of(5000, fd));
    assertNull(table.of(5000, new FileDescriptor()));
    assertNull(table.of(5001, fd));
  }

  @Test
  void aNumberThatIsGivenOutAgainDrivesTheOldLifeOut() {
    Life old = life(new FileDescriptor(), 7);
    Life young = life(new FileDescriptor(), 7);
    table.enter(old);
    assertEquals(old, table.enter(young));
    assertFalse(table.leave(old));
    assertTrue(table.leave(young));
    assertNull(table.at(7));
  }

  @Test
  void numbersThatNoDescriptorHasAreNotFound() {
    assertNull(table.at(-1));
    assertNull(table.at(Integer.MAX_VALUE));
  }
}
