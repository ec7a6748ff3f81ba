// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.it.truth;

import java.util.List;
import java.util.Optional;

/** Says whether a finding stands at a site, or in its method. */
final class Places {
  private final MethodLines methodLines;

  Places(MethodLines methodLines) {
    this.methodLines = methodLines;
  }

  /** Same class (and jar, where the finding names one). */
  static boolean sameClass(Site site, Reported reported) {
    return site.className().equals(reported.className())
        && (reported.jar().isEmpty() || reported.jar().equals(site.jar()));
  }

  /** At the site's line; where class or finding has no line numbers, in the site's method. */
  boolean atLine(Site site, Reported reported) {
    if (site.line() == 0 || reported.line() == 0) {
      return inMethod(site, reported);
    }
    return sameClass(site, reported) && site.line() == reported.line();
  }

  /**
   * In the site's method or in a lambda of it. An overload is another method, where line numbers
   * tell them apart.
   */
  boolean inMethod(Site site, Reported reported) {
    if (!sameClass(site, reported)) {
      return false;
    }
    String owner = owner(reported.method());
    boolean lambda = !owner.equals(reported.method());
    if (!owner.isEmpty() && !owner.equals(site.method())) {
      return false;
    }
    Optional<MethodLines.Body> body = body(site);
    if (body.isEmpty() || reported.line() == 0) {
      return !owner.isEmpty();
    }
    int line = reported.line();
    return lambda
        ? body.get().lines().first() <= line && line <= body.get().lines().last()
        : body.get().lines().contains(line);
  }

  private Optional<MethodLines.Body> body(Site site) {
    List<MethodLines.Body> bodies = methodLines.of(site.jar(), site.className());
    return bodies.stream()
        .filter(body -> body.name().equals(site.method()))
        .filter(body -> body.lines().contains(site.line()))
        .findFirst();
  }

  /**
   * The method that a compiler-made one was cut out of: {@code open} for {@code lambda$open$0} and
   * {@code lambda$lambda$open$0$1}; empty where the name does not tell, as with JDK 8's
   * {@code lambda$null$0} and with {@code access$000}.
   */
  static String owner(String method) {
    String name = method;
    while (name.startsWith("lambda$")) {
      int last = name.lastIndexOf('$');
      name = last > "lambda$".length() ? name.substring("lambda$".length(), last) : "";
    }
    if (name.equals(method)) {
      return name.startsWith("access$") ? "" : name;
    }
    return switch (name) {
      case "new" -> "<init>";
      case "static" -> "<clinit>";
      case "null" -> "";
      default -> name;
    };
  }
}
