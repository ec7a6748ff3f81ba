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
 * @param bodies those of methods and initialisers, in the order of the text
 */
public record Outline(
    String packageName,
    List<Import> imports,
    Set<String> names,
    Set<String> words,
    List<Header> types,
    Set<String> inner,
    List<Body> bodies) {

  /** An import: {@code name} is a class, or with {@code onDemand} a package or class. */
  public record Import(String name, boolean isStatic, boolean onDemand) {}

  /**
   * A class declaration.
   *
   * @param name its binary name below the package: {@code Outer$Inner}
   * @param supers what it extends and implements, as written, without type arguments
   */
  public record Header(String name, List<String> supers) {}

  /**
   * The body of a method or initialiser.
   *
   * @param owner the class it is in: its binary name below the package
   * @param start where the declaration starts, as a position in the text
   * @param open where the brace stands that opens it
   * @param close where the one stands that closes it
   * @param method the name of the method; empty for an initialiser or constructor
   * @param isPlain whether no class and no lambda is in it
   */
  public record Body(
      String owner, int start, int open, int close, String method, boolean isPlain) {}

  /** The text without what is in these bodies; the lines of the rest stay. */
  public static String without(String text, List<Body> bodies) {
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    for (Body body : bodies) {
      kept.append(text, from, body.open() + 1);
      for (int i = body.open() + 1; i < body.close(); i++) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r') {
          kept.append(c);
        }
      }
      from = body.close();
    }
    return kept.append(text, from, text.length()).toString();
  }
}
