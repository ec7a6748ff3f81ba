// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.model.api;

/**
 * The package that the classes of a library have in common: the one of its API's class, or the one
 * around it where that has two parts. {@code io.vertx.core.net.NetSocket} is of
 * {@code io.vertx.core}.
 *
 * @param prefix how binary names of its classes begin, with the dot at its end
 */
public record LibraryPackage(String prefix) {

  /**
   * The package of the library that has this class.
   *
   * @param apiClass binary name of a class of the library's API
   */
  public static LibraryPackage of(String apiClass) {
    int inner = apiClass.lastIndexOf('.');
    int outer = apiClass.lastIndexOf('.', inner - 1);
    boolean hasTwoParts = outer > 0 && apiClass.lastIndexOf('.', outer - 1) > 0;
    return new LibraryPackage(apiClass.substring(0, (hasTwoParts ? outer : inner) + 1));
  }

  /** Whether the class of this binary name belongs to the library. */
  public boolean contains(String className) {
    return !prefix.isEmpty() && className.startsWith(prefix);
  }
}
