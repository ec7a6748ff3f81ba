// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.source.internal.input;

import java.util.List;
import java.util.Set;

/**
 * What skimming a file tells.
 *
 * @param packageName empty for the unnamed package
 * @param names its identifiers that may name classes, and the qualified names of classes
 *     ({@code java.net.Socket})
 * @param words all its identifiers
 * @param types the classes it declares outside of methods, in the order of the text
 * @param inner the names, as written, that classes in its methods extend or implement
 * @param bodies where bodies of methods and initialisers are: pairs of the brace that opens and the
 *     one that closes, as positions in the text
 */
public record Outline(
    String packageName,
    List<Import> imports,
    Set<String> names,
    Set<String> words,
    List<Header> types,
    Set<String> inner,
    List<int[]> bodies) {

  /** An import: {@code name} is a class, or with {@code onDemand} a package or class. */
  public record Import(String name, boolean isStatic, boolean onDemand) {}

  /**
   * A class declaration.
   *
   * @param name its binary name below the package: {@code Outer$Inner}
   * @param supers what it extends and implements, as written, without type arguments
   */
  public record Header(String name, List<String> supers) {}

  /** The text without the bodies; positions and lines of the rest stay. */
  public String withoutBodies(String text) {
    StringBuilder kept = new StringBuilder(text);
    for (int[] body : bodies) {
      for (int i = body[0] + 1; i < body[1]; i++) {
        char c = text.charAt(i);
        if (c != '\n' && c != '\r') {
          kept.setCharAt(i, ' ');
        }
      }
    }
    return kept.toString();
  }
}
