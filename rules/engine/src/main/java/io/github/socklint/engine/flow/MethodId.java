// Copyright the socklint authors. SPDX-License-Identifier: Apache-2.0
package io.github.socklint.engine.flow;

/**
 * A method as code names it.
 *
 * @param owner binary name of the class it is looked up in, for example {@code java.net.Socket};
 *     {@code ?} where source does not tell the type
 * @param name its name, {@code <init>} for a constructor, {@code <clinit>} for a static initialiser
 * @param descriptor its descriptor (JVMS 4.3.3)
 */
public record MethodId(String owner, String name, String descriptor) {

  /** Whether it constructs an object. */
  public boolean isConstructor() {
    return name.equals("<init>");
  }

  /** The same method looked up in another class. */
  public MethodId in(String otherOwner) {
    return new MethodId(otherOwner, name, descriptor);
  }

  // The key of most look-ups; what a record makes of itself is slow until it is compiled.
  @Override
  public boolean equals(Object other) {
    return other == this
        || other instanceof MethodId m
            && name.equals(m.name)
            && owner.equals(m.owner)
            && descriptor.equals(m.descriptor);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  /** As stack traces write it: {@code org.example.Server.start}. */
  @Override
  public String toString() {
    return owner + "." + name + descriptor;
  }
}
