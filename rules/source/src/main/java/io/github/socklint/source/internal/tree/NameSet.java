// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.tree;

import java.util.Arrays;
import java.util.Collection;

/** Words of a file, kept small: by their hash codes. May think it has one that it has not. */
final class NameSet {
  private final int[] hashes;

  NameSet(Collection<String> words) {
    hashes = words.stream().mapToInt(String::hashCode).sorted().distinct().toArray();
  }

  boolean mayHave(String word) {
    return Arrays.binarySearch(hashes, word.hashCode()) >= 0;
  }
}
