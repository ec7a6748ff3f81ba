// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.confirm.flight;

/**
 * One call of a stack.
 *
 * @param className binary name of the class, as {@code java.net.Socket}
 * @param method the method's name
 * @param descriptor the method's descriptor, as {@code (ZI)V}
 * @param line the line of the call, 0 where it is not known
 * @param ofJdk whether the class is one of the JDK's
 */
public record Frame(String className, String method, String descriptor, int line, boolean ofJdk) {
  @Override
  public String toString() {
    return className + "." + method + (line > 0 ? ":" + line : "");
  }
}
